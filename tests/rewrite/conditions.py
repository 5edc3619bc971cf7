"""Rewriters of conditions."""

import ast

from program import does_nothing, rewriter
from scopes import walk

OPPOSITE = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
TURNED = {
    ast.Eq: ast.Eq,
    ast.NotEq: ast.NotEq,
    ast.Lt: ast.Gt,
    ast.Gt: ast.Lt,
    ast.LtE: ast.GtE,
    ast.GtE: ast.LtE,
}


def _not(node):
    return ast.UnaryOp(ast.Not(), node)


def _tests(program):
    """(node, field) of each expression that is only asked whether it holds."""
    for node in walk(program.tree):
        if isinstance(node, (ast.If, ast.While, ast.IfExp, ast.Assert)):
            yield node, "test"
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield node, "operand"


@rewriter
def arms_swapped(program):
    """`if a: X else: Y` becomes `if not a: Y else: X`.

    before:
        if ready():
            go()
        else:
            wait()
    after:
        if not ready():
            wait()
        else:
            go()
    """
    for node in walk(program.tree):
        if isinstance(node, (ast.If, ast.IfExp)) and node.orelse:
            node.test = _not(node.test)
            node.body, node.orelse = node.orelse, node.body


@rewriter
def de_morgan(program):
    """`a and b` becomes `not (not a or not b)` where only its truth counts, and the other way.

    before:
        if a and b():
            go()
    after:
        if not (not a or not b()):
            go()
    """
    for node, field in list(_tests(program)):
        test = getattr(node, field)
        if isinstance(test, ast.BoolOp):
            op = ast.Or() if isinstance(test.op, ast.And) else ast.And()
            setattr(node, field, _not(ast.BoolOp(op, [_not(value) for value in test.values])))


@rewriter
def comparisons_negated(program):
    """`a == b` becomes `not a != b`, and so on.

    before:
        if mac != given:
            go()
    after:
        if not mac == given:
            go()
    """

    def change(node):
        if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in OPPOSITE:
            node.ops = [OPPOSITE[type(node.ops[0])]()]
            return _not(node)

    program.each_expression(change)


@rewriter
def operands_turned(program):
    """`a == b` becomes `b == a`, `a < b` becomes `b > a`, where no side can disturb the other.

    before:
        if mac == read():
            go()
    after:
        if read() == mac:
            go()
    """
    for node in walk(program.tree):
        if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in TURNED:
            if does_nothing(node.left) or does_nothing(node.comparators[0]):
                node.left, node.comparators = node.comparators[0], [node.left]
                node.ops = [TURNED[type(node.ops[0])]()]


@rewriter
def nested_ifs(program):
    """`if a and b` becomes an `if` in an `if`.

    before:
        if a and b():
            go()
    after:
        if a:
            if b():
                go()
    """
    for node in walk(program.tree):
        if isinstance(node, ast.If) and not node.orelse and isinstance(node.test, ast.BoolOp):
            if isinstance(node.test.op, ast.And):
                first, *rest = node.test.values
                inner = rest[0] if len(rest) == 1 else ast.BoolOp(ast.And(), rest)
                node.test, node.body = first, [ast.If(inner, node.body, [])]
