"""Encodings and line endings: positions are right, fixes change nothing but what they fix."""

import subprocess

import pytest
from conftest import FINDING_COLUMN, VULNERABLE


@pytest.fixture
def fixed(program):
    """The text that the plain program is fixed to."""
    program.write("plain/x.py", VULNERABLE)
    assert program.check("--fix", "plain").code == 0
    text = program.read("plain/x.py").decode()
    assert "compare_digest" in text and text != VULNERABLE
    return text


LEAD = "# grüße, ÿ\n"
CASES = {
    "utf-8": lambda text: (LEAD + text).encode(),
    "bom": lambda text: b"\xef\xbb\xbf" + (LEAD + text).encode(),
    "latin-1": lambda text: ("# -*- coding: latin-1 -*-\n" + LEAD + text).encode("latin-1"),
    "iso-8859-1": lambda text: ("# vim: set fileencoding=iso-8859-1 :\n" + LEAD + text).encode("latin-1"),
    "cp1252": lambda text: ("#!x\n# coding=cp1252\n# €\n" + text).encode("cp1252"),
    "crlf": lambda text: (LEAD + text).replace("\n", "\r\n").encode(),
    "cr": lambda text: (LEAD + text).replace("\n", "\r").encode(),
    "bom-crlf": lambda text: b"\xef\xbb\xbf" + (LEAD + text).replace("\n", "\r\n").encode(),
    "form-feed": lambda text: ("\f\n" + text).encode(),
    "no-final-newline": lambda text: text.rstrip("\n").encode(),
    "tabs": lambda text: text.replace("    ", "\t").encode(),
}


@pytest.mark.parametrize("case", CASES)
def test_fix_changes_nothing_else(program, fixed, case):
    make = CASES[case]
    program.write("x.py", make(VULNERABLE))
    result = program.check_json("x.py")
    assert result.code == 1
    diff = program.check("--diff", "x.py")
    assert diff.code == 1
    assert program.read("x.py") == make(VULNERABLE), "--diff writes nothing"
    assert program.check("--fix", "x.py").code == 0
    assert program.read("x.py") == make(fixed)
    assert program.check("--fix", "x.py").code == 0
    assert program.read("x.py") == make(fixed), "a second run changes nothing"


@pytest.mark.parametrize("case", ["utf-8", "latin-1", "crlf", "bom", "no-final-newline", "tabs"])
def test_diff_is_what_fix_does(program, fixed, case):
    make = CASES[case]
    program.write("x.py", make(VULNERABLE))
    diff = program.check("--diff", "x.py").out
    if case == "latin-1":
        pytest.skip("a diff is UTF-8 text; patch would need the file's own bytes")
    patch = subprocess.run(
        ["git", "apply", "-p1", "--whitespace=nowarn"], cwd=program.folder, input=diff, check=False
    )
    assert patch.returncode == 0
    assert program.read("x.py") == make(fixed)


@pytest.mark.parametrize("case", CASES)
def test_positions(program, case):
    text = CASES[case](VULNERABLE)
    program.write("x.py", text)
    (path, line, column) = program.check_json("x.py").findings[0]
    codec = {"latin-1": "latin-1", "iso-8859-1": "latin-1", "cp1252": "cp1252"}.get(case, "utf-8-sig")
    lines = text.decode(codec).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    expected = next(i for i, content in enumerate(lines, 1) if "return mac" in content)
    assert (path, line) == ("x.py", expected)
    assert column == (9 if case == "tabs" else FINDING_COLUMN)


def test_columns_are_code_points(program):
    wide = "    x = 'ü😀e\u0301'; return mac == request.headers['X']"
    program.write("x.py", VULNERABLE[: VULNERABLE.index("    return")] + wide + "\n")
    finding = program.check_json("x.py").json["findings"][0]
    assert finding["column"] == wide.index("mac ==") + 1
    assert finding["end_column"] == len(wide) + 1
    sarif = program.check("--output-format", "sarif", "x.py").json
    region = sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region["startColumn"] == wide.index("mac ==") + 2, "UTF-16: the emoji takes two"
