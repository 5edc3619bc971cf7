"""What the checks of this folder share: the project's C++ files, and C++ text without its comments
and literals.
"""

import re
from pathlib import Path

FOLDERS = ("analyzer", "tests")
SUFFIXES = (".cpp", ".h")

# In this order at every place: what starts first hides what is inside it.
HIDDEN = re.compile(
    r"""
      //[^\n]*
    | /\*.*?\*/
    | \b(?:u8|[uUL])?R"(?P<mark>[^\s()\\]{0,16})\(.*?\)(?P=mark)"
    | "(?:[^"\\\n]|\\.)*"
    | (?<![0-9a-fA-F])'(?:[^'\\\n]|\\.)+'
    """,
    re.VERBOSE | re.DOTALL,
)


def cpp_files(root, folders=FOLDERS):
    """All C++ files below `root`'s folders, sorted."""
    found = []
    for folder in folders:
        for path in sorted(Path(root, folder).rglob("*")):
            if path.suffix in SUFFIXES and path.is_file():
                found.append(path)
    return found


def blank(match):
    """White space of the same shape, so that lines and columns stay."""
    return re.sub(r"[^\n]", " ", match.group(0))


def without_comments(text):
    """`text` with comments blanked; literals stay, since `#include "x"` is one of them."""
    return HIDDEN.sub(lambda m: blank(m) if m.group(0).startswith("/") else m.group(0), text)


def code_only(text):
    """`text` with comments, string and character literals and preprocessor lines blanked."""
    text = HIDDEN.sub(blank, text)
    return re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", blank, text, flags=re.MULTILINE)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def finish(problems, what):
    """Prints the problems and gives the exit code."""
    for problem in problems:
        print(problem)
    print(f"{what}: {len(problems)} problem(s)" if problems else f"{what}: fine")
    return 1 if problems else 0
