"""0: complete and nothing shown. 1: findings. 2: the run failed, or something was not analyzed."""

import os
import socket

import pytest
from conftest import FINDING_COLUMN, FINDING_LINE, FORMATS, RELEVANT, VULNERABLE

is_root = os.geteuid() == 0
FINDING = ("good.py", FINDING_LINE, FINDING_COLUMN)


def test_clean(program):
    program.write("x.py", RELEVANT)
    result = program.check_json()
    assert (result.code, result.findings, result.reasons) == (0, [], {})
    assert result.err == b""


def test_no_files_at_all(program):
    assert program.check_json().code == 0


def test_findings(program):
    program.write("good.py", VULNERABLE)
    result = program.check_json()
    assert result.code == 1
    assert result.findings == [FINDING]
    assert program.check_json("--exit-zero").code == 0
    assert program.check_json("--exit-zero").findings == [FINDING]


def test_severity_counts_only_what_is_shown(program):
    program.write("x.py", VULNERABLE.replace("request.headers.get('X-Signature', '')", "key"))
    result = program.check_json()
    assert (result.code, result.json["findings"][0]["severity"]) == (1, "warning")
    result = program.check_json("--severity", "error")
    assert (result.code, result.findings) == (0, [])


def test_select(program):
    program.write("good.py", VULNERABLE)
    for rule in ["HM101", "HM1", "non-constant-time-compare", "HM1,HM101"]:
        assert program.check_json("--select", rule).code == 1, rule
    result = program.check("--select", "HM999")
    assert result.code == 2
    assert "no such rule: HM999" in result.errors


def test_empty_file(program):
    program.write("x.py", b"")
    assert program.check_json("x.py").code == 0


def incomplete(program, *words, path="x.py", reason, findings=(FINDING,)):
    """A run beside a good file: exits 2, names the bad one, still reports the finding."""
    program.write("good.py", VULNERABLE)
    result = program.check_json(*words)
    assert result.code == 2
    assert result.findings == list(findings)
    assert reason in result.reasons[path]
    assert program.check_json("--exit-zero", *words).code == 2
    assert program.check_json("--allow-incomplete", *words).code == 1
    assert program.check_json("--allow-incomplete", "--exit-zero", *words).code == 0
    for format in FORMATS:
        result = program.check("--output-format", format, *words)
        assert result.code == 2
        assert b"HM101" in result.out and path.encode() in result.out
    return result


def test_syntax_error(program):
    program.write("x.py", RELEVANT + "def f(:\n    pass\n")
    incomplete(program, reason="syntax error")
    entry = program.check_json().json["not_analyzed"][0]
    assert entry["lines"] == [3]


def test_syntax_error_beside_a_finding_in_one_file(program):
    program.write("x.py", VULNERABLE + "\ndef f(a, b:\n    return a\n")
    incomplete(
        program, reason="syntax error", findings=[FINDING, ("x.py", FINDING_LINE, FINDING_COLUMN)]
    )


def test_binary(program):
    program.write("x.py", bytes(range(256)) * 20)
    result = program.check_json()
    assert (result.code, result.reasons) == (0, {}), "it can hold no name that a rule asks for"
    result = program.check_json("x.py")
    assert result.code == 2
    assert list(result.reasons) == ["x.py"]
    program.write("x.py", RELEVANT.encode() + b"\0")
    incomplete(program, reason="NUL")


def test_bad_bytes(program):
    program.write("x.py", RELEVANT.encode() + b"# \xff\n")
    incomplete(program, reason="")


def test_unknown_encoding(program):
    program.write("x.py", "# coding: shift_jis\n" + RELEVANT)
    incomplete(program, reason="shift")


def test_too_large(program):
    program.write("x.py", RELEVANT + "#" * 5000)
    incomplete(program, "--max-file-size", "4000", reason="4000")


def test_huge_sparse_file_is_refused_at_once(program, release):
    path = program.write("x.py", RELEVANT)
    os.truncate(path, 8 << 30)
    incomplete(program, reason="larger than the limit")
    assert program.check_json().cpu < 0.5


def test_missing_path(program):
    incomplete(program, ".", "x.py", reason="no such file or folder")
    incomplete(program, "good.py", "x.py", reason="no such file or folder")


@pytest.mark.skipif(is_root, reason="root reads everything")
def test_unreadable(program):
    os.chmod(program.write("x.py", RELEVANT), 0)
    incomplete(program, reason="permission denied")


@pytest.mark.skipif(is_root, reason="root reads everything")
def test_unreadable_folder(program):
    program.write("x.py/a.py", RELEVANT)
    os.chmod(program.folder / "x.py", 0)
    try:
        incomplete(program, reason="permission denied")
    finally:
        os.chmod(program.folder / "x.py", 0o700)


def make_fifo(program):
    os.mkfifo(program.folder / "x.py")


def make_socket(program):
    before = os.getcwd()
    os.chdir(program.folder)  # A socket's name may not be long.
    try:
        with socket.socket(socket.AF_UNIX) as server:
            server.bind("x.py")
    finally:
        os.chdir(before)


def make_link(program):
    program.write("outside", VULNERABLE)
    os.symlink("outside", program.folder / "x.py")


def make_broken_link(program):
    os.symlink("nowhere", program.folder / "x.py")


def make_folder_link(program):
    os.symlink("/", program.folder / "x.py")


SPECIAL = {
    make_fifo: "is a FIFO",
    make_socket: "is a socket",
    make_link: "is a symbolic link",
    make_broken_link: "is a symbolic link",
    make_folder_link: "is a symbolic link",
}


@pytest.mark.parametrize("make", SPECIAL, ids=lambda make: make.__name__)
def test_special_files(program, make):
    make(program)
    program.write("good.py", VULNERABLE)
    walked = program.check_json(timeout=10)
    assert walked.code == 1, "met in a walk: listed, and complete all the same"
    assert walked.findings == [FINDING]
    assert SPECIAL[make] in walked.reasons["x.py"]
    incomplete(program, "good.py", "x.py", reason=SPECIAL[make])


def test_device(program):
    result = program.check_json("/dev/zero", timeout=10)
    assert result.code == 2
    assert "is a device" in result.reasons["/dev/zero"]


def test_names_that_look_like_options(program):
    for name in ["-h.py", "--exit-zero", "[x].py", "{}", "++", "check"]:
        program.write(name, VULNERABLE)
    result = program.check_json("--", "-h.py", "--exit-zero", "[x].py", "{}", "++", "check", "--")
    assert result.code == 2, "there is no file named --"
    assert sorted(path for path, *_ in result.findings) == sorted(
        ["-h.py", "--exit-zero", "[x].py", "{}", "++", "check"]
    )
    assert len(program.check_json("check", "[x].py").findings) == 2
    result = program.check("-h.py")
    assert result.code == 2
    assert "no such option" in result.errors and "--" in result.errors


def test_a_file_named_twice_is_looked_at_once(program):
    program.write("a/good.py", VULNERABLE)
    result = program.check_json("a", "./a/", "a/good.py", ".", str(program.folder / "a/good.py"))
    assert [path for path, *_ in result.findings] == ["a/good.py"]


def test_paths_outside_the_current_folder_are_absolute(program):
    program.write("here/x", "")
    program.write("there/good.py", VULNERABLE)
    outside = str(program.folder.resolve() / "there/good.py")
    program.folder = program.folder / "here"
    assert [path for path, *_ in program.check_json("../there").findings] == [outside]


def test_test_code_is_left_out(program):
    program.write("tests/test_x.py", VULNERABLE)
    assert program.check_json().code == 0
    assert program.check_json("--include-tests").code == 1


def test_full_disk(program):
    program.write("good.py", VULNERABLE)
    with open("/dev/full", "wb") as full:
        result = program.check(stdout=full)
    assert result.code == 2
    assert "writing the output" in result.errors


def test_reader_that_went_away(program):
    program.write("good.py", VULNERABLE)
    reading, writing = os.pipe()
    os.close(reading)
    try:
        result = program.check(stdout=writing)
    finally:
        os.close(writing)
    assert result.code == 1
    assert result.err == b""
