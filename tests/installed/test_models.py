"""Holds queries/models/*.json against the libraries that are installed here.

Of every entry whose name exists: a call must be callable, a value must be none of a function, and
each argument must stand where the JSON says, by the same keyword. Names of other versions of a
library, and types that a library has no public name for, are passed over; most must exist.
"""

import functools
import importlib
import inspect
import json
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = {
    path.stem: json.loads(path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "queries/models").glob("*.json"))
}
# Re-exports: where a name is not found, it may stand below one of these.
OTHER_NAMES = {}
for content in FILES.values():
    for other, canonical in content.get("aliases", {}).items():
        OTHER_NAMES.setdefault(canonical, []).append(other)

CASES = [
    (library, name)
    for library, content in FILES.items()
    for name in content.get("entries", {})
]
PROPERTIES = ("cached_property", "environ_property", "header_property", "reify", "_DictAccessorProperty")


@functools.cache
def imported(module):
    try:
        return importlib.import_module(module)
    except Exception:  # A library may fail in any way when what it needs is not there.
        return None


def looked_up(name):
    """(object, what it was found in) of a qualified name, or None."""
    parts = name.split(".")
    for count in range(len(parts), 0, -1):
        found, owner = imported(".".join(parts[:count])), None
        if found is None:
            continue
        for i, part in enumerate(parts[count:]):
            owner = found
            last = i == len(parts) - count - 1
            get = inspect.getattr_static if inspect.isclass(found) and last else getattr
            found = get(found, part, None)
            if found is None:
                break
        if found is not None and not inspect.ismodule(found):
            return found, owner
    return None


def spellings(name):
    yield name
    head = name
    while "." in head:
        for other in OTHER_NAMES.get(head, []):
            yield other + name[len(head) :]
        head = head.rsplit(".", 1)[0]


def find(name):
    return next((found for found in map(looked_up, spellings(name)) if found), None)


def is_property(thing):
    return (
        isinstance(thing, (property, functools.cached_property))
        or inspect.isgetsetdescriptor(thing)
        or inspect.ismemberdescriptor(thing)
        or type(thing).__name__ in PROPERTIES
        or "property" in type(thing).__name__
    )


def parameters(thing, owner):
    """Of a call, without what Python fills in; None where Python can't tell."""
    hidden = 0
    if isinstance(thing, (staticmethod, classmethod)):
        hidden = int(isinstance(thing, classmethod))
        thing = thing.__func__
    elif inspect.isclass(owner) and not inspect.isclass(thing):
        hidden = int(inspect.isfunction(thing) or inspect.ismethoddescriptor(thing))
    try:
        return list(inspect.signature(thing).parameters.values())[hidden:]
    except (TypeError, ValueError):
        return None


def argument_problem(all_parameters, position, keyword):
    """What is wrong with an argument, or None."""
    kinds = inspect.Parameter
    open_ended = any(p.kind == kinds.VAR_POSITIONAL for p in all_parameters)
    any_keyword = any(p.kind == kinds.VAR_KEYWORD for p in all_parameters)
    ordered = [
        p for p in all_parameters if p.kind in (kinds.POSITIONAL_ONLY, kinds.POSITIONAL_OR_KEYWORD)
    ]
    named = {p.name: p for p in all_parameters if p.kind != kinds.POSITIONAL_ONLY}
    if keyword and keyword not in named and not any_keyword:
        return f"no keyword {keyword}"
    if position >= len(ordered) and not open_ended:
        return f"no position {position}"
    if 0 <= position < len(ordered) and keyword and ordered[position].name != keyword:
        return f"position {position} is {ordered[position].name}, not {keyword}"
    return None


@pytest.mark.parametrize(("library", "name"), CASES, ids=[name for _, name in CASES])
def test_entry_is_what_the_library_has(library, name):
    entry = FILES[library]["entries"][name]
    found = find(name)
    if not found:
        pytest.skip("not installed")
    thing, owner = found
    if entry.get("value"):
        if entry["role"] != "same" and not name.endswith(".__getattr__"):
            assert not (inspect.isfunction(thing) and inspect.isclass(owner)), "is a method"
        return
    assert not is_property(thing), "is a property: \"value\": true is missing"
    assert callable(thing) or isinstance(thing, (staticmethod, classmethod)), "can't be called"
    known = parameters(thing, owner)
    if known is None:
        return
    for word, (position, keyword) in entry.get("args", {}).items():
        problem = argument_problem(known, position, keyword)
        assert problem is None, f"{word}: {problem} of {name}{tuple(p.name for p in known)}"


@pytest.mark.parametrize("library", ["builtins", "stdlib", "flask", "werkzeug"])
def test_most_names_exist(library):
    names = [name for name in FILES[library]["entries"] if not name.startswith("builtins.any.")]
    missing = [name for name in names if not find(name)]
    values = {name for name in missing if FILES[library]["entries"][name].get("value")}
    assert len(set(missing) - values) < len(names) / 5, sorted(set(missing) - values)
