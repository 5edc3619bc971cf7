"""Checks that every C++ file is as clang-format writes it; `./dev format` mends it."""

import subprocess
import sys
from pathlib import Path

from cpp_text import cpp_files, finish


def main(root, clang_format):
    files = [path.relative_to(root).as_posix() for path in cpp_files(root)]
    problems = []
    if files:
        command = [clang_format, "--dry-run", "-Werror", "--style=file", *files]
        run = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
        problems = [line for line in run.stderr.splitlines() if "error:" in line]
        if run.returncode != 0 and not problems:
            problems = [run.stderr.strip() or f"{clang_format} failed"]
    return finish(problems, f"format of {len(files)} files (./dev format mends it)")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), sys.argv[2]))
