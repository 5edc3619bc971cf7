"""Commands, options and the messages about what is wrong with them."""

import pytest
from conftest import VULNERABLE

CARD = """\
;; @id HM999
;; @name mine
;; @title Own rule
;; @severity warning
;; @precision high
;; @cwe CWE-208
;; @owasp API2:2023
;; @fix none
;; @since 0.1.0
;; @message something is found
"""


def usage_error(program, *words):
    result = program.run(*words)
    assert result.code == 2
    assert result.out == b""
    lines = result.errors.splitlines()
    assert len(lines) == 1 and lines[0].startswith("hmaclint: error: "), result.errors
    return lines[0]


@pytest.mark.parametrize(
    "words, message",
    [
        ([], "a command is needed"),
        (["chek"], "did you mean check?"),
        (["Check"], "no such command: Check"),
        (["src/app.py"], "hmaclint check PATH"),
        (["--versoin"], "did you mean --version?"),
        (["check", "--sevrity", "error"], "no such option of check: --sevrity; did you mean --severity?"),
        (["check", "--sevrity=error"], "did you mean --severity?"),
        (["check", "--severity", "eror"], "did you mean error?"),
        (["check", "--output-format", "jsn"], "did you mean json?"),
        (["check", "--severity"], "--severity"),
        (["check", "-j", "many"], "many"),
        (["check", "-j", "-1"], "-1"),
        (["check", "--jobs", "100000"], "100000"),
        (["check", "--fix", "--diff"], "--diff"),
        (["check", "--unsafe-fixes"], "--fix or --diff"),
        (["check", "-x"], "no such option of check: -x"),
        (["check", "--select", "HM2O2"], "did you mean HM202?"),
        (["explain"], "needs a rule"),
        (["explain", "HM999x"], "no such rule: HM999x"),
        (["explain", "HM1O1"], "did you mean HM101?"),
        (["explain", "non-constant-time-comparison"], "did you mean non-constant-time-compare?"),
        (["explain", "HM101", "HM102"], "does not take HM102"),
        (["rules", "x"], "does not take x"),
        (["dump", "x.py"], "dump needs --phase"),
        (["dump", "--phase", "sytax", "x.py"], "did you mean syntax?"),
        (["dump", "--phase", "syntax"], "needs a file"),
        (["dump", "--phase", "syntax", "none.py"], "none.py: no such file or folder"),
    ],
    ids=" ".join,
)
def test_mistakes(program, words, message):
    assert message in usage_error(program, *words)


def test_mistakes_are_escaped(program):
    for words in [["\x1b[31m\n"], ["check", "--\x1b\n"], ["explain", "\u202e\n"], ["check", "--severity", "\n\x1b"]]:
        usage_error(program, *words)
        result = program.run(*words)
        assert b"\x1b" not in result.err and "\u202e" not in result.errors


def test_help_and_version(program):
    assert program.run("--version").text.startswith("hmaclint ")
    text = program.run("--help").text
    for command in ["check", "explain", "rules", "dump"]:
        assert command in text
    text = program.run("check", "--help").text
    assert "Usage: hmaclint check [OPTIONS] [--] [PATH...]\n" in text
    for option in ["--fix", "--diff", "--severity", "--output-format", "--jobs", "--color"]:
        assert option in text
    assert "--rules-file" not in text and "--analyze-all" not in text
    for words in [["--version"], ["--help"], ["check", "-h"]]:
        assert program.run(*words).code == 0


def test_explain_and_rules(program):
    by_id = program.run("explain", "HM101")
    assert by_id.code == 0
    assert "non-constant-time-compare" in by_id.text
    assert program.run("explain", "non-constant-time-compare").out == by_id.out
    assert program.run("explain", "hm101").out == by_id.out
    assert "HM101" in program.run("rules").text


def test_dump(program):
    program.write("x.py", VULNERABLE)
    for phase in ["source", "syntax", "binding", "ir", "rules"]:
        result = program.run("dump", "--phase", phase, "x.py")
        assert result.code == 0 and result.out, phase
    assert "HM101" in program.run("dump", "--phase", "rules", "x.py").text


def test_own_rules(program):
    program.write("x.py", VULNERABLE)
    program.write("mine.scm", CARD + '((call function: (identifier) @_f (#eq? @_f "print")) @primary)\n')
    program.write("y.py", "print(1)\n")
    result = program.check_json("--rules-file", "mine.scm")
    assert sorted(f["rule"] for f in result.json["findings"]) == ["HM101", "HM999"]


@pytest.mark.parametrize(
    "text, place",
    [
        (CARD + "((nonsense) @primary)\n", "mine.scm:11:"),
        (CARD + "((identifier) @primary\n", "mine.scm:1"),
        (CARD + "((identifier) @primary (#is-evil? @primary))\n", "mine.scm:11:"),
        (CARD + "((identifier) @primary (#set! fix.relpace \"x\"))\n", "mine.scm:11:"),
        (CARD.replace("@severity", "@sevrity") + "((identifier) @primary)\n", "mine.scm:4:"),
        ("", "mine.scm:1:"),
    ],
)
def test_broken_query(program, text, place):
    program.write("good.py", VULNERABLE)
    program.write("mine.scm", text)
    result = program.check("--rules-file", "mine.scm")
    assert result.code == 2
    assert result.out == b""
    first = result.errors.splitlines()[0]
    assert first.startswith(place) and ": error: " in first, result.errors


def test_broken_query_of_an_odd_name(program):
    program.write("a\n\x1b.scm", "")
    result = program.check("--rules-file", "a\n\x1b.scm")
    assert result.code == 2
    assert b"\x1b" not in result.err
    assert all(": error: " in line for line in result.errors.splitlines())


def test_missing_rules_file(program):
    assert "no such file" in usage_error(program, "check", "--rules-file", "none.scm")


def test_color(program):
    program.write("x.py", VULNERABLE)
    assert b"\x1b[" not in program.check().out, "not a terminal"
    assert b"\x1b[" in program.check("--color", "always").out
    assert b"\x1b[" in program.check("--color", "always", environment={"NO_COLOR": "1"}).out
    assert b"\x1b[" not in program.check("--color", "never").out


def test_color_on_a_terminal(program):
    import os
    import pty

    program.write("x.py", VULNERABLE)

    def colored(environment):
        master, slave = pty.openpty()
        try:
            program.check(stdout=slave, environment={"TERM": "xterm", **environment})
            return b"\x1b[" in os.read(master, 1 << 16)
        finally:
            os.close(master)
            os.close(slave)

    assert colored({"NO_COLOR": ""})
    assert not colored({"NO_COLOR": "1"})
    assert not colored({"TERM": "dumb", "NO_COLOR": ""})
