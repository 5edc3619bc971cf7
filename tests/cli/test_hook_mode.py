"""--hook: the named files are reported, with what a scan of their whole repository says of them."""

import json
import shutil

import pytest
from conftest import RELEVANT, ROOT, VULNERABLE

SHAPES = ROOT / "tests" / "shapes"


def findings(program, *words):
    result = program.check_json("--severity", "note", "--exit-zero", *words)
    assert result.code == 0, result.errors
    return sorted(json.dumps(one, sort_keys=True) for one in result.json["findings"])


@pytest.mark.parametrize("name", sorted(path.name for path in SHAPES.iterdir()))
def test_every_file_alone_gives_what_the_whole_gives(program, name):
    shutil.copytree(SHAPES / name, program.folder, dirs_exist_ok=True)
    (program.folder / ".git").mkdir()
    whole = findings(program)
    files = sorted(str(path.relative_to(program.folder)) for path in program.folder.rglob("*.py"))
    one_by_one = []
    for file in files:
        one_by_one += findings(program, "--hook", file)
    assert sorted(one_by_one) == whole
    assert findings(program, "--hook", *files) == whole


def test_from_a_folder_below(program):
    """The repository is found above the current folder, and is shown from here."""
    shutil.copytree(SHAPES / "constant", program.folder, dirs_exist_ok=True)
    (program.folder / ".git").mkdir()
    whole = [json.loads(one) for one in findings(program, "--hook", "keys.py")]
    assert [one["path"] for one in whole] == ["keys.py"]
    program.write("below/x.py", VULNERABLE)
    program.folder = program.folder / "below"
    below = [json.loads(one) for one in findings(program, "--hook", "../keys.py", "x.py")]
    assert [one["path"] for one in below] == [str(program.folder.parent.resolve() / "keys.py"), "x.py"]


def test_nothing_is_said_when_clean(program):
    (program.folder / ".git").mkdir()
    program.write("a.py", RELEVANT)
    program.write("broken.py", RELEVANT + "def f(:\n")
    program.write("bad.py", VULNERABLE)
    result = program.check("--hook", "a.py")
    assert (result.code, result.out, result.err) == (0, b"", b""), "others were not asked for"
    assert program.check("a.py").out != b""
    assert program.check("--hook", "broken.py").code == 2
    assert b"HM101" in program.check("--hook", "bad.py", "a.py").out
    assert program.check("--hook", "--output-format", "json", "a.py").json["findings"] == []


def test_counts_are_of_what_was_asked_for(program):
    (program.folder / ".git").mkdir()
    for name in ["a.py", "b.py", "c.py"]:
        program.write(name, VULNERABLE)
    assert b"1 finding (1 error) in 1 file; 1 file read, 1 analyzed in full" in program.check("--hook", "a.py").out


def test_outside_of_repositories_only_what_is_named(program):
    program.write("a.py", VULNERABLE)
    program.write("b.py", VULNERABLE)
    assert [one[0] for one in program.check_json("--hook", "a.py").findings] == ["a.py"]


def test_fixes_are_written_to_what_was_asked_for(program):
    (program.folder / ".git").mkdir()
    program.write("a.py", VULNERABLE)
    program.write("b.py", VULNERABLE)
    result = program.check("--hook", "--fix", "a.py")
    assert result.code == 0 and b"1 fix written" in result.out
    assert b"compare_digest" in program.read("a.py")
    assert program.read("b.py").decode() == VULNERABLE


def test_words_that_are_files_are_no_options(program):
    (program.folder / ".git").mkdir()
    names = ["--exit-zero", "--select=HM999", "-h", "--version", "--hook", "--", "-"]
    for name in names:
        program.write(name, VULNERABLE)
    result = program.check_json("--hook", *names)
    assert result.code == 1
    assert sorted(one[0] for one in result.findings) == sorted(names)
    assert program.check_json("--hook", "--exit-zeros").code == 2, "neither file nor option"
