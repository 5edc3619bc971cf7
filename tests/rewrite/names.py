"""Rewriters that change names, imports and the order of definitions."""

import ast

from program import load, rewriter
from scopes import FUNCTIONS, all_arguments, rename, walk


@rewriter
def rename_locals(program):
    """All names of functions become v1, v2, ...

    before:
        def sign(key, body):
            mac = new(key, body)
            return [mac + part for part in body]
    after:
        def sign(v1, v2):
            v3 = new(v1, v2)
            return [v3 + v4 for v4 in v2]
    """
    number = 0
    keep = _keyword_names(program)
    for scope in program.scopes.all:
        if not scope.is_function or _looks_at_its_names(scope.node):
            continue
        parameters = _parameters_called_by_name(scope.node)
        for name, nodes in scope.occurrences.items():
            if name in parameters or (name in keep and name in _parameters(scope.node)):
                continue
            number += 1
            for node in nodes:
                if not (isinstance(node, ast.alias) and "." in node.name):
                    rename(node, name, f"v{number}")


def _parameters(node):
    arguments = getattr(node, "args", None)
    return [argument.arg for argument in all_arguments(arguments)] if arguments else []


def _parameters_called_by_name(node):
    """Parameters of what a framework calls: it may give them by name."""
    return _parameters(node) if getattr(node, "decorator_list", None) else []


def _keyword_names(program):
    """Names that any call gives as a keyword."""
    keywords = [node.arg for node in walk(program.tree) if isinstance(node, ast.keyword)]
    return {name for name in keywords if name}


def _looks_at_its_names(node):
    names = [part.id for part in walk(node) if isinstance(part, ast.Name)]
    return bool({"locals", "vars", "eval", "exec"} & set(names))


@rewriter
def rename_globals(program):
    """Constants, functions and classes of the module get names without meaning.

    before:
        SECRET = load()
        def sign(body):
            return new(SECRET, body)
        print(sign(b''))
    after:
        g1 = load()
        def g2(body):
            return new(g1, body)
        print(g2(b''))
    """
    number = 0
    for name, nodes in program.scopes.module.occurrences.items():
        imported = any(isinstance(node, ast.alias) for node in nodes)
        if imported or name in program.public or name.startswith("__"):
            continue
        number += 1
        for node in nodes:
            rename(node, name, program.fresh(f"g{number}"))
            program.taken.discard(f"g{number}")


@rewriter
def imports_aliased(program):
    """Every import gets another name.

    before:
        import hmac
        from flask import request
        hmac.new(request.data)
    after:
        import hmac as m1
        from flask import request as m2
        m1.new(m2.data)
    """
    number = 0
    for scope in program.scopes.all:
        for name, nodes in scope.occurrences.items():
            bound = scope.bound[name]
            if name in program.public or len(bound) != 1 or not isinstance(bound[0], ast.alias):
                continue
            if bound[0].name == "*" or ("." in bound[0].name and not bound[0].asname):
                continue
            number += 1
            for node in nodes:
                rename(node, name, f"m{number}")


def _module_imports(program):
    """(statement, alias, name, uses) of each `import x` and `from x import y` of the module."""
    for statement in program.tree.body:
        if isinstance(statement, (ast.Import, ast.ImportFrom)):
            for alias in statement.names:
                name = alias.asname or alias.name
                if "." in name or name in program.public:
                    continue
                if len(program.scopes.module.bound.get(name, [])) == 1:
                    yield statement, alias, name, program.reads(name)


def _drop(program, statement, alias):
    statement.names.remove(alias)
    if not statement.names:
        program.tree.body.remove(statement)


@rewriter
def import_names(program):
    """`import x` and `x.y` become `from x import y`.

    before:
        import hmac
        hmac.new(key).digest()
    after:
        from hmac import new as hmac_new
        hmac_new(key).digest()
    """
    for statement, alias, name, uses in list(_module_imports(program)):
        attributes = [n for n in walk(program.tree) if isinstance(n, ast.Attribute)]
        attributes = [n for n in attributes if any(n.value is use for use in uses)]
        stored = any(not isinstance(node.ctx, ast.Load) for node in attributes)
        if isinstance(statement, ast.ImportFrom) or len(attributes) != len(uses) or stored:
            continue
        if not attributes:
            continue
        names = {}
        for node in attributes:
            new = names.get(node.attr) or program.fresh(f"{name}_{node.attr}")
            names[node.attr] = new
        aliases = [ast.alias(word, new) for word, new in names.items()]
        _replace(program, {id(node): load(names[node.attr]) for node in attributes})
        at = program.tree.body.index(statement)
        program.tree.body.insert(at + 1, ast.ImportFrom(alias.name, aliases, 0))
        _drop(program, statement, alias)


@rewriter
def import_modules(program):
    """`from x import y` becomes `import x` and `x.y`.

    before:
        from flask import request
        send(request.data)
    after:
        import flask
        send(flask.request.data)
    """
    for statement, alias, name, uses in list(_module_imports(program)):
        special = getattr(statement, "module", None) in (None, "__future__") or alias.name == "*"
        if isinstance(statement, ast.Import) or statement.level or special:
            continue
        if "." in statement.module:
            continue
        module = statement.module
        taken = program.scopes.module.bound.get(module, []) + [
            scope for scope in program.scopes.all[1:] if module in scope.bound
        ]
        short = module if not taken and module != name else program.fresh(f"{module}_module")
        _replace(
            program, {id(use): ast.Attribute(load(short), alias.name, ast.Load()) for use in uses}
        )
        new = ast.Import([ast.alias(module, None if short == module else short)])
        if ast.unparse(new) not in [ast.unparse(s) for s in program.tree.body]:
            program.tree.body.insert(program.tree.body.index(statement), new)
        _drop(program, statement, alias)


def _replace(program, new):
    program.each_expression(lambda node: new.get(id(node)))


@rewriter
def imports_local(program):
    """What only functions use is imported there.

    before:
        import hmac
        def sign(key):
            return hmac.new(key)
    after:
        def sign(key):
            import hmac
            return hmac.new(key)
    """
    for statement, alias, name, uses in list(_module_imports(program)):
        users = [_outermost_function(program, use) for use in uses]
        if not users or None in users or getattr(statement, "module", "") == "__future__":
            continue
        for function in {id(user): user for user in users}.values():
            at = 1 if ast.get_docstring(function) is not None else 0
            new = ast.Import([ast.alias(alias.name, alias.asname)])
            if isinstance(statement, ast.ImportFrom):
                new = ast.ImportFrom(statement.module, new.names, statement.level)
            function.body.insert(at, new)
        _drop(program, statement, alias)


def _outermost_function(program, use):
    """The function of the module, or method of its class, in whose body a name is used, or None."""
    for node in program.tree.body:
        for function in node.body if isinstance(node, ast.ClassDef) else [node]:
            if isinstance(function, FUNCTIONS):
                if any(part is use for line in function.body for part in walk(line)):
                    return function
    return None


def _runs(program):
    """(start, functions) of each unbroken row of functions in the module."""
    body, at = program.tree.body, 0
    while at < len(body):
        end = at
        while end < len(body) and isinstance(body[end], FUNCTIONS):
            end += 1
        if end - at > 1:
            yield at, body[at:end]
        at = end + 1


def _read_at_definition(functions):
    """Names that the definitions themselves read: decorators, defaults, annotations."""
    names = set()
    for function in functions:
        for part in [*function.decorator_list, function.args, function.returns]:
            if part:
                names |= {node.id for node in walk(part) if isinstance(node, ast.Name)}
    return names


@rewriter
def helpers_last(program):
    """Helpers stand behind what calls them.

    before:
        def helper():
            return 1
        @app.get('/')
        def view():
            return helper()
    after:
        @app.get('/')
        def view():
            return helper()
        def helper():
            return 1
    """
    for start, functions in _runs(program):
        needed = _read_at_definition(functions)
        moved = [f for f in functions if not f.decorator_list and f.name not in needed]
        rest = [f for f in functions if f not in moved]
        program.tree.body[start : start + len(functions)] = rest + moved


@rewriter
def helpers_reversed(program):
    """Helpers stand in the opposite order, in the places that they have.

    before:
        def first():
            return 1
        def second():
            return first()
    after:
        def second():
            return first()
        def first():
            return 1
    """
    for start, functions in _runs(program):
        needed = _read_at_definition(functions)
        moved = [f for f in functions if not f.decorator_list and f.name not in needed]
        for index, function in enumerate(functions):
            if function in moved:
                program.tree.body[start + index] = moved[len(moved) - 1 - moved.index(function)]
