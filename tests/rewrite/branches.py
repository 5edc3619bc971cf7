"""Rewriters of branches and exits."""

import ast
import copy

from program import (
    REWRITERS,
    assign,
    assign_to,
    blocks,
    is_local,
    leaves,
    load,
    rewriter,
    statements,
)
from scopes import FUNCTIONS, walk


def _is_bool(node):
    """Whether an expression is True or False: a comparison of what computes them, or `not`."""
    if isinstance(node, ast.BoolOp):
        return all(map(_is_bool, node.values))
    return isinstance(node, ast.Compare) or (
        isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)
    )


@rewriter(copies=True)
def equal_arms(program):
    """A value is assigned in both arms of an `if` alike.

    before:
        def sign(key):
            mac = new(key)
            return mac
    after:
        def sign(key):
            if __name__ == '__main__':
                mac = new(key)
            else:
                mac = new(key)
            return mac
    """

    def change(statement, function, rest):
        if is_local(program, statement, function):
            body = [statement]
            test = ast.parse("__name__ == '__main__'", mode="eval").body
            return [ast.If(test, body, copy.deepcopy(body))]

    program.each_statement(change)


@rewriter
def dead_branches(program):
    """A branch that never runs assigns something else.

    before:
        def sign(key):
            mac = new(key)
            return mac
    after:
        def sign(key):
            mac = new(key)
            if False:
                mac = None
            return mac
    """

    def change(statement, function, rest):
        if is_local(program, statement, function):
            name = statement.targets[0].id
            return [statement, ast.If(ast.Constant(False), [assign(name, ast.Constant(None))], [])]

    program.each_statement(change)


@rewriter
def early_return(program):
    """A condition that is returned becomes two returns.

    before:
        def check(mac, given):
            return mac == given
    after:
        def check(mac, given):
            if mac == given:
                return True
            return False
    """

    def change(statement, function, rest):
        if isinstance(statement, ast.Return) and statement.value and _is_bool(statement.value):
            return statements("if TEST:\n return True\nreturn False", TEST=statement.value)

    program.each_statement(change)


@rewriter
def else_added(program):
    """What follows an `if` that leaves moves into its `else`.

    before:
        def check(mac):
            if not mac:
                return False
            return other(mac)
    after:
        def check(mac):
            if not mac:
                return False
            else:
                return other(mac)
    """
    for function in program.functions():
        for block in blocks(function):
            for at in range(len(block) - 2, -1, -1):
                statement = block[at]
                if (
                    isinstance(statement, ast.If)
                    and not statement.orelse
                    and leaves(statement.body)
                ):
                    statement.orelse = block[at + 1 :]
                    del block[at + 1 :]


@rewriter
def guards_turned(program):
    """A guard that leaves asks for the opposite, and the rest of its block is its body.

    before:
        def check(mac):
            if not mac:
                raise ValueError
            return other(mac)
    after:
        def check(mac):
            if not not mac:
                return other(mac)
            else:
                raise ValueError
    """
    REWRITERS["else_added"].change(program)
    REWRITERS["arms_swapped"].change(program)


@rewriter
def one_exit(program):
    """Returns in the arms of the last `if` become one return behind it.

    before:
        def check(mac):
            if not mac:
                return False
            return other(mac)
    after:
        def check(mac):
            if not mac:
                answer = False
            else:
                answer = other(mac)
            return answer
    """
    REWRITERS["else_added"].change(program)
    for function in program.functions():
        last = function.body[-1]
        if isinstance(last, ast.If) and last.orelse and _only_returns(last):
            name = program.fresh("answer")
            _returns_to(last, name)
            function.body.append(ast.Return(load(name)))


def _only_returns(statement):
    """Whether every arm ends in a return of a value, and none returns before."""
    for arm in (statement.body, statement.orelse):
        last = arm[-1] if arm else None
        earlier = [node for part in arm[:-1] for node in walk(part)]
        if any(isinstance(node, (ast.Return,) + FUNCTIONS) for node in earlier):
            return False
        if isinstance(last, ast.If):
            if not _only_returns(last):
                return False
        elif not (isinstance(last, ast.Return) and last.value) and not isinstance(last, ast.Raise):
            return False
    return True


def _returns_to(statement, name):
    for arm in (statement.body, statement.orelse):
        if isinstance(arm[-1], ast.If):
            _returns_to(arm[-1], name)
        elif isinstance(arm[-1], ast.Return):
            arm[-1] = assign(name, arm[-1].value)


@rewriter
def ternary(program):
    """An `if` whose arms return, or assign one name, becomes a conditional expression.

    before:
        def check(mac):
            if not mac:
                return 401
            return other(mac)
    after:
        def check(mac):
            return 401 if not mac else other(mac)
    """

    def change(statement, function, rest):
        if not isinstance(statement, ast.If) or len(statement.body) != 1:
            return None
        one, other = statement.body[0], (statement.orelse or rest)[:1]
        if not other or len(statement.orelse) > 1 or type(one) is not type(other[0]):
            return None
        other = other[0]
        if isinstance(one, ast.Return) and one.value and other.value:
            if other in rest:
                rest[0].value = ast.IfExp(statement.test, one.value, other.value)
                return []
            return [ast.Return(ast.IfExp(statement.test, one.value, other.value))]
        if isinstance(one, ast.Assign) and other not in rest:
            if ast.dump(one.targets[0]) == ast.dump(other.targets[0]) and len(one.targets) == 1:
                value = ast.IfExp(statement.test, one.value, other.value)
                return [assign_to(one.targets, value)]

    program.each_statement(change)


@rewriter
def ternary_to_if(program):
    """A conditional expression that is returned or assigned becomes an `if`.

    before:
        def check(mac):
            return 'ok' if mac else 'no'
    after:
        def check(mac):
            if mac:
                return 'ok'
            else:
                return 'no'
    """

    def change(statement, function, rest):
        value = getattr(statement, "value", None)
        if isinstance(statement, (ast.Assign, ast.Return)) and isinstance(value, ast.IfExp):
            other = copy.deepcopy(statement)
            statement.value, other.value = value.body, value.orelse
            return [ast.If(value.test, [statement], [other])]

    program.each_statement(change)


@rewriter
def tried(program):
    """The body of a function stands in a `try` that catches nothing.

    before:
        def sign(key):
            return new(key)
    after:
        def sign(key):
            try:
                return new(key)
            finally:
                pass
    """
    for function in program.functions():
        at = 1 if ast.get_docstring(function) is not None else 0
        if function.body[at:]:
            function.body[at:] = [ast.Try(function.body[at:], [], [], [ast.Pass()])]
