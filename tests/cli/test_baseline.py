"""Baselines: what was found before is not shown again, wherever its lines have gone."""

import json
import os

import pytest
from conftest import VULNERABLE

SECOND = VULNERABLE.split("\n", 3)[3].replace("verify", "verify_too")


def entries(program, name="base.json"):
    return [
        (entry["path"], entry["rule"], entry["count"])
        for entry in json.loads(program.read(name))["findings"]
    ]


def test_known_findings_are_not_shown(program):
    program.write("a/x.py", VULNERABLE)
    result = program.check("--write-baseline", "base.json")
    assert result.code == 0 and result.text == "1 finding written to base.json\n"
    assert entries(program) == [("a/x.py", "HM101", 1)]
    result = program.check("--baseline", "base.json")
    assert result.code == 0 and "no findings; 1 known by the baseline" in result.text
    assert b"mac ==" not in program.read("base.json")


def test_lines_move_and_get_comments_and_blanks(program):
    program.write("x.py", VULNERABLE)
    program.check("--write-baseline", "base.json")
    moved = VULNERABLE.replace("import hmac\n", "import hmac\nimport os\n\n# why\n")
    moved = moved.replace("mac == request", "mac  ==  request").replace("'')\n", "'')  # so\n")
    program.write("x.py", moved.replace("\n", "\r\n"))
    assert program.check("--baseline", "base.json").code == 0


def test_what_is_new_is_shown(program):
    program.write("x.py", VULNERABLE)
    program.check("--write-baseline", "base.json")
    program.write("x.py", VULNERABLE + SECOND)
    program.write("y.py", VULNERABLE)
    result = program.check_json("--baseline", "base.json")
    assert result.code == 1
    assert [(f["path"], f["line"]) for f in result.json["findings"]] == [("x.py", 9), ("y.py", 6)]


def test_equal_findings_are_counted(program):
    line = "    if mac == request.headers.get('X-Signature', ''):\n        return True\n"

    def having(times):
        return VULNERABLE.replace("    return mac", line * times + "    return mac", 1)

    program.write("x.py", having(2))
    program.check("--write-baseline", "base.json")
    assert sorted(count for _, _, count in entries(program)) == [1, 2]
    assert program.check("--baseline", "base.json").code == 0
    program.write("x.py", having(3))
    result = program.check_json("--baseline", "base.json")
    assert [finding["line"] for finding in result.json["findings"]] == [10]
    program.write("x.py", having(1))
    assert program.check("--baseline", "base.json").code == 0


def test_wherever_it_is_started(program):
    program.write("repo/a/x.py", VULNERABLE)
    program.check("--write-baseline", "repo/base.json", "repo")
    assert entries(program, "repo/base.json") == [("a/x.py", "HM101", 1)]
    program.folder = program.folder / "repo" / "a"
    assert program.check("--baseline", "../base.json").code == 0
    assert program.check("--baseline", "../base.json", "x.py").code == 0
    assert program.check("--write-baseline", "other/../base.json").code == 2
    assert program.check("--write-baseline", "base.json").code == 0
    assert entries(program) == [("x.py", "HM101", 1)]


def test_fixes_leave_known_findings_alone(program):
    program.write("x.py", VULNERABLE)
    program.check("--write-baseline", "base.json")
    program.write("x.py", VULNERABLE + SECOND)
    result = program.check("--baseline", "base.json", "--fix")
    assert result.code == 0 and "1 fix written" in result.text
    assert program.read("x.py").count(b"mac ==") == 1


def test_fingerprints(program):
    program.write("x.py", VULNERABLE)
    program.write("y.py", "\n" + VULNERABLE)
    program.write("z.py", VULNERABLE.replace("verify", "other"))
    found = [f["fingerprint"] for f in program.check_json().json["findings"]]
    assert found[0] == found[1] != found[2] and all(len(one) == 32 for one in found)
    sarif = program.check("--output-format", "sarif").json["runs"][0]["results"]
    assert [one["partialFingerprints"]["hmaclint/v1"] for one in sarif] == found


@pytest.mark.parametrize(
    "content, reason",
    [
        (None, "no such file or folder"),
        ("", "is no baseline: [1:0, byte=0]: Unexpected EOF"),
        ("[]", '"version" is missing'),
        ('{"version": 2, "findings": []}', "is of version 2, and 1 is understood"),
        ('{"version": 1}', "missing value at baseline.findings"),
        ('{"version": 1, "findings": [{"path": 1}]}', "expected string at baseline.findings[0].path"),
        (
            '{"version": 1, "findings": [{"path": "x", "rule": "HM101", "fingerprint": "", "count": 0}]}',
            "expected a number above 0 at baseline.findings[0].count",
        ),
        ("[" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_baseline(program, content, reason):
    if content is not None:
        program.write("base.json", content)
    result = program.check("--baseline", "base.json")
    assert result.code == 2 and result.out == b""
    assert result.errors.startswith("hmaclint: error: base.json: ") and reason in result.errors


def test_write_failures(program):
    program.write("x.py", VULNERABLE)
    result = program.check("--write-baseline", "no/base.json")
    assert result.code == 2 and "no/base.json: " in result.errors
    assert program.check("--write-baseline", "b.json", "--baseline", "b.json").code == 2
    assert program.check("--write-baseline", "b.json", "--fix").code == 2
    assert os.listdir(program.folder) == ["x.py"]


def test_what_was_not_analyzed_is_named(program):
    program.write("x.py", VULNERABLE + "def f(:\n")
    result = program.check("--write-baseline", "base.json")
    assert result.code == 2 and "x.py: not analyzed: syntax error" in result.errors
    assert entries(program) == [("x.py", "HM101", 1)]
