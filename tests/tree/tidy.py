"""Runs clang-tidy over every source of analyzer/ and tests/ that the build compiles.

The paths that clang-analyzer follows cost as much as all other checks, and it follows none in a
source that is included: they are for `--deep`, which runs them alone, source by source.

Most of the time goes into the headers of the libraries, again for every source. So sources of one
folder are checked together, as one source that includes them; a name that two of them define for
themselves is renamed. Where a batch has a problem, or does not compile, its halves are tried, and at
last the source alone: that answer counts.

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


LOCAL = re.compile(
    r"^(?:int (\w+)\("
    r"|static\b[^\n(=;]*?\b(\w+)\s*[(=\[{]"
    r"|(?:struct|class|enum class|enum) (\w+)\b"
    r"|using (\w+) ="
    r"|(?:inline )?const(?:expr)?\b[^\n(=;]*?\b(\w+)\s*[=\[{])",
    re.MULTILINE,
)
TYPE = re.compile(r"\b(?:struct|class|enum class|enum) (\w+)")
USING = re.compile(r"^using [\w:]+::(\w+);", re.MULTILINE)
# A function or an alias that a header gives to its namespace.
GIVEN = re.compile(r"^(?:using (\w+) =|[\w:][^\n(=;#]*?\b(\w+)\()", re.MULTILINE)
INCLUDED = re.compile(r'^#include (?:"[^"]+[.]h"|<[^>]+>)$', re.MULTILINE)
MEMBER = re.compile(r"(?:[.]|->|::)(\w+)")
BATCH = 40


def all_of(pattern, text):
    """The groups of all matches that are not empty."""
    return {name for match in pattern.finditer(text) for name in match.groups() if name}


class Batch:
    """Sources of one folder, after the headers of all of them. A name that two sources define for
    themselves is renamed in the later one, and so is one that a header of another source gives to
    the namespace. Where the name is a member's too the source is kept apart."""

    def __init__(self, place):
        self.place, self.names, self.jobs, self.renamed, self.headers = place, set(), [], [], {}

    def takes(self, job, text, given, size):
        names, members = all_of(LOCAL, text), all_of(MEMBER, text)
        double = names & (self.names | given)
        if not self.jobs:
            double -= members
        if len(self.jobs) == size or double & members:
            return False
        self.names |= names
        self.jobs.append(job)
        self.renamed.append(sorted(double))
        self.headers.update(dict.fromkeys(INCLUDED.findall(text)))
        return True

    def halves(self):
        """Two batches of the same sources."""
        middle = len(self.jobs) // 2
        for part in slice(middle), slice(middle, None):
            half = Batch(self.place)
            half.jobs, half.renamed = self.jobs[part], self.renamed[part]
            half.headers = self.headers
            yield half

    def text(self):
        lines = list(self.headers)
        for number, (job, renamed) in enumerate(zip(self.jobs, self.renamed)):
            lines += [f"#define {name} {name}X{number}" for name in renamed]
            lines.append(f'#include "{job[0]}"')
            lines += [f"#undef {name}" for name in renamed]
        return "\n".join(lines) + "\n"


def batches(waiting, contents, size):
    """(path, stamp, entry of the build) of all sources, in batches of at most `size`."""
    types, given = {}, {}  # Of each folder.
    for path, text in contents.items():
        if path.suffix == ".h":
            types.setdefault(path.parent, set()).update(all_of(TYPE, text.decode()))
            given.setdefault(path.parent, set()).update(all_of(GIVEN, text.decode()))
    made = []
    for job in waiting:
        path, _, entry = job
        text = contents[path].decode()
        # One that takes a type's name for another type cannot stand beside one that does not.
        hidden = types.get(path.parent, set()) & set(USING.findall(text))
        place = (path.parent, include_folders(entry), hidden)
        around = given.get(path.parent, set())
        if not any(one.place == place and one.takes(job, text, around, size) for one in made):
            made.append(Batch(place))
            made[-1].takes(job, text, around, size)
    return made


# What libstdc++ does inside std::stable_sort is not ours; g++ names what we do.
NOT_OURS = "-Wno-deprecated-declarations"
ANALYZER = ["core", "cplusplus", "deadcode"]  # Those of .clang-tidy.
ONLY_DEEP = ",".join(["-*", *(f"clang-analyzer-{part}.*" for part in ANALYZER)])


def check_one(options, path):
    command = [options.clang_tidy, "-p", str(options.build), "--quiet", f"--extra-arg={NOT_OURS}"]
    # Added to those of .clang-tidy.
    command.append(f"--checks={ONLY_DEEP if options.deep else '-clang-analyzer-*'}")
    return subprocess.run([*command, str(path)], capture_output=True, text=True, check=False)


def flags(entry):
    """The compile command without the compiler, the source and the output."""
    words = iter(command_words(entry)[1:])
    kept = []
    for word in words:
        if word == "-o":
            next(words)
        elif word not in ("-c", entry["file"]):
            kept.append(word)
    return kept


def config_of(path):
    """The .clang-tidy that is in force for a source."""
    return next(folder / ".clang-tidy" for folder in path.parents if (folder / ".clang-tidy").is_file())


def is_clean_together(options, batch):
    """Whether nothing is wrong with sources that are checked as one."""
    path, _, entry = batch.jobs[0]
    source = options.build / "tidy-batches" / f"{path.parent.name}_{path.name}"
    source.parent.mkdir(exist_ok=True)
    source.write_text(batch.text(), encoding="utf-8")
    # Of a batch it is true that it includes sources.
    off = "-clang-analyzer-*,-bugprone-suspicious-include"
    command = [options.clang_tidy, "--quiet", f"--checks={off}"]
    command += [f"--config-file={config_of(path)}"]
    command += ["--header-filter=(analyzer|tests)/.*[.](h|cpp)$", str(source), "--"]
    command += [*flags(entry), f"-I{path.parent}", NOT_OURS]
    run = subprocess.run(command, capture_output=True, cwd=entry["directory"], check=False)
    return run.returncode == 0


def check(options, batch):
    """The sources of a batch with a problem: [(path, output)]."""
    if len(batch.jobs) > 1:
        if not is_clean_together(options, batch):
            return [one for half in batch.halves() for one in check(options, half)]
        for _, stamp, _ in batch.jobs:
            stamp.touch()
        return []
    path, stamp, _ = batch.jobs[0]
    run = check_one(options, path)
    if run.returncode == 0:
        stamp.touch()
        return []
    return [(path, run.stdout + run.stderr)]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", type=Path)
    parser.add_argument("build", type=Path)
    parser.add_argument("clang_tidy")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--deep", action="store_true")
    options = parser.parse_args()
    root, build = options.root.resolve(), options.build.resolve()
    options.root, options.build = root, build

    version = subprocess.run([options.clang_tidy, "--version"], capture_output=True, check=True)
    common = version.stdout + (root / ".clang-tidy").read_bytes()
    stamps = build / "tidy-stamps"
    stamps.mkdir(exist_ok=True)
    entries = sources(root, build)
    contents, waiting = {}, []
    for path, entry in entries.items():
        stamp = stamps / stamp_of(entry, contents, common)
        if options.deep:
            stamp = stamp.with_suffix(".deep")
        if not stamp.exists():
            waiting.append((path, stamp, entry))

    made = batches(waiting, contents, 1 if options.deep else BATCH)
    made.sort(key=lambda batch: len(batch.jobs), reverse=True)  # Long ones first.
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        found = [one for some in pool.map(lambda one: check(options, one), made) for one in some]
    problems = [f"{path.relative_to(root)}:\n{text}".rstrip() for path, text in sorted(found)]
    known = len(entries) - len(waiting)
    kind = "deep clang-tidy" if options.deep else "clang-tidy"
    return finish(problems, f"{kind} of {len(entries)} sources ({known} known to be clean)")


if __name__ == "__main__":
    sys.exit(main())
