"""Runs clang-tidy over every source of analyzer/ and tests/ that the build compiles.

The paths that clang-analyzer follows cost more than half as much again as all other checks: they
are for `--deep`, which runs all of .clang-tidy. What was clean there is known to be clean here.

A source whose inputs were clean before is skipped: the stamp is a hash of the source, of every
header of the project that it includes directly or through others, of its compile command, of
.clang-tidy and of clang-tidy's version. Stamps lie in the build folder, so a clean build checks
everything.
"""

import argparse
import concurrent.futures
import hashlib
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

from cpp_text import FOLDERS, finish

INCLUDE = re.compile(rb'^[ \t]*#[ \t]*include[ \t]*"([^"\n]+)"', re.MULTILINE)


def command_words(entry):
    return entry.get("arguments") or shlex.split(entry["command"])


def include_folders(entry):
    """The folders of `-I`, in order; -isystem is third party and stays out of the stamp."""
    folders = []
    words = iter(command_words(entry))
    for word in words:
        if word == "-I":
            folders.append(Path(entry["directory"], next(words)))
        elif word.startswith("-I"):
            folders.append(Path(entry["directory"], word[2:]))
    return folders


def inputs(entry, contents):
    """The source and the headers of the project that it reads, sorted."""
    folders = include_folders(entry)
    seen, waiting = set(), [Path(entry["directory"], entry["file"]).resolve()]
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        if path not in contents:
            contents[path] = path.read_bytes()
        for name in INCLUDE.findall(contents[path]):
            for folder in [path.parent, *folders]:
                header = (folder / name.decode()).resolve()
                if header.is_file():
                    waiting.append(header)
                    break
    return sorted(seen)


def stamp_of(entry, contents, common):
    digest = hashlib.sha256(common)
    digest.update("\0".join(command_words(entry)).encode())
    for path in inputs(entry, contents):
        digest.update(b"\0" + str(path).encode() + b"\0" + hashlib.sha256(contents[path]).digest())
    return digest.hexdigest()


def sources(root, build):
    """Entries of compile_commands.json for the project's own sources, each source once."""
    entries = {}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        path = Path(entry["directory"], entry["file"]).resolve()
        inside = any(path.is_relative_to(root / folder) for folder in FOLDERS)
        if inside and path.suffix == ".cpp" and path.is_file():
            entries.setdefault(path, entry)
    return dict(sorted(entries.items()))


def check(options, path):
    command = [options.clang_tidy, "-p", str(options.build), "--quiet", str(path)]
    # What libstdc++ does inside std::stable_sort is not ours; g++ names what we do.
    command.insert(1, "--extra-arg=-Wno-deprecated-declarations")
    if not options.deep:
        command.insert(1, "--checks=-clang-analyzer-*")  # Added to those of .clang-tidy.
    return subprocess.run(command, capture_output=True, text=True, check=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", type=Path)
    parser.add_argument("build", type=Path)
    parser.add_argument("clang_tidy")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--deep", action="store_true")
    options = parser.parse_args()
    root, build = options.root.resolve(), options.build.resolve()

    version = subprocess.run([options.clang_tidy, "--version"], capture_output=True, check=True)
    common = version.stdout + (root / ".clang-tidy").read_bytes()
    stamps = build / "tidy-stamps"
    stamps.mkdir(exist_ok=True)
    entries = sources(root, build)
    contents, waiting = {}, []
    for path, entry in entries.items():
        stamp = stamps / stamp_of(entry, contents, common)
        deep = stamp.with_suffix(".deep")
        if not deep.exists() and (options.deep or not stamp.exists()):
            waiting.append((path, deep if options.deep else stamp))

    problems = []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        runs = pool.map(lambda job: check(options, job[0]), waiting)
        for (path, stamp), run in zip(waiting, runs):
            if run.returncode == 0:
                stamp.touch()
            else:
                problems.append(f"{path.relative_to(root)}:\n{run.stdout}{run.stderr}".rstrip())
    known = len(entries) - len(waiting)
    kind = "deep clang-tidy" if options.deep else "clang-tidy"
    return finish(problems, f"{kind} of {len(entries)} sources ({known} known to be clean)")


if __name__ == "__main__":
    sys.exit(main())
