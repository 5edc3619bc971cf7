"""Programs in several files: constants and helpers move into modules and packages.

Unlike the rewriters of one file these give a folder: `split(source)` yields a label and the files of
each way in which a program can be taken apart.
"""

import ast
import builtins

from scopes import FUNCTIONS

BUILTINS = frozenset(dir(builtins))
SIMPLE = frozenset({"os", "open", "bytes", "str", "int", "float", "tuple", "frozenset", "bytearray"})


def _read(node):
    return {name.id for name in ast.walk(node) if isinstance(name, ast.Name)}


def _bound(function):
    """The names that a function binds anywhere inside of itself."""
    names = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            names.add(node.id)
        elif isinstance(node, ast.arg):
            names.add(node.arg)
        elif isinstance(node, (*FUNCTIONS, ast.ClassDef)) and hasattr(node, "name"):
            names.add(node.name)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            names.add(node.name)
        elif isinstance(node, ast.alias):
            names.add((node.asname or node.name).split(".")[0])
    return names


class _Module:
    def __init__(self, source):
        self.body = ast.parse(source).body
        self.imports = [node for node in self.body if isinstance(node, (ast.Import, ast.ImportFrom))]
        self.imported = {
            (alias.asname or alias.name).split(".")[0] for node in self.imports for alias in node.names
        }
        self.bindings = {}
        for node in ast.walk(ast.Module(self.body, [])):
            if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
                self.bindings[node.id] = self.bindings.get(node.id, 0) + 1
            elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                self.bindings[node.name] = self.bindings.get(node.name, 0) + 1
            elif isinstance(node, ast.Global):
                for name in node.names:
                    self.bindings[name] = self.bindings.get(name, 0) + 2

    def constants(self):
        """Names that get a value once, out of nothing but literals and the environment."""
        found = {}
        for node in self.body:
            if not (isinstance(node, ast.Assign) and len(node.targets) == 1):
                continue
            target = node.targets[0]
            if not isinstance(target, ast.Name) or self.bindings[target.id] != 1:
                continue
            isChanged = isinstance(node.value, (ast.List, ast.Dict, ast.Set, ast.ListComp))
            if not isChanged and _read(node.value) <= SIMPLE | set(found):
                found[target.id] = node
        return found

    def helpers(self, constants):
        """Functions at the top that read nothing else of the module."""
        found = {
            node.name: node
            for node in self.body
            if isinstance(node, ast.FunctionDef)
            and self.bindings[node.name] == 1
            and not node.decorator_list
        }
        while True:
            known = BUILTINS | self.imported | set(constants) | set(found)
            kept = {name: f for name, f in found.items() if _read(f) <= known | _bound(f)}
            if len(kept) == len(found):
                return kept
            found = kept


def _from(module, names):
    return [ast.ImportFrom(module.lstrip("."), [ast.alias(n) for n in sorted(names)], len(module) - len(module.lstrip(".")))]


def _without(module, gone, imports):
    """The program without what has moved; the imports of that stand behind its own."""
    body = [node for node in module.body if node not in gone]
    at = 1 + max((i for i, node in enumerate(body) if node in module.imports), default=-1)
    return body[:at] + imports + body[at:]


def _text(nodes):
    return ast.unparse(ast.fix_missing_locations(ast.Module(list(nodes), []))) + "\n"


def split(source):
    module = _Module(source)
    if module.imported & {"pytest", "unittest"}:
        return  # Test code by what it imports: its parts are none.
    constants = module.constants()
    helpers = module.helpers(constants)
    needed = {name for f in helpers.values() for name in _read(f)} & set(constants)
    for name in reversed(constants):  # What a constant is made of stands before it.
        if name in needed:
            needed |= _read(constants[name]) & set(constants)
    if constants:
        yield "constants", {
            "app.py": _text(_without(module, list(constants.values()), _from("settings", constants))),
            "settings.py": _text([*module.imports, *constants.values()]),
        }
    if helpers:
        moved = {**{name: constants[name] for name in constants if name in needed}, **helpers}
        order = [node for node in module.body if node in moved.values()]
        yield "helpers", {
            "app.py": _text(_without(module, order, _from("lib.helpers", moved))),
            "lib/__init__.py": "",
            "lib/helpers.py": _text([*module.imports, *order]),
        }
    if helpers and constants:
        order = [node for node in module.body if node in helpers.values()]
        own = _from(".settings", needed) if needed else []
        yield "package", {
            "app.py": _text(
                _without(
                    module,
                    [*order, *constants.values()],
                    _from("lib", helpers) + _from("lib.settings", constants),
                )
            ),
            "lib/__init__.py": _text(_from(".helpers", helpers)),
            "lib/helpers.py": _text([*module.imports, *own, *order]),
            "lib/settings.py": _text([*module.imports, *constants.values()]),
        }
