"""`hmaclint schemes`: folders, marks, and the form of its JSON."""

import json
import re

import pytest
from conftest import ROOT, VULNERABLE, Program

PARTS = [
    "purpose", "owner", "library", "key", "digest", "message", "encoding", "signature",
    "comparison", "freshness", "replay", "failure", "uncovered", "routes",
]
PLACE = ["path", "line", "column", "end_line", "end_column", "function", "role"]


def schemes(program, *words):
    return program.run("schemes", "--output-format", "json", *words)


def test_the_form_of_json(program):
    program.write("app.py", VULNERABLE)
    result = schemes(program, ".")
    assert (result.code, result.errors) == (0, "")
    assert list(result.json) == ["version", "schemes", "not_analyzed"]
    assert result.json["version"] == 1
    (scheme,) = result.json["schemes"]
    assert list(scheme) == PLACE + PARTS + ["unknown"]
    assert [scheme[key] for key in PLACE] == ["app.py", 6, 12, 6, 57, "verify", "verifier"]
    for part in PARTS:
        assert (scheme[part] is None) == (part in scheme["unknown"]), part
        if scheme[part]:
            assert scheme[part]["text"] and isinstance(scheme[part]["wanting"], bool), part
    assert scheme["digest"] == {
        "text": "HMAC-SHA256", "wanting": False, "kind": "hmac", "algorithm": "sha256",
    }
    assert scheme["comparison"]["wanting"] and scheme["comparison"]["constant_time"] is False
    assert scheme["message"]["alternatives"] == [["raw body"]]
    assert scheme["key"]["source"] == "argument"


def test_every_scheme_of_the_corpus_has_that_form():
    result = schemes(Program(ROOT), "corpus")
    assert result.code == 0
    found = result.json["schemes"]
    assert len(found) > 200
    for scheme in found:
        assert list(scheme) == PLACE + PARTS + ["unknown"]
        assert all(scheme["unknown"].values()), scheme
        assert {p for p in PARTS if scheme[p] is None} == set(scheme["unknown"])
    places = [(s["path"], s["line"], s["column"]) for s in found]
    assert places == sorted(places)
    assert {s["role"] for s in found} == {"verifier", "signer"}


# Programs that are safe by the rule that they stand for, and marked for a part that no rule asks about in
# them: no time, no nonce, a target that is not signed. Questions of cards and rules should be one here too.
MARKED = {
    "caller-chosen-coverage/cases/safe_digest_compared.py",
    "caller-chosen-coverage/cases/safe_list_given_to_others.py",
    "caller-chosen-coverage/cases/safe_minimum.py",
    "caller-chosen-digest/cases/safe_lists.py",
    "caller-chosen-key/cases/safe_page_that_shows.py",
    "empty-key/cases/safe_other_settings.py",
    "fail-open-verification/cases/safe_fields_in_a_loop.py",
    "keyed-hash/cases/safe_other_hashes.py",
    "never-equal-compare/cases/safe_no_compare.py",
    "never-equal-compare/cases/safe_not_known.py",
    "never-equal-compare/cases/safe_python2.py",
    "reused-key/fixed.py",
    "signing-oracle/cases/safe_expected_is_shown.py",
    "signing-oracle/cases/safe_fixed_context.py",
    "signing-oracle/cases/safe_other_keys.py",
    "signing-oracle/cases/safe_who_asks_is_verified.py",
    "unsigned-query/cases/safe_decides_nothing.py",
    "unsigned-request-target/cases/safe_keys_and_words_apart.py",
}


def test_what_must_be_silent_has_no_mark():
    files = [
        str(path.relative_to(ROOT))
        for path in sorted((ROOT / "corpus").rglob("*.py"))
        if path.name in ("fixed.py", "app.py") or path.name.startswith("safe_")
    ]
    text = Program(ROOT).run("schemes", *files).text
    assert "verifier" in text
    marked = {
        block.split(":")[0].removeprefix("corpus/")
        for block in text.split("\n\n")
        if re.search("^!", block, re.MULTILINE)
    }
    assert marked == MARKED


def test_what_several_programs_hold_is_shown_once(program):
    """So many files sign with one of a module's names that they are several programs."""
    program.write(
        "shared.py",
        "import hmac\nKEY = open('/run/key').read().encode()\n"
        "NAME = hmac.new(KEY, b'team', 'sha256').hexdigest()\n",
    )
    for number in range(30):
        program.write(
            f"signer{number}.py",
            "import hmac\nfrom shared import NAME\ndef sign(body):\n"
            f"    key = open('/run/{number}').read().encode()\n"
            "    return hmac.new(key, body + NAME.encode(), 'sha256').hexdigest()\n",
        )
    paths = [scheme["path"] for scheme in schemes(program, ".").json["schemes"]]
    assert sorted(paths) == sorted(["shared.py", *(f"signer{number}.py" for number in range(30))])


def test_helpers_of_another_file_run_for_those_who_call_them(program):
    """`fits` is named in another file only, and by `received`, which nobody calls."""
    program.write(
        "signing.py",
        "import hmac\ndef made(key, body):\n"
        "    return hmac.new(key, body, 'sha256').hexdigest()\n"
        "def fits(key, body, given):\n    return hmac.compare_digest(made(key, body), given)\n",
    )
    program.write(
        "received.py",
        "import os\nfrom signing import fits\nclass Hooks:\n"
        "    def received(self, body, given):\n"
        "        if not fits(os.environ['KEY'].encode(), body, given):\n"
        "            raise ValueError('no')\n",
    )
    program.write(
        "facade.py",
        "from received import Hooks\nclass Facade:\n"
        "    def received(self, body, given):\n        return Hooks().received(body, given)\n",
    )
    (scheme,) = schemes(program, ".").json["schemes"]
    assert (scheme["path"], scheme["role"]) == ("signing.py", "verifier")
    assert (scheme["key"]["source"], scheme["key"]["name"]) == ("environment", "KEY")
    assert "alternatives" not in scheme["key"]
    assert scheme["failure"]["results"] == ["raises"]


def test_all_keys_of_a_place_are_told(program):
    program.write(
        "app.py",
        "import hmac, os\nfrom flask import Flask, abort, request\napp = Flask(__name__)\n"
        "def check(key, header):\n"
        "    mac = hmac.new(key, request.get_data(), 'sha256').hexdigest()\n"
        "    if not hmac.compare_digest(mac, request.headers.get(header, '')):\n"
        "        abort(401)\n"
        "@app.post('/a')\ndef a():\n    check(os.environ['A'].encode(), 'X-A')\n    return ''\n"
        "@app.post('/b')\ndef b():\n    check(b'written down here', 'X-B')\n    return ''\n",
    )
    (scheme,) = schemes(program, ".").json["schemes"]
    key = scheme["key"]
    assert key["alternatives"] == ["environment A", "a literal of the source, 17 bytes"]
    assert key["wanting"] and key["source"] == "literal"  # The facts of the one that is weak.
    assert scheme["signature"]["from"] == "header x-a or header x-b"
    text = program.run("schemes", ".").text
    assert "!   key          environment A\n                 or a literal" in text


def test_long_alternatives_are_counted(program):
    program.write(
        "app.py",
        "import hmac\ndef sign(key, first, second, third):\n"
        "    for text in (first, second, third):\n"
        "        mac = hmac.new(key, text, 'sha256').hexdigest()\n    return mac\n"
        "def call(key, name):\n"
        + "".join(
            f"    sign(key, {parts!s}, {parts!s} + b'b', {parts!s} + b'c')\n"
            for parts in ("name + " + " + ".join(f"name.part{i}" for i in range(40)),)
        ),
    )
    text = program.run("schemes", ".").text
    assert "or 2 more, see the JSON" in text
    (scheme,) = schemes(program, ".").json["schemes"]
    assert len(scheme["message"]["alternatives"]) == 3


def test_a_reason_is_said_once(program):
    program.write(
        "app.py",
        "import hmac, os, guards\nfrom flask import Flask, abort, request\napp = Flask(__name__)\n"
        "KEY = os.environ['KEY'].encode()\n@app.post('/a')\n@guards.around\ndef a():\n"
        "    mac = hmac.new(KEY, request.get_data(), 'sha256').hexdigest()\n"
        "    if not hmac.compare_digest(mac, request.headers.get('X-Sig', '')):\n"
        "        abort(401)\n    return ''\n",
    )
    text = program.run("schemes", ".").text
    why = "unknown: decorator could not be resolved: `guards.around`"
    assert f"?   freshness    {why}\n?   replay       unknown likewise\n" in text
    (scheme,) = schemes(program, ".").json["schemes"]
    assert scheme["unknown"]["freshness"] == scheme["unknown"]["replay"]


def test_folders_are_walked_as_by_check(program):
    program.write("b/two.py", VULNERABLE)
    program.write("a/one.py", VULNERABLE)
    program.write("tests/test_it.py", VULNERABLE)
    program.write("venv/lib.py", VULNERABLE)
    program.write("a/other.py", "print('nothing of interest')\n")
    paths = [s["path"] for s in schemes(program).json["schemes"]]
    assert paths == ["a/one.py", "b/two.py"]
    paths = [s["path"] for s in schemes(program, "--include-tests").json["schemes"]]
    assert paths == ["a/one.py", "b/two.py", "tests/test_it.py"]


def test_threads_change_nothing():
    of = Program(ROOT)
    for form in ["text", "json"]:
        one = of.run("schemes", "--output-format", form, "-j", "1", "corpus/unsigned-field")
        many = of.run("schemes", "--output-format", form, "-j", "8", "corpus/unsigned-field")
        assert one.out == many.out


def test_what_is_not_analyzed_is_named(program):
    program.write("good.py", VULNERABLE)
    program.write("bad.py", VULNERABLE + "def broken(:\n")
    result = schemes(program)
    assert result.code == 2
    assert list(result.reasons) == ["bad.py"]
    assert [s["path"] for s in result.json["schemes"]] == ["bad.py", "good.py"]
    text = program.run("schemes")
    assert text.code == 2 and "bad.py" in text.errors
    assert program.run("schemes", "--allow-incomplete").code == 0
    assert program.run("schemes", "missing.py").code == 2


def test_nothing_is_something_too(program):
    program.write("app.py", "import hmac\n")
    result = program.run("schemes")
    assert (result.code, result.text) == (0, "no schemes\n")
    assert schemes(program).json["schemes"] == []


def test_no_other_formats(program):
    result = program.run("schemes", "--output-format", "sarif")
    assert result.code == 2 and "--output-format does not know sarif" in result.errors


def test_color_only_where_it_is_wanted(program):
    program.write("app.py", VULNERABLE)
    assert b"\x1b" not in program.run("schemes").out
    assert b"\x1b[1;33m" in program.run("schemes", "--color", "always").out


@pytest.mark.parametrize("form", ["text", "json"])
def test_names_of_the_tree_are_escaped(program, form):
    program.write(
        "a\x1b[31m.py",
        "import hmac, requests\n"
        "def sign(body, key):\n"
        "    mac = hmac.new(key, b'\\x1b]0;x\\x07\\xe2\\x80\\xae' + body, 'sha256').hexdigest()\n"
        "    requests.post('https://e\\u202e.example', headers={'X-\\x1b[0m\\n': mac})\n",
    )
    result = program.run("schemes", "--output-format", form, "--color", "never")
    assert b"\x1b" not in result.out and "\u202e" not in result.text
    assert ("X-\\x1b[0m\\n" if form == "text" else "X-\\u001b[0m\\n") in result.text


def test_readme_tells_every_part():
    section = (ROOT / "README.md").read_text().split("### Schemes\n")[1].split("\n### ")[0]
    told = {
        word
        for row in section.splitlines()
        if row.startswith("| `")
        for word in re.findall("`([a-z_]+)`", row.split("|")[1])
    }
    assert set(PLACE + PARTS) <= told
    found = json.loads(schemes(Program(ROOT), "corpus").text)["schemes"]
    facts = {key for s in found for p in PARTS if s[p] for key in s[p]}
    words = set(re.findall("`([a-z_]+)`", section))
    assert facts <= words, facts - words
    kinds = {s[p]["kind"] for s in found for p in PARTS if s[p] and "kind" in s[p]}
    assert kinds <= words, kinds - words
