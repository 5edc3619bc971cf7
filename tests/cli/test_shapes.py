"""Small projects of several files: what is reported where, as `# HM…` behind a line says.

Each folder is one way in which files of a project belong together.
"""

import re
from pathlib import Path

import pytest
from conftest import ROOT, Program

SHAPES = ROOT / "tests" / "shapes"
NAMES = sorted(path.name for path in SHAPES.iterdir())
# What the programs lack beside, such as the time of a request, is not their subject.
SELECTED = ["--select", "HM101,HM104,HM111,HM201,HM202,HM204"]


def expected(folder: Path) -> set[tuple[str, int, str]]:
    found = set()
    for path in folder.rglob("*.py"):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if match := re.search(r"# (HM\d+)$", line):
                found.add((path.relative_to(folder).as_posix(), number, match[1]))
    return found


def reported(*paths: Path, cwd: Path) -> set[tuple[str, int, str]]:
    result = Program(cwd).check_json(*paths, *SELECTED, "--exit-zero")
    assert result.code == 0, result.errors
    return {(one["path"], one["line"], one["rule"]) for one in result.json["findings"]}


@pytest.mark.parametrize("name", NAMES)
def test_shape(name):
    folder = SHAPES / name
    assert reported(".", cwd=folder) == expected(folder)


@pytest.mark.parametrize("name", NAMES)
def test_files_that_are_named(name):
    """All files of a project by their names are the project."""
    folder = SHAPES / name
    files = sorted(path.relative_to(folder) for path in folder.rglob("*.py"))
    assert reported(*files, cwd=folder) == expected(folder)
