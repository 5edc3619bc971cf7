"""Meaning, not shape: programs that mean the same have the same findings, however they are written.

Every corpus program is rewritten by every rewriter and by some combinations of two, each of which
keeps what the program does. Then one run of hmaclint over all of them must find what it finds in
the originals, and nothing in those that are right. A second property: a helper that is replaced by
something unknown brings no finding that was not there.

The rewriters are checked themselves: by the example in their text, by compiling what they write,
and, where a program has an attack, by serving its honest client.
"""

import ast
import json
import os
import subprocess
import tempfile
import zlib
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from fnmatch import fnmatchcase
from functools import cache
from itertools import combinations
from pathlib import Path

import branches  # noqa: F401 (each module registers its rewriters)
import calls  # noqa: F401
import classes  # noqa: F401
import conditions  # noqa: F401
import helpers  # noqa: F401
import loops  # noqa: F401
import modules
import names  # noqa: F401
import programs
import pytest
import values  # noqa: F401
from program import REWRITERS, Program, rewriter

HMACLINT = Path(os.environ.get("HMACLINT") or programs.ROOT / "build/release/hmaclint").resolve()
GAPS = Path(__file__).with_name("known_gaps.txt")
SPLIT_GAPS = Path(__file__).with_name("known_gaps_of_files.txt")
PAIRS = sorted(combinations(sorted(REWRITERS), 2))
# So many that every pair is tried on some program.
PAIRS_A_PROGRAM = 10
STEP = 61  # Neighbours in the list share a rewriter.
# Every rewriter on every program takes ten minutes of two processors. `./dev test full` asks for
# that; else each program is rewritten by half of them, always the same half.
IS_WHOLE = os.environ.get("HMACLINT_REWRITE") == "all"


@rewriter
def reprinted(program):
    """Nothing but the layout changes; comments go.

    before:
        x = "a"   # a comment
    after:
        x = 'a'
    """


def is_tried(case, word):
    half = zlib.crc32(f"{word} {case.name}".encode()) % 2 == 0
    return IS_WHOLE or word == "reprinted" or half


def pairs_of(case):
    """Each program gets another part of all pairs, whatever other programs there are."""
    start = zlib.crc32(case.name.encode())
    for index in range(PAIRS_A_PROGRAM):
        pair = PAIRS[(start + index * STEP) % len(PAIRS)]
        yield pair if index % 2 else pair[::-1]


def unknown_helpers(case):
    """(helper, program): each helper that is called comes from a library that nobody knows."""
    for helper in Program(case.source).helpers():
        program = Program(case.source)
        body = [node for node in program.tree.body if getattr(node, "name", "") != helper.name]
        if program.reads(helper.name):
            new = ast.ImportFrom("unknown_library", [ast.alias(helper.name)], 0)
            yield helper.name, ast.unparse([new, *body]) + "\n"


def rewritings(case):
    """(rewriters, source) of each way in which a program comes out otherwise than printed again."""
    single = cache(lambda word: REWRITERS[word](case.source, case.public))
    plain = single("reprinted")
    found = [(("reprinted",), plain)]
    tried = (word for word in REWRITERS if is_tried(case, word))
    found += [((word,), single(word)) for word in tried if single(word) != plain]
    for one, other in pairs_of(case):
        if not is_tried(case, one) or single(one) == plain:
            continue
        source = REWRITERS[other](single(one), case.public)
        if source not in (plain, single(one), single(other)):  # Else one of them did nothing.
            found.append(((one, other), source))
    return found


class Rewritten:
    """All rewritten programs, in one folder, and what hmaclint finds in them."""

    def __init__(self, folder):
        self.folder = folder
        self.made = []  # (case, rewriters, path)
        self.unknown = []  # (case, helper, path)
        self.split = []  # (case, label, folder)
        self.applied = Counter()
        cases = programs.cases()
        with ProcessPoolExecutor() as pool:
            for case, found in zip(cases, pool.map(rewritings, cases, chunksize=4)):
                for words, source in found:
                    self.applied[words] += 1
                    self.made.append((case, words, self._write("-".join(words), case, source)))
        for case in cases:
            for helper, source in unknown_helpers(case):
                path = self._write(f"unknown-{helper}", case, source)
                self.unknown.append((case, helper, path))
        for case in cases:
            # By its name test code is left out, and what it is made of would not be.
            is_test = case.path.stem.startswith("test_")
            for label, files in () if is_test else modules.split(case.source):
                folder = self.folder / case.name.replace("/", "-") / f"{case.path.stem}-in-{label}"
                for name, source in files.items():
                    path = folder / name
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_text(source, encoding="utf-8")
                self.split.append((case, label, folder))
        self.found = self._check()

    def found_below(self, folder):
        return sum((found for path, found in self.found.items() if folder in path.parents), Counter())

    def _write(self, label, case, source):
        # The stem comes first: `test_*.py` is test code, and stays so.
        folder = self.folder / case.name.replace("/", "-")
        path = folder / f"{case.path.stem}-{label}.py"
        folder.mkdir(exist_ok=True)
        path.write_text(source, encoding="utf-8")
        return path

    def _check(self):
        command = [
            HMACLINT,
            "check",
            "--output-format",
            "json",
            "--severity",
            "note",
            "--exit-zero",
        ]
        run = subprocess.run([*command, "."], cwd=self.folder, capture_output=True, text=True)
        assert run.returncode == 0, run.stdout[:2000] + run.stderr[:2000]
        found = defaultdict(Counter)
        for finding in json.loads(run.stdout)["findings"]:
            found[(self.folder / finding["path"]).resolve()][finding["rule"]] += 1
        return found


@pytest.fixture(scope="session")
def rewritten():
    memory = Path("/dev/shm")  # Thousands of files, for a minute.
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
        yield Rewritten(Path(folder).resolve())


class Gaps:
    """The list of known gaps; remembers which lines excused something."""

    def __init__(self, text):
        lines = [line for line in text.splitlines() if line and not line.startswith("#")]
        self.lines = [line.split(None, 4) for line in lines]
        self.used = set()

    def excuse(self, rule, kind, words, case):
        excused = False
        for index, (of_rule, of_kind, word, name, _) in enumerate(self.lines):
            right = (of_rule, of_kind) == (rule, kind) and fnmatchcase(case.name, name)
            full = [REWRITERS[one].full if one in REWRITERS else one for one in words]
            if right and any(fnmatchcase(one, word) for one in full):
                self.used.add(index)
                excused = True
        return excused


def differences(case, words, found):
    """(rule, `missing` or `extra`, message) of each rule that is found too rarely or too often."""
    copies = any(REWRITERS[word].copies for word in words)
    for rule in sorted(set(found) | set(case.most)):
        label = f"{'+'.join(words)}: {case.name}: {rule}"
        if found[rule] < case.least[rule]:
            yield rule, "missing", f"{label} {found[rule]} times, not {case.least[rule]}"
        if found[rule] > case.most[rule] and not (copies and case.most[rule]):
            yield rule, "extra", f"{label} {found[rule]} times, not {case.most[rule]}"


def test_findings_stay_the_same(rewritten):
    gaps, problems, groups = Gaps(GAPS.read_text(encoding="utf-8")), [], Counter()
    for case, words, path in rewritten.made:
        for rule, kind, message in differences(case, words, rewritten.found[path]):
            if not gaps.excuse(rule, kind, words, case):
                problems.append(message)
                if len(words) == 1:
                    groups[f"{rule} {kind} {REWRITERS[words[0]].full}"] += 1
    for index, line in enumerate(gaps.lines if IS_WHOLE else ()):
        if index not in gaps.used:
            problems.append(f"{GAPS.name}: this is no gap any more: {' '.join(line)}")
    summary = [f"{group}: {count} programs" for group, count in sorted(groups.items())]
    assert not problems, report(problems, summary)


def test_findings_stay_the_same_in_several_files(rewritten):
    """Constants and helpers in modules and packages of their own."""
    gaps, problems, groups = Gaps(SPLIT_GAPS.read_text(encoding="utf-8")), [], Counter()
    for case, label, folder in rewritten.split:
        found = rewritten.found_below(folder)
        for rule in sorted(set(found) | set(case.most)):
            if case.least[rule] <= found[rule] <= case.most[rule]:
                continue
            kind = "missing" if found[rule] < case.least[rule] else "extra"
            if not gaps.excuse(rule, kind, (label,), case):
                problems.append(f"{label}: {case.name}: {rule} {found[rule]} times")
                groups[f"{rule} {kind} {label}"] += 1
    for index, line in enumerate(gaps.lines):
        if index not in gaps.used:
            problems.append(f"{SPLIT_GAPS.name}: this is no gap any more: {' '.join(line)}")
    assert len(rewritten.split) > 100
    assert not problems, report(problems, [f"{g}: {n} programs" for g, n in sorted(groups.items())])


def test_what_is_unknown_brings_no_finding(rewritten):
    problems = []
    for case, helper, path in rewritten.unknown:
        new = rewritten.found[path] - case.most
        if new:
            problems.append(f"{case.name}: without {helper}: new {dict(new)}")
    assert rewritten.unknown
    assert not problems, report(problems)


@pytest.mark.parametrize("word", sorted(REWRITERS))
def test_rewriter_does_what_its_example_shows(word):
    before, after = REWRITERS[word].text.split("before:\n")[1].split("after:\n")
    before, after = (ast.unparse(ast.parse(_dedented(text))) + "\n" for text in (before, after))
    assert REWRITERS[word](before) == after


def _dedented(text):
    return "\n".join(line[4:] for line in text.split("\n"))


@pytest.mark.parametrize("word", sorted(REWRITERS))
def test_rewriter_applies_somewhere(word, rewritten):
    def changes(case):
        return REWRITERS[word](case.source, case.public) != REWRITERS["reprinted"](case.source, case.public)

    applies = rewritten.applied[(word,)] or any(changes(case) for case in programs.cases())
    assert applies, "changes no program of the corpus"


def test_rewritten_programs_compile(rewritten):
    problems = []
    for _, words, path in rewritten.made:
        try:
            compile(path.read_bytes(), str(path), "exec")
        except SyntaxError as error:
            problems.append(f"{path.relative_to(rewritten.folder)}: {error}")
    assert not problems, report(problems)


def test_rewritten_programs_serve_the_honest_client(rewritten):
    problems, tried = [], 0
    for case, words, path in rewritten.made:
        if case.attack is None:
            continue
        tried += 1
        try:
            served = programs.serves(path, case.attack)
        except Exception as error:  # noqa: BLE001 (whatever a rewriter broke)
            served, words = False, (*words, repr(error))
        if not served:
            problems.append(f"{case.name}: does not serve its client: {' '.join(words)}")
    assert tried
    assert not problems, report(problems)


def some_case(name):
    return next(case for case in programs.cases() if case.name.endswith(name))


def test_a_program_that_refuses_its_client_is_noticed(tmp_path):
    case = some_case("non-constant-time-compare/vulnerable")
    broken = tmp_path / "vulnerable.py"
    broken.write_text(case.source.replace("if not is_authentic", "if is_authentic"))
    assert programs.serves(case.path, case.attack)
    assert not programs.serves(broken, case.attack)


def test_differences_are_noticed():
    weak, safe = some_case("time-compare/vulnerable"), some_case("time-compare/fixed")
    assert [d[:2] for d in differences(weak, ["chain"], Counter())] == [("HM101", "missing")]
    assert [d[:2] for d in differences(weak, ["chain"], Counter(HM101=2))] == [("HM101", "extra")]
    assert not list(differences(weak, ["equal_arms"], Counter(HM101=2)))
    assert [d[:2] for d in differences(safe, ["equal_arms"], Counter(HM101=1))]
    assert not list(differences(safe, ["chain"], Counter()))


def test_gaps_excuse_what_they_name():
    gaps = Gaps("# a comment\nHM101 missing values.* */vulnerable  not followed yet\n")
    weak, safe = some_case("time-compare/vulnerable"), some_case("time-compare/fixed")
    assert gaps.excuse("HM101", "missing", ["tried", "chain"], weak) and gaps.used == {0}
    assert not gaps.excuse("HM101", "extra", ["chain"], weak)
    assert not gaps.excuse("HM101", "missing", ["tried"], weak)
    assert not gaps.excuse("HM101", "missing", ["chain"], safe)
    assert not gaps.excuse("HM102", "missing", ["chain"], weak)


def report(problems, summary=()):
    return "\n".join([f"{len(problems)} problems", *summary, *problems[:60]])
