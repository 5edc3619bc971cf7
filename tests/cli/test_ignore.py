"""What walks pass over: .gitignore as git reads it, --exclude, and folders of other people's code.

The oracle is git itself: on generated trees, a walk must find exactly what `git check-ignore` does
not name.
"""

import os
import random
import subprocess

import pytest
from conftest import RELEVANT

NAMES = ["a", "b", "ab", "abc", "x", "a.py", "b.py", "ab.py", "x1.py", "-x.py", "a b.py", "[a].py", "é.py", "#a.py", "!b.py", "a\\b.py", "A.py", "z.pyi"]
ATOMS = ["a", "b", "ab", "c", "x", "*", "*", "**", "?", ".py", ".py", "[ab]", "[!a]", "[^b]", "[a-c]", "[]a]", "[a\\]b]", "[[:alpha:]]", "[[:digit:]x]", "[[:nope:]]", "[a", "\\a", "\\*", "\\[", "\\!", "\\#", "-x", "1", " ", "\\ ", "é", "!", "#", ".", "[a-]", "[--x]"]
ENVIRONMENT = {**os.environ, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull, "XDG_CONFIG_HOME": os.devnull}


def git(folder, *words, **named):
    command = ["git", "-C", str(folder), *words]
    return subprocess.run(command, check=False, capture_output=True, env=ENVIRONMENT, **named)


def random_pattern(generator):
    parts = []
    for _ in range(generator.choice([1, 1, 1, 2, 2, 3])):
        parts.append("".join(generator.choice(ATOMS) for _ in range(generator.choice([1, 1, 2, 2, 3]))))
    line = "/".join(parts)
    line = generator.choice(["", "", "", "/", "!", "!/", "**/"]) + line
    line += generator.choice(["", "", "", "/", "/**", "/*", " ", "\\", "  ", "\r", "*"])
    return line


def random_rules(generator):
    lines = [random_pattern(generator) for _ in range(generator.randrange(1, 6))]
    lines += generator.choice([[], ["# a comment"], [""], ["*"], ["!*/", "!*.py"], ["   "]])
    generator.shuffle(lines)
    text = generator.choice(["\n", "\n", "\r\n"]).join(lines) + generator.choice(["", "\n"])
    return generator.choice(["", "", "", "\ufeff"]) + text


def grow(generator, program, folder, depth):
    """Files, folders and rules below `folder`, which ends with a slash or is empty."""
    files = []
    if generator.random() < (0.9 if not folder else 0.35):
        program.write(folder + ".gitignore", random_rules(generator))
    for name in generator.sample(NAMES, generator.randrange(2, 8)):
        if name.endswith((".py", ".pyi")) and generator.random() < 0.85:
            program.write(folder + name, RELEVANT)
            files.append(folder + name)
        elif depth:
            os.makedirs(os.path.join(program.folder, folder + name), exist_ok=True)
            files += grow(generator, program, folder + name + "/", depth - 1)
    return files


def not_ignored(folder, files):
    asked = "\0".join(files).encode() + b"\0"
    answer = git(folder, "check-ignore", "--no-index", "-z", "--stdin", input=asked)
    assert answer.returncode in (0, 1), answer.stderr
    return sorted(set(files) - set(answer.stdout.decode().split("\0")))


def shown(program, *words):
    result = program.check("--show-files", *words)
    assert result.code == 0, result.errors
    return result.text.splitlines()


@pytest.mark.parametrize("seed", range(40))
def test_walks_find_what_git_does_not_ignore(program, seed):
    generator = random.Random(seed)
    for number in range(4):
        tree = f"t{number}"
        inside = f"{tree}/"
        git(program.folder, "init", "-q", tree)
        files = [name[len(inside):] for name in grow(generator, program, inside, 3)]
        if generator.random() < 0.4:
            program.write(inside + ".git/info/exclude", random_rules(generator))
        home, program.folder = program.folder, program.folder / tree
        expected = not_ignored(program.folder, files)
        assert sorted(shown(program)) == expected, rules_of(program.folder)
        # From below, the rules above count too.
        folders = sorted({name.split("/")[0] for name in expected if "/" in name})
        for folder in folders[:2]:
            below = [name for name in expected if name.startswith(folder + "/")]
            assert sorted(shown(program, "--", folder)) == below, rules_of(program.folder)
        program.folder = home


def rules_of(folder):
    return {
        str(path.relative_to(folder)): path.read_text()
        for path in [*folder.rglob(".gitignore"), folder / ".git/info/exclude"]
        if path.is_file()
    }


@pytest.fixture
def repository(program):
    git(program.folder, "init", "-q")
    return program


def test_ignored_files_are_looked_at_when_named_or_asked_for(repository):
    repository.write(".gitignore", "made.py\n")
    repository.write("made.py", RELEVANT)
    assert shown(repository) == []
    assert shown(repository, "--no-ignore") == ["made.py"]
    assert shown(repository, "made.py") == ["made.py"]
    assert shown(repository, "--force-exclude", "made.py") == ["made.py"], "only excludes are forced"


def test_outside_of_repositories_nothing_is_ignored(program):
    program.write(".gitignore", "*.py\n")
    program.write("a.py", RELEVANT)
    assert shown(program) == ["a.py"]


def test_a_repository_inside_has_rules_of_its_own(repository):
    repository.write(".gitignore", "a.py\n")
    repository.write("inner/.gitignore", "/b.py\n")
    for name in ["a.py", "b.py", "c.py", "deep/a.py", "deep/c.py"]:
        repository.write("inner/" + name, RELEVANT)
    git(repository.folder, "init", "-q", "inner")
    repository.write("inner/.git/info/exclude", "c.py\n")
    expected = ["inner/a.py", "inner/deep/a.py"]
    assert shown(repository) == shown(repository, "inner") == expected
    repository.write("linked/.git", "gitdir: /nowhere\n")
    repository.write("linked/a.py", RELEVANT)
    assert shown(repository, "linked") == ["linked/a.py"]


def test_rules_of_the_user_do_not_count(repository):
    """They lie outside the repository; what is found should not depend on who looks."""
    repository.write("home/ignore", "a.py\n")
    git(repository.folder, "config", "core.excludesFile", str(repository.folder / "home/ignore"))
    repository.write("a.py", RELEVANT)
    assert shown(repository) == ["a.py"]


def test_rules_are_no_links(repository):
    repository.write("rules", "a.py\n")
    repository.write("a.py", RELEVANT)
    os.symlink("rules", repository.folder / ".gitignore")
    result = repository.check_json()
    assert result.code == 0
    assert result.reasons == {".gitignore": "is a symbolic link; its rules do not count"}
    assert shown(repository) == ["a.py"]


def test_large_rules_do_not_count(repository):
    repository.write(".gitignore", "a.py\n" * 300_000)
    repository.write("a.py", RELEVANT)
    result = repository.check_json()
    assert (result.code, list(result.reasons)) == (0, [".gitignore"])
    assert "larger than the limit of 1 MiB" in result.reasons[".gitignore"]


@pytest.mark.parametrize("pattern", ["*a" * 60 + "b", "**/a/" * 60 + "b", "[a-z]*" * 60 + "0", "**" * 200 + "0"])
def test_rules_that_would_take_forever(repository, release, pattern):
    """Patterns on which matchers that try and come back take exponential time."""
    repository.write(".gitignore", "\n".join([pattern] * 200))
    for number in range(20):
        repository.write("a/" * 40 + "a" * 150 + f"{number}.py", RELEVANT)
    result = repository.check_json()
    assert (result.code, result.reasons) == (0, {})
    assert result.cpu < 8


def test_rules_of_deep_folders(repository):
    """Each level has rules; together they are bounded."""
    for depth in range(60):
        repository.write("a/" * depth + ".gitignore", "".join(f"x{i}.py\n" for i in range(20_000)))
    repository.write("a/" * 60 + "x1.py", RELEVANT)
    result = repository.check_json()
    assert result.code == 0
    assert "too many rules together; its rules do not count" in result.reasons.values()


def test_exclude(program):
    for name in ["a.py", "gen/a.py", "gen/keep.py", "src/gen/a.py", "src/b.py"]:
        program.write(name, RELEVANT)
    assert shown(program, "--exclude", "gen/") == ["a.py", "src/b.py"]
    assert shown(program, "--exclude=/gen") == ["a.py", "src/b.py", "src/gen/a.py"]
    assert shown(program, "--exclude", "gen/*", "--exclude", "!gen/keep.py", "gen") == ["gen/keep.py"]
    assert shown(program, "--exclude", "src/gen", ".") == ["a.py", "gen/a.py", "gen/keep.py", "src/b.py"]
    assert shown(program, "--exclude", "a.py", "a.py") == ["a.py"], "named"


def test_exclude_outside_of_the_current_folder(program):
    program.write("other/gen/a.py", RELEVANT)
    program.write("other/b.py", RELEVANT)
    program.write("here/x", "")
    program.folder = program.folder / "here"
    assert [os.path.basename(name) for name in shown(program, "--exclude", "gen/", "../other")] == ["b.py"]


def test_force_exclude(program):
    for name in ["a.py", "gen/a.py", "build/a.py", "src/venv/a.py", "src/b.py"]:
        program.write(name, RELEVANT)
    every = ["a.py", "gen/a.py", "build/a.py", "src/venv/a.py", "src/b.py"]
    assert shown(program, *every) == sorted(every)
    assert shown(program, "--force-exclude", *every) == ["a.py", "gen/a.py", "src/b.py"]
    assert shown(program, "--force-exclude", "--exclude", "gen", *every) == ["a.py", "src/b.py"]
    assert shown(program, "--force-exclude", "--exclude", "gen", "gen", "src") == ["src/b.py"]
    assert shown(program, "--force-exclude", "missing.py", "build/missing.py") == []
    assert program.check_json("--force-exclude", "missing.py", "build/missing.py").reasons == {
        "missing.py": "no such file or folder"
    }


def test_folders_above_are_shown_from_here(program):
    program.write("here/a.py", RELEVANT)
    program.write("b.py", RELEVANT)
    outside = str(program.folder.resolve() / "b.py")
    program.folder = program.folder / "here"
    assert sorted(shown(program, "..")) == sorted([outside, "a.py"])
