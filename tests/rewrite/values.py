"""Rewriters that lead a value another way, or build it in another way."""

import ast

from program import (
    assign,
    assign_to,
    does_nothing,
    is_local,
    is_movable,
    is_read_first,
    load,
    rewriter,
    statements,
)
from scopes import walk


@rewriter
def chain(program):
    """A value passes through more variables.

    before:
        def sign(key):
            mac = new(key)
            return mac
    after:
        def sign(key):
            step = new(key)
            again = step
            mac = again
            return mac
    """

    def change(statement, function, rest):
        if is_local(program, statement, function):
            first, second = program.fresh("step"), program.fresh("again")
            name = statement.targets[0].id
            return [
                assign(first, statement.value),
                assign(second, load(first)),
                assign(name, load(second)),
            ]

    program.each_statement(change)


@rewriter
def through_tuple(program):
    """A value is packed into a tuple and taken out by its place.

    before:
        def sign(key):
            mac = new(key)
            return mac
    after:
        def sign(key):
            pair = (new(key), None)
            mac = pair[0]
            return mac
    """
    _through(program, "pair", "pair = (VALUE, None)", "pair[0]")


@rewriter
def through_unpacking(program):
    """A value is unpacked from a tuple.

    before:
        def sign(key):
            mac = new(key)
            return mac
    after:
        def sign(key):
            (other, mac) = ('', new(key))
            return mac
    """

    def change(statement, function, rest):
        if is_local(program, statement, function):
            other = ast.Name(program.fresh("other"), ast.Store())
            names = ast.Tuple([other, statement.targets[0]], ast.Store())
            value = ast.Tuple([ast.Constant(""), statement.value], ast.Load())
            return [assign_to([names], value)]

    program.each_statement(change)


@rewriter
def through_dict(program):
    """A value is kept under a key of a dict.

    before:
        def sign(key):
            mac = new(key)
            return mac
    after:
        def sign(key):
            box = {'item': new(key), 'other': None}
            mac = box['item']
            return mac
    """
    _through(program, "box", "box = {'item': VALUE, 'other': None}", "box['item']")


@rewriter
def through_list(program):
    """A value is appended to a list and taken from its end.

    before:
        def sign(key):
            mac = new(key)
            return mac
    after:
        def sign(key):
            items = []
            items.append(new(key))
            mac = items[-1]
            return mac
    """
    _through(program, "items", "items = []\nitems.append(VALUE)", "items[-1]")


def _through(program, word, fill, read):
    def change(statement, function, rest):
        if is_local(program, statement, function):
            name = program.fresh(word)
            parts = {word: load(name), "VALUE": statement.value}
            new = statements(f"{fill}\nresult = {read}", **parts)
            for part in new:
                if isinstance(part, ast.Assign):
                    part.targets = [ast.Name(name, ast.Store())]
            return new[:-1] + [assign_to(statement.targets, new[-1].value)]

    program.each_statement(change)


@rewriter
def results_named(program):
    """What is returned, and what an `if` asks for, has a name first.

    before:
        def check(mac):
            if not mac.ready():
                return mac.other()
    after:
        def check(mac):
            condition = not mac.ready()
            if condition:
                result = mac.other()
                return result
    """

    def change(statement, function, rest):
        field, word = {ast.Return: ("value", "result"), ast.If: ("test", "condition")}.get(
            type(statement), ("", "")
        )
        value = getattr(statement, field, None)
        if value is None or does_nothing(value) or not is_movable(value):
            return None
        name = program.fresh(word)
        setattr(statement, field, load(name))
        return [assign(name, value), statement]

    program.each_statement(change)


@rewriter
def arguments_named(program):
    """The arguments of a call have names first.

    before:
        def sign(key):
            mac = new(key.encode(), load('a'))
            return mac
    after:
        def sign(key):
            argument = key.encode()
            argument_2 = load('a')
            mac = new(argument, argument_2)
            return mac
    """

    def change(statement, function, rest):
        value = getattr(statement, "value", None)
        if not isinstance(statement, (ast.Assign, ast.Return)) or not isinstance(value, ast.Call):
            return None
        if not _is_dotted(value.func) or any(isinstance(a, ast.Starred) for a in value.args):
            return None
        if value.keywords or not is_movable(value):
            return None
        new = []
        for index, argument in enumerate(value.args):
            if not isinstance(argument, (ast.Constant, ast.Name)):
                name = program.fresh("argument")
                new.append(assign(name, argument))
                value.args[index] = load(name)
        return new + [statement] if new else None

    program.each_statement(change)


def _is_dotted(node):
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name)


@rewriter
def variables_inlined(program):
    """A variable that is read once, at once, is left out.

    before:
        def check(key, given):
            mac = new(key)
            return mac == given
    after:
        def check(key, given):
            return new(key) == given
    """

    def change(statement, function, rest):
        found = _read_next(program, statement, function, rest)
        if found:
            _put(rest[0], *found, statement.value)
            return []

    program.each_statement(change)


@rewriter
def walrus(program):
    """A variable is assigned where it is read first.

    before:
        def check(key, given):
            mac = new(key)
            return mac == given
    after:
        def check(key, given):
            return (mac := new(key)) == given
    """

    def change(statement, function, rest):
        found = _read_next(program, statement, function, rest, once=False)
        if found:
            _put(rest[0], *found, ast.NamedExpr(statement.targets[0], statement.value))
            return []

    program.each_statement(change)


def _read_next(program, statement, function, rest, once=True):
    """(field, name) where the next statement reads, before all else, what this one assigns."""
    if not rest or not is_local(program, statement, function):
        return None
    field = {ast.Return: "value", ast.If: "test", ast.Assign: "value", ast.Expr: "value"}.get(
        type(rest[0])
    )
    value = field and getattr(rest[0], field)
    name = statement.targets[0].id
    scope = program.owner(statement.targets[0])
    if once and len(scope.occurrences[name]) != 2:
        return None
    return (field, name) if value and is_read_first(name, value) else None


def _put(statement, field, name, new):
    class Put(ast.NodeTransformer):
        def visit_Name(self, node):
            return new if node.id == name and isinstance(node.ctx, ast.Load) else node

    setattr(statement, field, Put().visit(getattr(statement, field)))


def _added(node):
    """The operands of a chain of `+` of texts, or None: one constant text means that all are."""
    parts = []

    def collect(part):
        if isinstance(part, ast.BinOp) and isinstance(part.op, ast.Add):
            collect(part.left)
            collect(part.right)
        else:
            parts.append(part)

    collect(node)
    texts = [part for part in parts if isinstance(part, ast.JoinedStr) or _is_str(part)]
    return parts if len(parts) > 1 and texts else None


def _is_str(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


@rewriter
def fstring(program):
    """Texts are put together by an f-string in place of `+`.

    before:
        text = 'v0=' + mac.hexdigest()
    after:
        text = f'v0={mac.hexdigest()}'
    """

    def join(parts):
        values = [part if _is_str(part) else ast.FormattedValue(part, -1, None) for part in parts]
        return ast.JoinedStr(values)

    _join(program, join)


@rewriter
def percent(program):
    """Texts are put together by `%`.

    before:
        text = 'v0=' + mac.hexdigest()
    after:
        text = 'v0=%s' % (mac.hexdigest(),)
    """

    def join(parts):
        text = "".join(p.value.replace("%", "%%") if _is_str(p) else "%s" for p in parts)
        others = [part for part in parts if not _is_str(part)]
        return ast.BinOp(ast.Constant(text), ast.Mod(), ast.Tuple(others, ast.Load()))

    _join(program, join)


@rewriter
def joined(program):
    """Texts are put together by `join`.

    before:
        text = 'v0=' + mac.hexdigest()
    after:
        text = ''.join(['v0=', mac.hexdigest()])
    """

    def join(parts):
        method = ast.Attribute(ast.Constant(""), "join", ast.Load())
        return ast.Call(method, [ast.List(parts, ast.Load())], [])

    _join(program, join)


def _join(program, join):
    inner = set()  # additions within a longer chain

    for node in walk(program.tree):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            inner |= {id(side) for side in (node.left, node.right)}

    def change(node):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add) and id(node) not in inner:
            parts = _added(node)
            return join(parts) if parts else None

    program.each_expression(change)


@rewriter
def in_steps(program):
    """A text is put together by `+=`.

    before:
        def sign(mac):
            text = 'v0=' + mac.hexdigest()
            return text
    after:
        def sign(mac):
            text = 'v0='
            text += mac.hexdigest()
            return text
    """

    def change(statement, function, rest):
        parts = is_local(program, statement, function) and _added(statement.value)
        name = parts and statement.targets[0].id
        if not parts or any(
            isinstance(n, ast.Name) and n.id == name for n in walk(statement.value)
        ):
            return None
        target = ast.Name(name, ast.Store())
        return [assign(name, parts[0])] + [
            ast.AugAssign(target, ast.Add(), part) for part in parts[1:]
        ]

    program.each_statement(change)
