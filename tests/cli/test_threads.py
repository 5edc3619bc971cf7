"""The number of threads, and the order in which a folder lists its files, can't be seen."""

from conftest import FORMATS, RELEVANT, VULNERABLE


def fill(program, order):
    for i in order:
        name = f"pkg{i % 5}/file{i}.py"
        if i % 7 == 0:
            program.write(name, RELEVANT + "def f(:\n")
        elif i % 11 == 0:
            program.write(name, RELEVANT.encode() + b"\xff")
        else:
            program.write(name, "# a line\n" * (i % 4) + VULNERABLE)


def test_output_is_the_same(program):
    fill(program, range(120))
    for format in FORMATS:
        words = ["check", "--output-format", format]
        first = program.run(*words, "-j", "1")
        assert first.code == 2
        for jobs in ["2", "8", "8", "8"]:
            again = program.run(*words, "-j", jobs)
            assert (again.code, again.out, again.err) == (first.code, first.out, first.err)


def test_order_of_creation_and_surroundings_do_not_matter(program):
    fill(program, range(120))
    first = program.check_json()
    for i in range(120):
        (program.folder / f"pkg{i % 5}/file{i}.py").unlink()
    fill(program, reversed(range(120)))
    for environment in [{"LC_ALL": "C"}, {"LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"}]:
        assert program.check_json(environment=environment).out == first.out
    assert program.check_json("pkg4", "pkg0", "pkg1", ".", "pkg2").out == first.out


def test_fixes_are_the_same(program):
    fill(program, range(60))
    program.check("--fix", "-j", "1")
    first = [program.read(f"pkg{i % 5}/file{i}.py") for i in range(60)]
    fill(program, range(60))
    program.check("--fix", "-j", "8")
    assert [program.read(f"pkg{i % 5}/file{i}.py") for i in range(60)] == first
