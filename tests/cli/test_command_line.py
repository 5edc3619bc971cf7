"""Manners: help, suggestions, completions, the manual, progress, readers that go away."""

import os
import pty
import re
import select
import shutil
import signal
import subprocess
import time

import pytest
from conftest import PROGRAM, VULNERABLE

COMMANDS = ["check", "schemes", "explain", "rules", "dump", "config-schema", "completions", "manual"]


def help_of(program, command):
    return program.run(command, "--help").text


def options_of(program, command):
    return sorted(set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", help_of(program, command))))


@pytest.mark.parametrize(
    ("words", "guess"),
    [
        (["chekc"], "did you mean check?"),
        (["completion"], "did you mean completions?"),
        (["check", "--exclud", "x"], "did you mean --exclude?"),
        (["check", "--force-exlude"], "did you mean --force-exclude?"),
        (["check", "--stdin-file=x"], "no such option of check: --stdin-file"),
        (["schemes", "--file-from", "x"], "did you mean --files-from?"),
        (["check", "--select", "HM1O1"], "did you mean HM101?"),
        (["check", "--select", "non-constant-time-compar"], "did you mean non-constant-time-compare?"),
        (["explain", "hm10"], "no such rule: hm10"),
        (["check", "--color", "allways"], "did you mean always?"),
        (["completions", "tcsh"], "bash, zsh, fish"),
        (["completions"], "completions needs a shell"),
        (["manual", "x"], "manual does not take x"),
        ([], "a command is needed"),
    ],
)
def test_misspelt(program, words, guess):
    result = program.run(*words)
    assert (result.code, result.out) == (2, b"")
    assert result.errors.startswith("hmaclint: error: ") and result.errors.count("\n") == 1
    assert guess in result.errors


def test_help_names_all_commands(program):
    assert all(f"  {command} " in program.run("--help").text for command in COMMANDS)
    for command in COMMANDS:
        assert f"\nUsage: hmaclint {command}" in help_of(program, command)


def script(program, shell):
    result = program.run("completions", shell)
    assert (result.code, result.err) == (0, b"")
    return result.text


def bash_answers(program, *words):
    """What bash would offer after `hmaclint WORDS`, the last of which is begun."""
    line = " ".join(f"'{word}'" for word in ["hmaclint", *words])
    code = (
        f"{script(program, 'bash')}\nCOMP_WORDS=({line}); COMP_CWORD={len(words)}\n"
        '_hmaclint 2>/dev/null; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    done = subprocess.run(["bash", "--norc", "-c", code], capture_output=True, text=True, check=True)
    return [word for word in done.stdout.split("\n") if word]


def test_bash(program):
    assert sorted(bash_answers(program, "")) == sorted([*COMMANDS, "--help", "-h", "--version"])
    assert bash_answers(program, "ch") == ["check"]
    for command in COMMANDS:
        offered = [word for word in bash_answers(program, command, "-") if word.startswith("--")]
        assert sorted(offered) == options_of(program, command)
    assert bash_answers(program, "check", "--col") == ["--color"]
    assert sorted(bash_answers(program, "check", "--color", "")) == ["always", "auto", "never"]
    assert bash_answers(program, "check", "--color", "=", "al") == ["always"]
    assert bash_answers(program, "explain", "HM10")[0] == "HM101"
    assert "non-constant-time-compare" in bash_answers(program, "check", "--select", "non-con")
    assert bash_answers(program, "completions", "f") == ["fish"]
    assert bash_answers(program, "check", "") == [], "left to readline: files"
    assert bash_answers(program, "check", "--jobs", "") == []


def test_zsh(program):
    zsh = shutil.which("zsh")
    if not zsh:
        pytest.skip("zsh is not installed")
    code = script(program, "zsh")
    program.write("_hmaclint", code)
    done = subprocess.run([zsh, "-nf", "_hmaclint"], cwd=program.folder, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    program.write("here.py", "")
    for begun, offered in {
        "hmaclint ch": "hmaclint check ",
        "hmaclint check --colo": "hmaclint check --color=",
        "hmaclint check --color al": "hmaclint check --color always ",
        "hmaclint check he": "hmaclint check here.py ",
        "hmaclint completions f": "hmaclint completions fish ",
    }.items():
        assert zsh_completes(zsh, program.folder, begun) == offered.rstrip("= "), begun


def zsh_completes(zsh, folder, begun):
    """Types `begun` and a tab into a real zsh; the line as it stands then."""
    master, slave = pty.openpty()
    environment = {**os.environ, "TERM": "dumb", "HOME": str(folder), "ZDOTDIR": str(folder), "PS1": "> "}
    child = subprocess.Popen(
        [zsh, "-f", "-i"], stdin=slave, stdout=slave, stderr=slave, cwd=folder, env=environment, start_new_session=True
    )
    os.close(slave)
    setup = (
        "fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -D; "
        "show() { print -r -- \"<<$BUFFER>>\" > answer; zle kill-whole-line }; zle -N show; "
        "bindkey '^X' show; print -r READY\n"
    )
    os.write(master, setup.encode())
    read_until(master, b"READY\r\n")
    os.write(master, begun.encode() + b"\t")
    time.sleep(0.7)
    os.write(master, b"\x18")
    answer = folder / "answer"
    for _ in range(100):
        if answer.exists() and answer.read_text().endswith(">>\n"):
            break
        time.sleep(0.05)
    child.kill()
    child.wait()
    os.close(master)
    text = answer.read_text().strip()[2:-2].rstrip("= ")
    answer.unlink()
    return text


def read_until(descriptor, mark, seconds=20):
    data = b""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if select.select([descriptor], [], [], 0.1)[0]:
            try:
                data += os.read(descriptor, 65536)
            except OSError:
                break
        if mark in data:
            break
    return data


def test_fish(program):
    fish = shutil.which("fish")
    if not fish:
        pytest.skip("fish is not installed")
    program.write("completions.fish", script(program, "fish"))
    program.write("here.py", "")

    def offered(begun):
        code = f'source completions.fish; complete -C "{begun}"'
        environment = {**os.environ, "HOME": str(program.folder)}
        done = subprocess.run(
            [fish, "--no-config", "-c", code], cwd=program.folder, env=environment, capture_output=True, text=True, check=True
        )
        assert done.stderr == ""
        return [line.split("\t")[0] for line in done.stdout.splitlines()]

    assert sorted(offered("hmaclint ")) == sorted(COMMANDS)
    for command in COMMANDS:
        assert sorted(offered(f"hmaclint {command} --")) == options_of(program, command)
    assert sorted(offered("hmaclint check --color ")) == ["always", "auto", "never"]
    assert "here.py" in offered("hmaclint check he")
    assert "HM101" in offered("hmaclint explain HM1")
    assert offered("hmaclint completions f") == ["fish"]


def test_manual(program):
    result = program.run("manual")
    assert (result.code, result.err) == (0, b"")
    for command in COMMANDS:
        for option in options_of(program, command):
            assert option.replace("-", "\\-") in result.text, option
    if not shutil.which("groff"):
        pytest.skip("groff is not installed: the page is not laid out")
    laid_out = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", "-P-cbou"], input=result.out, capture_output=True, check=True
    )
    assert laid_out.stderr == b""
    text = laid_out.stdout.decode()
    assert "hmaclint check [OPTIONS] [--] [PATH...]" in text
    assert re.search(r"^ +--exclude PATTERN$", text, re.M)


def test_readers_that_go_away(program):
    for number in range(200):
        program.write(f"{number}.py", VULNERABLE)
    for words in ["check", "check --output-format json", "rules", "explain HM101", "completions bash", "manual", "schemes"]:
        line = f"{PROGRAM} {words} | head -n 1; echo ${{PIPESTATUS[0]}}"
        done = subprocess.run(["bash", "-c", line], cwd=program.folder, capture_output=True, text=True, check=False)
        assert done.stderr == ""
        assert done.stdout.splitlines()[-1] in ("0", "1")
        assert len(done.stdout.splitlines()) == 2
    line = f"{PROGRAM} check --nonsense 2>&1 | true; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", line], cwd=program.folder, capture_output=True, text=True, check=False)
    assert done.stdout == "2\n"


def slow_folder(program):
    """Files that take the parser some seconds together."""
    for number in range(30):
        lines = [f"def f{i}(a):\n    return hmac.new(a, request.data, 'md5').digest() + {i * 'a+'}a\n" for i in range(250)]
        program.write(f"{number}.py", "import hmac\nfrom flask import request\n" + "".join(lines))


def in_terminal(program, *words, out=None, environment=None):
    """Runs the program with a terminal as its standard error (and output, without `out`)."""
    master, slave = pty.openpty()
    child = subprocess.Popen(
        [PROGRAM, *words], cwd=program.folder, stdin=subprocess.DEVNULL, stdout=out or slave, stderr=slave,
        env={**os.environ, "TERM": "xterm", **(environment or {})},
    )
    os.close(slave)
    data = b""
    while True:
        try:
            part = os.read(master, 65536)
        except OSError:
            break
        if not part:
            break
        data += part
    os.close(master)
    return child.wait(), data.decode()


def test_progress_is_shown_on_a_terminal_only(program, release):
    slow_folder(program)
    words = ["check", "--analyze-all", "-j", "1"]
    started = time.monotonic()
    piped = program.run(*words)
    took = time.monotonic() - started
    assert b"\r" not in piped.out + piped.err and piped.err == b""
    if took < 1.5:
        pytest.skip(f"the scan took {took:.1f} s: too fast for progress")
    with open(os.devnull, "wb") as nowhere:
        code, text = in_terminal(program, *words, out=nowhere)
    assert code == piped.code
    assert re.search(r"\r\x1b\[Khmaclint: (read|analyzed) \d+ of \d+", text), text
    assert text.endswith("\r\x1b[K")
    with open(os.devnull, "wb") as nowhere:
        assert in_terminal(program, *words, out=nowhere, environment={"TERM": "dumb"})[1] == ""


def test_no_progress_of_a_short_run(program):
    program.write("a.py", VULNERABLE)
    with open(os.devnull, "wb") as nowhere:
        assert in_terminal(program, "check", out=nowhere) == (1, "")


def test_an_interrupt_ends_the_run(program, release):
    slow_folder(program)
    child = subprocess.Popen([PROGRAM, "check", "--analyze-all", "-j", "1"], cwd=program.folder, stdout=subprocess.DEVNULL)
    time.sleep(0.3)
    child.send_signal(signal.SIGINT)
    assert child.wait(5) == -signal.SIGINT
