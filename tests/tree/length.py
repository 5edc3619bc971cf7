"""Checks lengths: headers 150 lines, sources 500, functions 60 from signature to closing brace.

Functions are found by matching braces in the text without comments and literals, at namespace and
class level; what is inside a function counts as part of it. clang-format has laid the text out, so
that is all the parsing that is needed.
"""

import re
import sys
from pathlib import Path

from cpp_text import code_only, cpp_files, finish, line_of

FILE_LIMIT = {".h": 150, ".cpp": 500}
FUNCTION_LIMIT = 60

TYPE = re.compile(r"(?:^|[\s>])(?:class|struct|union|enum)\b(?!.*\))", re.DOTALL)
INITIALISED_MEMBER = re.compile(r"\)[^:]*(?<!:):(?!:).*[\w>]\s*$", re.DOTALL)


def kind_of(head, in_parentheses):
    """What a `{` after `head` opens: namespace, type, function, member (initialiser) or other."""
    if in_parentheses:
        return "other"
    if re.search(r"\bnamespace\b", head) or re.fullmatch(r"\s*extern\s*", head):
        return "namespace"
    if TYPE.search(head):
        return "type"
    if ")" not in head:
        return "other"
    return "member" if INITIALISED_MEMBER.search(head) else "function"


def functions(text):
    """(first line, last line, head) of every function of C++ `text`."""
    code = code_only(text)
    found = []
    stack = []  # (kind, where the head starts)
    head = 0
    parentheses = 0
    for match in re.finditer(r"[(){};]|\b(?:public|private|protected)\s*:", code):
        at, token = match.start(), match.group(0)
        inside = any(kind in ("function", "other", "member") for kind, _ in stack)
        if token == "{":
            kind = "other" if inside else kind_of(code[head:at], parentheses > 0)
            stack.append((kind, head))
            if not inside and kind in ("namespace", "type"):
                head = at + 1
        elif token == "}":
            kind, start = stack.pop() if stack else ("other", head)
            if kind == "function":
                first = start + len(code[start:at]) - len(code[start:at].lstrip())
                name = " ".join(code[first : code.find("{", first)].split())
                found.append((line_of(code, first), line_of(code, at), name))
            if kind in ("namespace", "type", "function"):
                head = at + 1
        elif inside:
            continue
        elif token == "(":
            parentheses += 1
        elif token == ")":
            parentheses -= 1
        else:
            head = at + len(token)
    return found


def check_file(shown, suffix, text):
    problems = []
    lines = text.count("\n")
    if lines > FILE_LIMIT[suffix]:
        problems.append(f"{shown}: {lines} lines, the limit is {FILE_LIMIT[suffix]}")
    for first, last, name in functions(text):
        length = last - first + 1
        if length > FUNCTION_LIMIT:
            problems.append(
                f"{shown}:{first}: {length} lines, the limit is {FUNCTION_LIMIT}: {name}"
            )
    return problems


def main(root):
    problems = []
    count = 0
    for path in cpp_files(root):
        text = path.read_text(encoding="utf-8")
        count += len(functions(text))
        problems += check_file(path.relative_to(root).as_posix(), path.suffix, text)
    return finish(problems, f"length of {count} functions")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
