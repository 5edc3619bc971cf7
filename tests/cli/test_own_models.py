"""`--models FILE`: what a team says of functions of its own."""

import json
import re

import pytest
from conftest import ROOT
from test_words import usage_error

ENTRIES = {
    "acme.signing.check": {
        "role": "verify",
        "detail": "mac",
        "args": {"message": [0, "request"]},
        "raises": ["acme.signing.BadSignature"],
    },
    "acme.signing.is_signed": {
        "role": "verify",
        "detail": "mac",
        "args": {"message": [0, "request"], "key": [1, "secret"]},
    },
    "acme.signing.signature": {
        "role": "mac",
        "detail": "sha256",
        "returns": "builtins.str",
        "args": {"key": [0, "secret"], "message": [1, "body"]},
    },
    "acme.signing.signed": {"role": "guard", "detail": "webhook"},
}
ACME = {
    "library": "acme",
    "imports": ["acme"],
    "aliases": {"acme.sealed": "acme.signing.signed"},
    "exceptions": {"acme.signing.BadSignature": ["builtins.ValueError"]},
    "entries": ENTRIES,
}
HEAD = """\
import os
from flask import Flask, abort, request

app = Flask(__name__)
"""
CAUGHT = (
    HEAD
    + """\
from acme.signing import BadSignature, check

@app.post("/orders")
def orders():
    try:
        check(request)
    except BadSignature:
        app.logger.warning("bad signature")
    return {"order": request.get_json()["id"]}
"""
)


def rules(result):
    assert result.code in (0, 1), result.errors
    return [(finding["rule"], finding["line"]) for finding in result.json["findings"]]


@pytest.fixture
def acme(program):
    program.write("acme.json", json.dumps(ACME))
    return program


def found(program, text, *words):
    program.write("service.py", text)
    return rules(program.check_json("--models", "acme.json", *words, "service.py"))


def test_a_verifier_that_raises(acme):
    acme.write("service.py", CAUGHT)
    assert rules(acme.check_json("service.py")) == []
    assert found(acme, CAUGHT) == [("HM104", CAUGHT.count("\n", 0, CAUGHT.index("except")) + 1)]


def test_a_verifier_that_answers(acme):
    text = HEAD + (
        "from acme.signing import is_signed\n"
        "@app.post('/a')\n"
        "def a():\n"
        "    if 'X-Acme' in request.headers and not is_signed(request, os.environ['KEY']):\n"
        "        abort(401)\n"
        "    return request.get_json()\n"
    )
    assert found(acme, text) == [("HM104", 8)]
    assert found(acme, text.replace("'X-Acme' in request.headers and ", "")) == []


def test_a_key_that_is_a_literal(acme):
    text = HEAD + "from acme import signing\nok = signing.is_signed(request, 'c2VjcmV0LWtleQ')\n"
    assert found(acme, text) == [("HM201", 6)]
    assert found(acme, text.replace("'c2VjcmV0LWtleQ'", "os.environ['KEY']")) == []


def test_a_mac_in_text(acme):
    text = HEAD + (
        "from acme.signing import signature\n"
        "@app.post('/a')\n"
        "def a():\n"
        "    expected = signature(os.environ['KEY'], request.get_data())\n"
        "    if expected != request.headers.get('X-Acme', ''):\n"
        "        abort(401)\n"
        "    return request.get_json()\n"
    )
    assert found(acme, text, "--select", "HM101", "--") == [("HM101", 9)]
    acme.write("service.py", text)
    schemes = acme.run("schemes", "--models", "acme.json", "service.py").text
    assert "digest       HMAC-SHA256" in schemes
    assert "message      raw body" in schemes
    assert "encoding     hex" in schemes
    assert acme.run("schemes", "service.py").text == "no schemes\n"


def test_a_guard_and_its_other_name(acme):
    for name in ["signing.signed", "sealed"]:
        acme.write("a.py", f"{HEAD}import acme\n@app.post('/a')\n@acme.{name}\ndef a(): return 'a'\n")
        plain = acme.run("dump", "--phase", "endpoints", "a.py").text
        known = acme.run("dump", "--phase", "endpoints", "--models", "acme.json", "a.py").text
        assert "unsure" in plain and "refusal" not in plain
        assert "unsure" not in known and "401, refusal" in known


def test_only_files_that_name_it_are_read(acme):
    """Nothing in these files is a word of a rule: the prefilter must learn of them."""
    acme.write("uses.py", "from acme.signing import signed\n")
    acme.write("renamed.py", "from acme import sealed\n")
    acme.write("imports.py", "from acme.orders import Order\n")
    acme.write("mentions.py", "def signed(order): return order\n")
    plain = acme.check("--statistics", ".").text
    assert "4 files read, 0 analyzed" in plain
    assert "4 files read, 2 analyzed" in acme.check("--models", "acme.json", "--statistics", ".").text


def test_it_stands_in_place_of_what_is_known(acme):
    text = CAUGHT.replace("acme.signing", "acme.webhooks").replace(
        "check(request)", "check(request, 'sig', 'c2VjcmV0LWtleQ')"
    )
    text = text.replace(
        "from acme.webhooks import BadSignature, check",
        "from stripe import SignatureVerificationError as BadSignature\n"
        "from stripe import Webhook\n"
        "check = Webhook.construct_event",
    )
    acme.write("own.py", text)
    assert [rule for rule, _ in rules(acme.check_json("own.py"))] == ["HM201", "HM104"]
    own = {"stripe.Webhook.construct_event": {"role": "pure"}}
    acme.write("own.json", json.dumps({"library": "own", "imports": ["stripe"], "entries": own}))
    assert rules(acme.check_json("--models", "own.json", "own.py")) == []


def test_several_files(acme):
    acme.write("service.py", CAUGHT)
    acme.write("other.json", '{"library": "other", "needs": ["acme"], "entries": {}}')
    words = ["--models", "other.json", "--models", "acme.json", "service.py"]
    assert [rule for rule, _ in rules(acme.check_json(*words))] == ["HM104"]
    twice = ["check", "--models", "acme.json", "--models", "acme.json", "service.py"]
    assert re.fullmatch(
        r"hmaclint: error: acme.json: (aliases|entries|exceptions) / \S+: is there twice",
        usage_error(acme, *twice),
    )


def entry(**fields):
    return {"library": "a", "entries": {"a.f": fields}}


@pytest.mark.parametrize(
    "content, message",
    [
        ("", "line 1, column 1: not JSON"),
        ('{"library": "a",\n "entries": {]}', "line 2, column 14: not JSON"),
        (b'{"library": "\xff"}', "line 1, column 14: not JSON"),
        ("[" * 100000, "an object is wanted"),
        ('{"a":' * 100000, "a: unknown key"),
        ('{"library":"a","entries":{"a.f":' + "[" * 100000, "entries / a.f: a value of another kind is wanted here"),
        ({"entries": {}}, "names no library"),
        ({"library": "a", "entry": {}}, "entry: unknown key"),
        (entry(role="mak"), "entries / a.f / role: there is no role `mak`; did you mean `mac`?"),
        (entry(role="quite-different"), "entries / a.f / role: there is no role `quite-different`"),
        (
            entry(role="verify", detail="mc"),
            "entries / a.f: the role verify has no detail `mc`; did you mean `mac`?",
        ),
        (
            entry(role="response", detail="jsn"),
            "entries / a.f: the role response has no detail `jsn`; did you mean `json`?",
        ),
        (
            entry(role="digest"),
            "entries / a.f: the role digest needs a detail: raw, hex",
        ),
        (
            entry(role="mac", args={"massage": [0, "m"]}),
            "entries / a.f: the role mac has no argument massage; did you mean `message`?",
        ),
        (
            entry(role="mac", args={"key": [4294967295, "m"]}),
            "entries / a.f / args / key: an argument is its position and its keyword",
        ),
        (
            entry(role="pure", raises=["a.Bad"]),
            "entries / a.f / raises: nothing says that `a.Bad` is an exception; if it is yours, "
            'add it to "exceptions"',
        ),
        (
            {"library": "a", "needs": ["flsk"], "entries": {}},
            "needs: there is no library `flsk`; did you mean `flask`?",
        ),
        (
            {"library": "a", "imports": ["a"], "entries": {"b.f": {"role": "pure"}}},
            'entries / b.f: `b` is not among the "imports" by which this file is read',
        ),
        (
            {"library": "a", "entries": {"f": {"role": "pure"}}},
            "entries / f: a name stands in a module, as `acme.sign`",
        ),
        (
            {"library": "a", "entries": {"requests.api.get": {"role": "pure"}}},
            "entries / requests.api.get: is another name of `requests.get`, which is the one to "
            "describe",
        ),
        ({"library": "a", "types": {"a.A": ["a.A"]}}, "types / a.A: derives from itself"),
    ],
)
def test_what_is_wrong_is_named(program, content, message):
    text = json.dumps(content) if isinstance(content, dict) else content
    program.write("own.json", text)
    program.write("a.py", "import hmac\n")
    for words in [["check"], ["schemes"], ["dump", "--phase", "paths"]]:
        error = usage_error(program, *words, "--models", "own.json", "a.py")
        assert error == "hmaclint: error: own.json: " + message


def test_files_that_are_none(program):
    program.write("folder/a.py", "")
    assert usage_error(program, "check", "--models", "none.json", ".").endswith(
        "none.json: no such file or folder"
    )
    assert "folder: is a folder" in usage_error(program, "check", "--models", "folder", ".")
    program.write("x\x1b.json", "{")
    assert "\x1b" not in usage_error(program, "check", "--models", "x\x1b.json", ".")


def test_readme_shows_what_is_printed(program):
    """The files of the section, and the output that it shows of them."""
    section = (ROOT / "README.md").read_text().split("### Functions of your own\n")[1].split("\n#")[0]
    blocks = dict(re.findall(r"```(\w+)\n(.*?)```", section, re.DOTALL))
    program.write("acme.json", blocks["json"])
    program.write("service.py", blocks["python"])
    command, output = blocks["text"].split("\n", 1)
    assert command == "$ hmaclint check --models acme.json service.py"
    assert "HM104" in output and program.check("--models", "acme.json", "service.py").text == output
    assert program.check("service.py").code == 0
