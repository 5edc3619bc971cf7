"""Standard input and lists of files."""

import subprocess

from conftest import FINDING_COLUMN, FINDING_LINE, PROGRAM, RELEVANT, VULNERABLE

PLACE = (FINDING_LINE, FINDING_COLUMN)


def feed(program, text, *words):
    """Runs the program with `text` on its standard input."""
    data = text if isinstance(text, bytes) else text.encode()
    done = subprocess.run([PROGRAM, *words], input=data, cwd=program.folder, capture_output=True, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_text_of_standard_input(program):
    code, out, err = feed(program, VULNERABLE, "check", "-")
    assert (code, err) == (1, "")
    assert f" --> -:{FINDING_LINE}:{FINDING_COLUMN}\n" in out


def test_text_of_standard_input_stands_for_a_file(program):
    """It is what counts, not what lies there; its neighbours are imported."""
    program.write("app.py", RELEVANT)
    program.write("keys.py", "KEY = b'a literal key of the source'\n")
    text = VULNERABLE.replace("from flask", "from keys import KEY\nfrom flask").replace("hmac.new(key", "hmac.new(KEY")
    code, out, _ = feed(program, text, "check", "-", "--stdin-filename", "app.py")
    assert code == 1
    assert "error[HM101]" in out and "--> app.py:7:12" in out
    _, out, _ = feed(program, text, "schemes", "-", "--stdin-filename", "app.py")
    assert "key          a literal of the source" in out, "followed into keys.py"
    assert program.read("app.py").decode() == RELEVANT


def test_standard_input_beside_files(program):
    program.write("b.py", VULNERABLE)
    code, out, _ = feed(program, VULNERABLE, "check", "b.py", "-", "--stdin-filename", "a.py")
    assert code == 1 and "--> a.py:6" in out and "--> b.py:6" in out


def test_fixes_of_standard_input(program):
    code, out, err = feed(program, VULNERABLE, "check", "-", "--diff", "--stdin-filename", "a.py")
    assert (code, err) == (1, "")
    assert "+++ b/a.py" in out and "+    return hmac.compare_digest" in out
    code, _, err = feed(program, VULNERABLE, "check", "-", "--fix")
    assert code == 2 and "--diff prints the fixes" in err


def test_bad_standard_input(program):
    code, out, err = feed(program, b"import hmac\nfrom flask import request\n\xff", "check", "-")
    assert code == 2 and "-: not analyzed" in out + err or "not analyzed" in out
    code, _, err = feed(program, "#" * 5000, "check", "--max-file-size", "4000", "-")
    assert code == 2 and "standard input: is larger than the limit of 4000 bytes" in err
    code, _, err = feed(program, "", "check", "--stdin-filename", "a.py")
    assert code == 2 and "--stdin-filename needs the path -" in err


def test_a_file_that_is_named_like_standard_input(program):
    program.write("-", VULNERABLE)
    assert feed(program, "", "check", "-")[0] == 0
    assert feed(program, "", "check", "--", "-")[0] == 1
    assert feed(program, "", "check", "./-")[0] == 1


def test_excluded_standard_input(program):
    words = ["check", "-", "--stdin-filename", "gen/a.py", "--exclude", "gen"]
    assert feed(program, VULNERABLE, *words)[0] == 1
    assert feed(program, VULNERABLE, *words, "--force-exclude")[0] == 0


def test_paths_of_a_list(program):
    for name in ["a.py", "b c.py", "-h.py", "x\ny.py", "left out.py"]:
        program.write(name, VULNERABLE)
    names = "a.py\0b c.py\0-h.py\0x\ny.py\0"
    code, out, err = feed(program, names, "check", "--files-from", "-", "--show-files")
    assert (code, err) == (0, "")
    assert out.splitlines() == ["-h.py", "a.py", "b c.py", "x\\ny.py"]
    program.write("list", names)
    assert program.check("--files-from", "list", "--show-files").text == out
    assert program.check("--files-from", "list").code == 1


def test_an_empty_list_is_not_the_current_folder(program):
    program.write("a.py", VULNERABLE)
    assert feed(program, "", "check", "--files-from", "-")[0] == 0


def test_bad_lists(program):
    code, _, err = feed(program, "a.py\nb.py\n", "check", "--files-from", "-")
    assert code == 2 and "paths must be ended by NUL bytes" in err
    code, _, err = feed(program, "", "check", "--files-from", "none")
    assert code == 2 and err.startswith("hmaclint: error: --files-from none: ")
    code, _, err = feed(program, "", "check", "-", "--files-from", "-")
    assert code == 2 and "standard input is either" in err
    code, out, _ = feed(program, "none.py\0", "check", "--files-from", "-")
    assert code == 2 and "no such file" in out


def test_schemes_of_standard_input(program):
    code, out, _ = feed(program, VULNERABLE, "schemes", "-", "--stdin-filename", "a.py")
    assert code == 0 and "a.py:" in out
