"""--fix and --diff: what is written, what is refused, and that no file is ever torn."""

import os
import random
import signal
import subprocess
import time

import pytest
from conftest import PROGRAM, RELEVANT, VULNERABLE


def test_fix_reports_what_remains(program):
    # A parameter's item gets no fix that could be applied.
    rest = "\ndef other(key, data):\n    return hmac.new(key).hexdigest() == data['hash']\n"
    program.write("x.py", VULNERABLE + rest)
    result = program.check("--fix")
    assert result.code == 1
    assert "1 fix written" in result.text
    assert b"compare_digest" in program.read("x.py")
    assert len(program.check_json().findings) == 1


def test_diff_writes_nothing(program):
    program.write("x.py", VULNERABLE)
    program.write("clean.py", RELEVANT)
    before = os.stat(program.folder / "x.py")
    result = program.check("--diff")
    assert result.code == 1
    assert result.text.count("--- ") == 1 and "+++ b/x.py" in result.text
    assert program.read("x.py") == VULNERABLE.encode()
    assert os.stat(program.folder / "x.py").st_mtime_ns == before.st_mtime_ns
    assert program.check("--diff", "--exit-zero").code == 0
    assert program.check("--diff", "clean.py").code == 0
    assert program.check("--diff", "clean.py").out == b""


def test_diff_names_what_was_not_analyzed(program):
    program.write("x.py", VULNERABLE)
    program.write("y.py", RELEVANT + "def f(:\n")
    result = program.check("--diff")
    assert result.code == 2
    assert "+++ b/x.py" in result.text
    assert result.errors == "y.py:3: not analyzed: syntax error\n"


def test_mode_is_kept(program):
    os.chmod(program.write("x.py", VULNERABLE), 0o750)
    assert program.check("--fix").code == 0
    assert os.stat(program.folder / "x.py").st_mode & 0o7777 == 0o750


def test_links_are_not_followed(program):
    program.write("real/x.py", VULNERABLE)
    os.symlink("real", program.folder / "link")
    result = program.check_json("--fix", "link/x.py")
    assert result.code == 2
    assert result.reasons == {"link/x.py": "not fixed: is a symbolic link"}
    assert program.read("real/x.py") == VULNERABLE.encode()


def test_hard_links_are_refused(program):
    program.write("x.py", VULNERABLE)
    os.link(program.folder / "x.py", program.folder / "twin")
    result = program.check_json("--fix")
    assert result.code == 2
    assert "hard link" in result.reasons["x.py"]
    assert program.read("x.py") == program.read("twin") == VULNERABLE.encode()


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_read_only_folder(program):
    program.write("a/x.py", VULNERABLE)
    program.write("b/x.py", VULNERABLE)
    os.chmod(program.folder / "a", 0o500)
    try:
        result = program.check_json("--fix")
    finally:
        os.chmod(program.folder / "a", 0o700)
    assert result.code == 2
    assert "a/x.py" in result.reasons
    assert b"compare_digest" in program.read("b/x.py"), "the other file is fixed all the same"


def test_size_limit_leaves_the_file_whole(program):
    text = VULNERABLE + "#" * 50000 + "\n"
    program.write("x.py", text)
    result = subprocess.run(
        ["sh", "-c", f"ulimit -f 8; exec '{PROGRAM}' check --fix --output-format json"],
        cwd=program.folder,
        capture_output=True,
        check=False,
    )
    assert result.returncode == 2
    assert b"file too large" in result.stdout.lower()
    assert program.read("x.py") == text.encode()
    assert os.listdir(program.folder) == ["x.py"]


def test_closed_standard_output_is_not_written_into_a_file(program):
    program.write("x.py", VULNERABLE)
    subprocess.run(["sh", "-c", f"exec '{PROGRAM}' check --fix >&-"], cwd=program.folder, check=False)
    text = program.read("x.py").decode()
    assert text.startswith("import hmac\n") and text.endswith("\n") and "HM101" not in text
    compile(text, "x.py", "exec")


def wait_for_writing(child, folder):
    before = os.stat(folder).st_mtime_ns
    while child.poll() is None and os.stat(folder).st_mtime_ns == before:
        time.sleep(0.0002)


def test_killed_at_any_moment_no_file_is_torn(program):
    """Kills the program at random moments of a run that fixes many files: every second time of the
    part that writes, which is short.
    """
    tail = "".join(f"value_{i} = {i}\n" for i in range(4000))
    old = (VULNERABLE + tail).encode()
    program.write("one/x.py", old)
    assert program.check("--fix", "one").code == 0
    new = program.read("one/x.py")
    assert new != old
    names = [f"many/{i}.py" for i in range(12)]
    chance = random.Random(20240229)
    kills = interrupted = 0
    longest = [0.5, 0.05]  # Until now, of a whole run and of its writing.
    deadline = time.monotonic() + 40
    while kills < 60 and time.monotonic() < deadline + (0 if interrupted else 80):
        for name in names:
            program.write(name, old)
        kind = kills % 2
        start = time.monotonic()
        child = subprocess.Popen(
            [PROGRAM, "check", "--fix", "many"],
            cwd=program.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        if kind == 1:
            wait_for_writing(child, program.folder / "many")
            start = time.monotonic()
        try:
            child.wait(chance.uniform(0, longest[kind]))
            longest[kind] = max(0.002, 1.1 * (time.monotonic() - start))
        except subprocess.TimeoutExpired:
            child.send_signal(signal.SIGKILL)
            child.wait()
            kills += 1
        contents = [program.read(name) for name in names]
        assert all(content in (old, new) for content in contents), "a torn file"
        interrupted += 0 < sum(content == new for content in contents) < len(names)
    assert kills > 0
    assert interrupted > 0, "no kill came between two files: the test proves nothing"
