"""`dump --phase why` and `check --statistics`: why nothing is said of a place, and what was not seen."""

import json
import re

import pytest
from conftest import ROOT, VULNERABLE
from test_words import CARD, usage_error

HEAD = """\
import hashlib
import hmac
import os
import time
import other
from flask import Flask, abort, request

KEY = os.environ["KEY"].encode()
app = Flask(__name__)

def sign(message):
    return hmac.new(KEY, message, hashlib.sha256).hexdigest()

"""
FIRST = HEAD.count("\n") + 1  # The line of the first statement after it.

RULES = sorted(path.stem for path in (ROOT / "queries/rules").glob("*.scm"))


def why(program, rule, name="a.py"):
    """(state, reason, place, place of the reason) of each place of a rule, and the total."""
    result = program.run("dump", "--phase", "why", "--rule", rule, name)
    assert (result.code, result.err) == (0, b""), result.errors
    *lines, total = result.text.splitlines()
    places = []
    for line in lines:
        if line.startswith("  "):
            places[-1].append(line[6:].removeprefix(name + ":"))
        else:
            assert (match := re.fullmatch(r"(?:note|warning|error)\[HM\d+\]: (.*)", line)), line
            state = re.match(r"reported|silent, not known|silent", match[1])[0]
            places.append([state, match[1][len(state) + 2 :]])
    return [tuple(place) for place in places], total


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_says_why(program, rule):
    """The weak program of a rule is reported, the mended one is silent for a reason."""
    for name in ["vulnerable", "fixed"]:
        program.write(name + ".py", (ROOT / "corpus" / rule / (name + ".py")).read_bytes())
    weak, total = why(program, rule, "vulnerable.py")
    assert "reported" in [place[0] for place in weak], weak
    assert rule in total
    mended, total = why(program, rule, "fixed.py")
    # What an uncalled helper is given is not known to anybody, nor what stands in the headers that
    # a list of the request names.
    unknown = ("value of a parameter", "value that is not understood")
    decided = [place for place in mended if not place[1].startswith(unknown)]
    assert {place[0] for place in decided} == {"silent"}, mended
    assert f"{rule}: 0 places reported, " in total
    assert total.endswith(f" {len(mended) - len(decided)} by something unknown")


@pytest.mark.parametrize(
    "rule, code, reason, place",
    [
        (
            "HM101",
            "def f():\n    mac = other.sign(request.get_data())\n    return mac == request.headers['X-Sig']\n",
            "called function could not be resolved: `other.sign`",
            (2, 2),
        ),
        (
            "HM101",
            "def f(store):\n    return sign(b'') == store.mac\n",
            "value of a parameter: `store`",
            (1, 1),
        ),
        (
            "HM104",
            "@app.post('/')\n@other.guard\ndef f():\n"
            "    if not hmac.compare_digest(sign(request.get_data()), request.headers['X-Sig']):\n"
            "        abort(401)\n    return ''\n",
            "decorator could not be resolved: `other.guard`",
            (2, 2),
        ),
        (
            "HM104",
            "@app.post('/')\ndef f():\n    if 'X-Sig' in request.headers:\n"
            "        if not hmac.compare_digest(sign(request.get_data()), request.headers['X-Sig']):\n"
            "            abort(401)\n"
            "    else:\n        other.verify(request)\n    other.store(1)\n    return ''\n",
            "called function could not be resolved: `other.verify`",
            (7, 7),
        ),
        (
            "HM201",
            "def f(secret):\n    return hmac.new(secret, b'x', 'sha256').digest() == request.data\n",
            "value of a parameter: `secret`",
            (1, 1),
        ),
        (
            "HM301",
            "def f():\n    return sign(other.canonical(request.form))\n",
            "called function could not be resolved: `other.canonical`",
            (2, 2),
        ),
        (
            "HM401",
            "@app.post('/')\ndef f():\n"
            "    if not hmac.compare_digest(sign(other.canonical(request)), request.headers['X-Sig']):\n"
            "        abort(401)\n    os.system(request.headers['X-User'])\n    return ''\n",
            "called function could not be resolved: `other.canonical`",
            (3, 3),
        ),
        (
            "HM501",
            "@app.post('/')\ndef f():\n    other.age(request)\n"
            "    stamp = request.headers.get('X-Timestamp', '')\n"
            "    message = stamp.encode() + request.get_data()\n"
            "    if not hmac.compare_digest(sign(message), request.headers['X-Sig']):\n"
            "        abort(401)\n    return ''\n",
            "called function could not be resolved: `other.age`",
            (3, 3),
        ),
    ],
)
def test_the_unknown_is_named_with_its_place(program, rule, code, reason, place):
    program.write("a.py", HEAD + code)
    places, _ = why(program, rule)
    unknown = [one for one in places if one[0] == "silent, not known" and one[1] == reason]
    assert unknown, places
    line = int(unknown[0][-1].split(":")[0]) - FIRST + 1
    assert place[0] <= line <= place[1], unknown


def test_bounds_are_reasons(program):
    deep = "".join(f"def f{i}(a):\n    return f{i - 1}(a)\n" for i in range(1, 14))
    program.write(
        "a.py",
        HEAD + "def f0(a):\n    return a\n" + deep + "@app.post('/')\ndef g():\n"
        "    mac = sign(request.get_data())\n    return f13(mac) == request.headers['X-Sig']\n",
    )
    places, total = why(program, "HM101")
    assert [place[:2] for place in places] == [("silent, not known", "call too deep to follow")]
    assert total == "HM101 non-constant-time-compare: 0 places reported, 0 silent by a fact, 1 by something unknown"
    statistics = program.check_json("--statistics", "a.py").json["statistics"]
    assert statistics["bounds"] == [{"bound": "calls inside of calls", "count": 1}]
    assert {
        "rule": "HM101",
        "name": "non-constant-time-compare",
        "reason": "call too deep to follow",
        "count": 1,
    } in statistics["silences"]


def test_places_come_in_order_and_reported_ones_once(program):
    compare = "    if sign(request.get_data()) == request.headers['X-Sig']: abort(401)\n"
    safe = "    hmac.compare_digest(sign(b''), request.headers['X-Sig'])\n"
    program.write("a.py", HEAD + "@app.route('/')\ndef f():\n" + safe + compare + safe + compare)
    places, total = why(program, "HM101")
    assert [place[0] for place in places] == ["silent", "reported", "silent", "reported"]
    assert [int(place[2].split(":")[0]) - FIRST for place in places] == [2, 3, 4, 5]
    assert total.endswith(": 2 places reported, 2 silent by a fact, 0 by something unknown")


def test_why_is_escaped(program):
    program.write(
        "a.py",
        HEAD + "def f():\n    getattr(other, 'x')\n"
        "    return getattr(other, '\\x1b[31m\\u202e')(request) == request.headers['X-Sig']\n",
    )
    text = program.run("dump", "--phase", "why", "a.py").text
    assert "could not be resolved" in text and "\x1b" not in text and "\u202e" not in text


def test_no_key_is_shown(program):
    program.write("a.py", "import hmac\nmac = hmac.new(b'Ri7mQz0aTq1x', b'x', 'sha256').hexdigest()\n")
    result = program.run("dump", "--phase", "why", "a.py")
    assert "HM201" in result.text and "Ri7m" not in result.text


def test_all_rules_without_one(program):
    program.write("a.py", VULNERABLE)
    text = program.run("dump", "--phase", "why", "a.py").text
    assert re.findall(r"^(HM\d+) ", text, re.MULTILINE) == sorted(re.findall(r"^(HM\d+) ", text, re.MULTILINE))
    assert len(re.findall(r"^HM\d+ ", text, re.MULTILINE)) == len(RULES)


@pytest.mark.parametrize(
    "words, message",
    [
        (["dump", "--phase", "why", "--rule", "HM1O1", "a.py"], "did you mean HM101?"),
        (["dump", "--phase", "ir", "--rule", "HM101", "a.py"], "--rule needs --phase why"),
        (["check", "--statistics", "--diff"], "not with --diff or sarif"),
        (["check", "--statistics", "--output-format", "sarif"], "not with --diff or sarif"),
    ],
    ids=" ".join,
)
def test_mistakes(program, words, message):
    program.write("a.py", VULNERABLE)
    assert message in usage_error(program, *words)


UNKNOWN = HEAD + "def f(): return other.mac(request) == request.headers['X-Sig']\n"


def test_statistics_follow_the_summary(program):
    program.write("a.py", UNKNOWN)
    program.write("b.py", UNKNOWN)
    plain = program.check().text
    result = program.check("--statistics")
    assert result.text.startswith(plain) and result.code == program.check().code
    assert result.text[len(plain) :].splitlines() == [
        "statistics: places of which a rule says nothing, since something is not known",
        "  HM101      2  called function could not be resolved",
        "  HM301      2  value of a parameter",
        "  HM303      2  value of a parameter",
        "  HM304      2  value of a parameter",
        "  HM306      2  value of a parameter",
        "statistics: bounds hit: none",
    ]
    program.write("a.py", "import hmac, flask\n")
    program.write("b.py", "import hmac, flask\n")
    assert program.check("--statistics").text.splitlines()[1:] == [
        "statistics: places of which a rule says nothing, since something is not known: none",
        "statistics: bounds hit: none",
    ]


def test_json_has_statistics_only_when_asked(program):
    program.write("a.py", UNKNOWN)
    assert list(program.check_json().json) == ["findings", "not_analyzed"]
    asked = program.check_json("--statistics").json
    assert list(asked) == ["findings", "not_analyzed", "statistics"]
    assert list(asked["statistics"]) == ["silences", "bounds"]
    del asked["statistics"]
    assert asked == program.check_json().json


def test_statistics_heed_selection_and_test_code(program):
    program.write("a.py", UNKNOWN)
    program.write("b.py", UNKNOWN + "import pytest\ndef test_f(): pass\n")

    def counted(*words):
        silences = program.check_json("--statistics", *words, "--", ".").json["statistics"]["silences"]
        return [(one["rule"], one["count"]) for one in silences]

    rules = ["HM101", "HM301", "HM303", "HM304", "HM306"]
    assert counted() == [(rule, 1) for rule in rules]
    assert counted("--select", "HM101") == [("HM101", 1)]
    assert counted("--include-tests") == [(rule, 2) for rule in rules]
    assert counted("-j1") == counted("-j8")


def test_queries_say_why_too(program):
    query = '((call function: (_) @f) @primary (#resolves-to? @f "zzz.sign"))\n'
    program.write("mine.scm", CARD + query)
    program.write("a.py", HEAD + "def f(a):\n    return zzz[0](a)\n")
    silences = program.check_json("--statistics", "--analyze-all", "--rules-file", "mine.scm", "--", "a.py").json
    assert {
        "rule": "HM999",
        "name": "mine",
        "reason": "name or expression could not be followed",
        "count": 1,
    } in silences["statistics"]["silences"]


def test_findings_do_not_depend_on_being_asked():
    """Over the whole corpus: what is noted changes nothing that is found."""
    import subprocess

    from conftest import PROGRAM

    def findings(*words):
        command = [PROGRAM, "check", "--severity", "note", "--output-format", "json", *words, "corpus"]
        return json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, check=False).stdout)["findings"]

    assert findings("--statistics") == findings()
