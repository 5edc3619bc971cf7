"""Rewriters that roll loops and unroll them."""

import ast
import copy

from program import assign, assign_to, is_local, is_movable, load, rewriter, statements
from scopes import walk


@rewriter
def one_pass(program):
    """A value is assigned by a loop that runs once.

    before:
        def sign(key):
            mac = new(key)
            return mac
    after:
        def sign(key):
            for item in (new(key),):
                mac = item
            return mac
    """

    def change(statement, function, rest):
        if is_local(program, statement, function):
            name = program.fresh("item")
            row = ast.Tuple([statement.value], ast.Load())
            return [_for(name, row, [assign(statement.targets[0].id, load(name))])]

    program.each_statement(change)


def _for(name, row, body):
    loop = ast.parse(f"for {name} in ROW: pass").body[0]
    loop.iter, loop.body = row, body
    return loop


@rewriter
def endless_once(program):
    """A value is assigned in an endless loop that is left at once.

    before:
        def sign(key):
            mac = new(key)
            return mac
    after:
        def sign(key):
            while True:
                mac = new(key)
                break
            return mac
    """

    def change(statement, function, rest):
        if is_local(program, statement, function):
            return [ast.While(ast.Constant(True), [statement, ast.Break()], [])]

    program.each_statement(change)


@rewriter
def rolled(program):
    """Statements that follow each other and differ in one argument become a loop over it.

    before:
        def sign(mac, path, body):
            mac.update(path)
            mac.update(body)
            return mac.digest()
    after:
        def sign(mac, path, body):
            for part in (path, body):
                mac.update(part)
            return mac.digest()
    """

    def change(statement, function, rest):
        row = [statement]
        while (
            _is_step(statement) and len(row) <= len(rest) and _alike(statement, rest[len(row) - 1])
        ):
            row.append(rest[len(row) - 1])
        if len(row) == 1:
            return None
        name = program.fresh("part")
        values = ast.Tuple([step.value.args[0] for step in row], ast.Load())
        step = copy.deepcopy(statement)
        step.value.args = [load(name)]
        for later in row[1:]:  # They run in the loop now.
            later.value = ast.Constant(None)
        return [_for(name, values, [step])]

    program.each_statement(change)
    program.each_statement(lambda s, function, rest: [] if _is_spent(s) else None)


def _is_spent(statement):
    value = getattr(statement, "value", None)
    return (
        isinstance(statement, ast.Expr) and isinstance(value, ast.Constant) and value.value is None
    )


def _is_step(statement):
    """`name.method(argument)`, where the argument has nothing to do with the name."""
    value = getattr(statement, "value", None)
    if not isinstance(statement, ast.Expr) or not isinstance(value, ast.Call):
        return False
    if len(value.args) != 1 or value.keywords or not is_movable(value.args[0]):
        return False
    function = value.func
    if not isinstance(function, ast.Attribute) or not isinstance(function.value, ast.Name):
        return False
    read = {node.id for node in walk(value.args[0]) if isinstance(node, ast.Name)}
    return function.value.id not in read


def _alike(one, other):
    return _is_step(other) and ast.dump(one.value.func) == ast.dump(other.value.func)


@rewriter(copies=True)
def unrolled(program):
    """A loop over a row that stands in the program becomes its statements, one after the other;
    `x in (a, b)` becomes `x == a or x == b`.

    before:
        def sign(mac, path, body):
            for part in (path, body):
                mac.update(part)
            return mac.digest() in (path, body) or path in (mac, body)
    after:
        def sign(mac, path, body):
            part = path
            mac.update(part)
            part = body
            mac.update(part)
            return mac.digest() in (path, body) or (path == mac or path == body)
    """

    def change(statement, function, rest):
        if not isinstance(statement, ast.For) or statement.orelse:
            return None
        row = getattr(statement.iter, "elts", None)
        if not row or not isinstance(statement.iter, (ast.Tuple, ast.List)):
            return None
        inside = [node for part in statement.body for node in walk(part)]
        if any(isinstance(node, (ast.Break, ast.Continue)) for node in inside):
            return None
        names = {node.id for item in row for node in walk(item) if isinstance(node, ast.Name)}
        stored = {n.id for n in inside if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
        if names & stored or any(isinstance(item, ast.Starred) for item in row):
            return None
        new = []
        for item in row:
            new.append(assign_to([copy.deepcopy(statement.target)], item))
            new += copy.deepcopy(statement.body)
        return new

    def either(node):
        row = _row(node, ast.In)
        if row and isinstance(node.left, ast.Name):
            tests = [ast.Compare(node.left, [ast.Eq()], [item]) for item in row]
            return ast.BoolOp(ast.Or(), tests) if len(tests) > 1 else tests[0]

    program.each_statement(change)
    program.each_expression(either)


@rewriter
def membership_rolled(program):
    """A returned `x in (a, b)` becomes a loop.

    before:
        def check(given, new, old):
            return given in (new, old)
    after:
        def check(given, new, old):
            for candidate in (new, old):
                if given == candidate:
                    return True
            return False
    """

    def change(statement, function, rest):
        value = getattr(statement, "value", None)
        if not isinstance(statement, ast.Return) or not _row(value, ast.In):
            return None
        if not isinstance(value.left, ast.Name):
            return None
        name = program.fresh("candidate")
        text = "for NAME in ROW:\n if LEFT == NAME:\n  return True\nreturn False"
        return statements(text.replace("NAME", name), LEFT=value.left, ROW=value.comparators[0])

    program.each_statement(change)


def _row(node, operator):
    """The items of `x in (a, b)`, or None."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1 and isinstance(node.ops[0], operator):
        return getattr(node.comparators[0], "elts", None)
    return None
