"""Checks what must not be in the repository: paths of somebody's machine, addresses in the lock
file, top-level folders beyond the agreed ones.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

from cpp_text import finish

FOLDERS = {"analyzer", "queries", "corpus", "tests", ".ci"}
IGNORED = {".git", "build", "node_modules", "__pycache__", ".pytest_cache"}
# Put together from parts, so that this file passes its own check.
WORDS = b"|".join([b"work", b"farm", b"root"])
MACHINE_PATH = re.compile(rb"(?<![\w.$}])/(?:" + WORDS + rb")(?=/|\b(?!\.))")


def files_of(root):
    """What git knows or would add; all files but the ignored where there is no git."""
    command = ["git", "-C", str(root), "ls-files", "-coz", "--exclude-standard"]
    try:
        run = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        run = None
    if run and run.returncode == 0 and Path(root, ".git").exists():
        names = [name.decode() for name in run.stdout.split(b"\0") if name]
        return sorted({name for name in names if Path(root, name).is_file()})
    found = []
    for path in sorted(root.rglob("*")):
        relative = path.relative_to(root)
        if path.is_file() and not IGNORED & set(relative.parts):
            found.append(relative.as_posix())
    return found


def check_lock(root):
    """A lock file with addresses ties everybody to one registry."""
    lock = Path(root, "package-lock.json")
    if not lock.is_file():
        return []
    packages = json.loads(lock.read_text(encoding="utf-8")).get("packages", {})
    problems = []
    for name, package in packages.items():
        if "resolved" in package:
            problems.append(f"package-lock.json: {name}: has an address (`resolved`)")
        if name and "integrity" not in package:
            problems.append(f"package-lock.json: {name}: has no hash (`integrity`)")
    return problems


def main(root):
    problems = check_lock(root)
    files = files_of(root)
    for folder in sorted({name.split("/")[0] for name in files if "/" in name} - FOLDERS):
        problems.append(f"{folder}/: not one of the top-level folders {' '.join(sorted(FOLDERS))}")
    for name in files:
        for number, line in enumerate(Path(root, name).read_bytes().split(b"\n"), 1):
            match = MACHINE_PATH.search(line)
            if match:
                problems.append(f"{name}:{number}: a machine's path: {match.group(0).decode()}")
    return finish(problems, f"hygiene of {len(files)} files")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
