"""The corpus programs that can be rewritten, what is found in them, and their honest clients."""

import ast
import functools
import io
import re
import sys
import tokenize
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
from scopes import walk

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "corpus"
sys.path.append(str(ROOT / "tests/attacks"))
from test_attacks import Clock, call, load  # noqa: E402

EXPECTATION = re.compile(r"expect(-missing|-spurious)?(?:@-?\d+)?:\s*(HM\d+(?:\s*,\s*HM\d+)*)")
# A comment that speaks to hmaclint is lost when Python prints the program.
SPOKEN_TO = re.compile(r"#\s*(hmaclint|expect-not-analyzed)")


@dataclass(frozen=True)
class Case:
    """One program. `least` is found today; `most` is that and what its annotations call open."""

    path: Path
    source: str
    least: Counter
    most: Counter
    public: frozenset  # names that the attack uses
    attack: Path  # whose honest client the program serves, or None

    @property
    def name(self):
        return self.path.relative_to(CORPUS).with_suffix("").as_posix()

    def __hash__(self):
        return hash(self.path)


def expectations(source):
    """(found today, found today or open), by rule."""
    least, most = Counter(), Counter()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        match = EXPECTATION.search(token.string) if token.type == tokenize.COMMENT else None
        for rule in re.findall(r"HM\d+", match.group(2)) if match else []:
            most[rule] += 1
            if match.group(1) != "-missing":
                least[rule] += match.group(1) is None
    return +least, most


def words_of(path):
    """Every name and text that an attack might mean a name of the program by."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = {node.attr for node in walk(tree) if isinstance(node, ast.Attribute)}
    texts = [node.value for node in walk(tree) if isinstance(node, ast.Constant)]
    return frozenset(
        found | {text for text in texts if isinstance(text, str) and text.isidentifier()}
    )


def serves(path, attack):
    """Whether the program serves the honest client of an attack."""
    with pytest.MonkeyPatch.context() as patch:
        clock = Clock(patch)
        program = load(path, patch)
        return bool(call(load(attack, patch).legitimate, program.app, clock=clock))


def client_of(base):
    """The attack of a program on this base whose honest client the base itself serves."""
    for vulnerable in sorted(CORPUS.glob("*/vulnerable.py")):
        attack = vulnerable.with_name("attack.py")
        first = vulnerable.read_text(encoding="utf-8").split("\n", 1)[0]
        if attack.exists() and first.endswith("base: " + base.parent.name) and serves(base, attack):
            return attack
    return None


@functools.cache
def cases():
    """All programs of the corpus but those that only Python 2 reads, or that speak to hmaclint."""
    found = []
    paths = [*CORPUS.glob("*/vulnerable.py"), *CORPUS.glob("*/fixed.py"), *CORPUS.glob("*/app.py")]
    for path in sorted(paths + [*CORPUS.glob("*/cases/*.py")]):
        source = path.read_text(encoding="utf-8")
        try:
            ast.parse(source)
        except SyntaxError:
            continue
        if SPOKEN_TO.search(source):
            continue
        attack = path.with_name("attack.py")
        if path.name == "app.py":
            attack = client_of(path)
        attack = attack if attack and attack.exists() else None
        public = words_of(attack) if attack else frozenset()
        found.append(Case(path, source, *expectations(source), public, attack))
    return found
