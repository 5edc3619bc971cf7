"""Checks who includes whom against the table in analyzer/README.md, and three other limits of
rooms.

The table has the header `| room | may see | third party |`. A room may include its own headers,
those of the rooms it sees and of the rooms that these see in turn; of third parties only what its
row names (LLVM and the standard library are everybody's). Besides: no C++ file names a web
framework, since that is knowledge about libraries and lives in queries; nothing but `cli` throws
or catches.
"""

import re
import sys
from pathlib import Path

from cpp_text import code_only, cpp_files, finish, line_of, without_comments

HEADER = ["room", "may see", "third party"]
THIRD_PARTY = {
    "tree_sitter": "tree-sitter",
    "CLI": "CLI11",
    "nlohmann": "nlohmann/json",
    "toml++": "toml++",
    "yaml-cpp": "yaml-cpp",
    "nlohmann": "nlohmann/json",
}
LIGHT = {"tree-sitter"}  # The others cost seconds in every file that sees them.
COMMON = {"llvm", "llvm-c", "sys", "linux"}
BANNED = {"iostream": "brings static constructors", "regex": "recurses on its input"}
THROWERS = {"cli"}
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">\n]+)[">]', re.MULTILINE)


def read_table(readme):
    """room -> (rooms it sees directly, third parties it may include)."""
    rooms = {}
    inside = False
    for line in readme.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.lstrip().startswith("|"):
            inside = False
        elif cells == HEADER:
            inside = True
        elif inside and set(line) - set("|-: "):
            name, sees, parties = (cells + ["", "", ""])[:3]
            name = name.strip("`")
            rooms[name] = (
                re.findall(r"`([^`]+)`", sees),
                {party.strip() for party in parties.split(",") if party.strip()},
            )
    return rooms


def closure(rooms, start):
    """All rooms that `start` sees, itself included."""
    seen, waiting = set(), [start]
    while waiting:
        room = waiting.pop()
        if room not in seen:
            seen.add(room)
            waiting.extend(rooms.get(room, ([], set()))[0])
    return seen


def check_table(rooms, folders):
    if not rooms:
        return ["analyzer/README.md: no table `| room | may see | third party |`"]
    problems = []
    for room in sorted(set(folders) - set(rooms)):
        problems.append(f"analyzer/README.md: the room `{room}` is not in the table")
    for room in sorted(set(rooms) - set(folders)):
        problems.append(f"analyzer/README.md: the table's room `{room}` does not exist")
    for room, (sees, parties) in rooms.items():
        for other in sees:
            if other not in rooms:
                problems.append(f"analyzer/README.md: `{room}` sees `{other}`, which is no room")
            elif room in closure(rooms, other):
                problems.append(f"analyzer/README.md: `{room}` and `{other}` see each other")
        for party in sorted(parties - set(THIRD_PARTY.values())):
            problems.append(f"analyzer/README.md: `{room}`: unknown third party {party}")
    return problems


def check_include(rooms, room, is_header, target):
    """Why a room may not include `target`, or None."""
    first = target.split("/")[0]
    if target in BANNED:
        return f"<{target}> {BANNED[target]}"
    if first in rooms:
        return None if first in closure(rooms, room) else f"`{room}` does not see `{first}`"
    party = THIRD_PARTY.get(first)
    if party:
        if party not in rooms[room][1]:
            return f"`{room}` may not use {party}"
        if is_header and party not in LIGHT:
            return f"{party} is too heavy for a header"
        return None
    if "/" in target and first not in COMMON:
        return f"`{first}` is neither a room nor a known third party"
    return None


def check_file(rooms, room, shown, text, is_header):
    problems = []
    for match in INCLUDE.finditer(without_comments(text)):
        why = check_include(rooms, room, is_header, match.group(2))
        if why:
            line = line_of(text, match.start(1))
            problems.append(f"{shown}:{line}: #include {match.group(2)}: {why}")
    for match in re.finditer("flask", text, re.IGNORECASE):
        line = line_of(text, match.start())
        problems.append(f"{shown}:{line}: C++ names a web framework; that belongs into queries/")
    if room not in THROWERS:
        for match in re.finditer(r"\b(try|catch|throw)\b", code_only(text)):
            line = line_of(text, match.start())
            problems.append(f"{shown}:{line}: `{match.group(1)}` outside {', '.join(THROWERS)}")
    return problems


def main(root):
    analyzer = Path(root, "analyzer")
    readme = analyzer / "README.md"
    rooms = read_table(readme.read_text(encoding="utf-8")) if readme.is_file() else {}
    files = cpp_files(root, ["analyzer"])
    folders = {path.relative_to(analyzer).parts[0] for path in files if path.parent != analyzer}
    problems = check_table(rooms, folders)
    for path in files:
        parts = path.relative_to(analyzer).parts
        shown = path.relative_to(root).as_posix()
        if len(parts) < 2 or parts[0] not in rooms:
            problems.append(f"{shown}: lies in no room of the table")
            continue
        text = path.read_text(encoding="utf-8")
        problems += check_file(rooms, parts[0], shown, text, path.suffix == ".h")
    return finish(problems, f"layering of {len(files)} files")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
