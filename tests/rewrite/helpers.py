"""Rewriters that take code out into functions, and put functions back."""

import ast

from program import (
    assign,
    call,
    define,
    does_nothing,
    first_evaluated,
    is_local,
    is_movable,
    is_text,
    load,
    rewriter,
)
from scopes import FUNCTIONS, all_arguments, rename, walk


def _in_module(program, function):
    """The statement of the module that a function, or its class, is; None for a nested one."""
    for node in program.tree.body:
        if function is node or (isinstance(node, ast.ClassDef) and function in node.body):
            return node
    return None


def _has_call(node):
    return any(isinstance(part, ast.Call) for part in walk(node))


def _extract(program, kind, word):
    def change(statement, function, rest):
        place = _in_module(program, function)
        value = getattr(statement, "value", None)
        fits = isinstance(statement, kind) and value is not None and _has_call(value)
        if not place or not fits or not is_movable(value):
            return None
        if isinstance(statement, ast.Assign) and not is_local(program, statement, function):
            return None
        name = program.fresh(word)
        names = sorted(program.locals_read(value, function))
        helper = define(name, names, [ast.Return(value)])
        program.tree.body.insert(program.tree.body.index(place), helper)
        statement.value = call(name, *map(load, names))
        return [statement]

    program.each_statement(change)


@rewriter
def helpers_for_values(program):
    """What computes a value moves into a function of the module.

    before:
        def check(body, given):
            mac = new(KEY, body)
            return mac == given
    after:
        def compute(body):
            return new(KEY, body)
        def check(body, given):
            mac = compute(body)
            return mac == given
    """
    _extract(program, ast.Assign, "compute")


@rewriter
def helpers_for_answers(program):
    """What computes the answer of a function moves into another function.

    before:
        def check(body, given):
            return new(KEY, body) == given
    after:
        def decide(body, given):
            return new(KEY, body) == given
        def check(body, given):
            return decide(body, given)
    """
    _extract(program, ast.Return, "decide")


@rewriter
def helpers_for_tails(program):
    """The end of a function becomes a function of its own.

    before:
        def check(body, given):
            mac = new(KEY, body)
            if not given:
                return False
            return mac == given
    after:
        def finish(given, mac):
            if not given:
                return False
            return mac == given
        def check(body, given):
            mac = new(KEY, body)
            return finish(given, mac)
    """
    for function in program.functions():
        place = _in_module(program, function)
        at = 1 + (ast.get_docstring(function) is not None)
        tail = function.body[at:]
        if not place or not tail or not _can_be_cut(function, tail):
            continue
        bound = [argument.arg for argument in all_arguments(function.args)]
        for statement in function.body[:at]:
            for node in walk(statement) if isinstance(statement, ast.Assign) else []:
                if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                    bound.append(node.id)
        scope = program.scopes.by_node[function]
        inside = [node for statement in tail for node in walk(statement)]
        read = {n.id for n in inside if isinstance(n, ast.Name) and program.owner(n) is scope}
        early = {n.id for s in function.body[:at] for n in walk(s) if isinstance(n, ast.Name)}
        if any(name in early and name not in bound for name in read):
            continue
        names = [name for name in dict.fromkeys(bound) if name in read]
        word = program.fresh("finish")
        program.tree.body.insert(program.tree.body.index(place), define(word, names, tail))
        function.body[at:] = [ast.Return(call(word, *map(load, names)))]


def _can_be_cut(function, tail):
    nodes = list(walk(function))
    forbidden = (ast.Global, ast.Nonlocal, ast.Yield, ast.YieldFrom, ast.Await, ast.Lambda)
    if isinstance(function, ast.AsyncFunctionDef) or any(isinstance(n, forbidden) for n in nodes):
        return False
    if any(isinstance(node, FUNCTIONS) for node in nodes if node is not function):
        return False
    if any(isinstance(node, ast.Name) and node.id in ("super", "locals", "vars") for node in nodes):
        return False
    return any(isinstance(node, ast.Return) for statement in tail for node in walk(statement))


@rewriter
def nested_functions(program):
    """What computes a value moves into a function within the function.

    before:
        def check(body, given):
            mac = new(KEY, body)
            return mac == given
    after:
        def check(body, given):
            def inner():
                return new(KEY, body)
            mac = inner()
            return mac == given
    """

    def change(statement, function, rest):
        if is_local(program, statement, function) and _has_call(statement.value):
            name = program.fresh("inner")
            helper = define(name, [], [ast.Return(statement.value)])
            statement.value = call(name)
            return [helper, statement]

    program.each_statement(change)


@rewriter
def lambdas(program):
    """What computes a value moves into a lambda.

    before:
        def check(body, given):
            mac = new(KEY, body)
            return mac == given
    after:
        def check(body, given):
            make = lambda: new(KEY, body)
            mac = make()
            return mac == given
    """

    def change(statement, function, rest):
        if is_local(program, statement, function) and _has_call(statement.value):
            name = program.fresh("make")
            body = ast.parse("lambda: 0", mode="eval").body
            body.body, statement.value = statement.value, call(name)
            return [assign(name, body), statement]

    program.each_statement(change)


@rewriter
def lambda_helpers(program):
    """A function of the module that only returns becomes a lambda.

    before:
        def sign(body):
            return new(KEY, body)
    after:
        sign = lambda body: new(KEY, body)
    """
    for helper in program.helpers():
        body = [statement for statement in helper.body if not is_text(statement)]
        if len(body) == 1 and isinstance(body[0], ast.Return) and body[0].value:
            for argument in all_arguments(helper.args):
                argument.annotation = None
            at = program.tree.body.index(helper)
            program.tree.body[at] = assign(helper.name, ast.Lambda(helper.args, body[0].value))


@rewriter
def functions_named(program):
    """A function that is called has another name first.

    before:
        import hmac
        def sign(body):
            return hmac.new(KEY, body)
    after:
        import hmac
        def sign(body):
            function = hmac.new
            return function(KEY, body)
    """

    def change(statement, function, rest):
        value = getattr(statement, "value", None)
        if not isinstance(statement, (ast.Assign, ast.Return)) or not isinstance(value, ast.Call):
            return None
        if not program.import_path(value.func) and not program.is_module_name(value.func):
            return None
        name = program.fresh("function")
        new = assign(name, value.func)
        value.func = load(name)
        return [new, statement]

    program.each_statement(change)


def _simple_parameters(function):
    """The names of plain parameters, or None when there are others, defaults or annotations."""
    arguments = function.args
    if arguments.defaults or arguments.vararg or arguments.kwarg or arguments.kwonlyargs:
        return None
    return [argument.arg for argument in arguments.posonlyargs + arguments.args]


def _arguments(helper, node):
    """The argument of each parameter, in the order of the call, or None."""
    names = _simple_parameters(helper)
    if names is None or any(isinstance(argument, ast.Starred) for argument in node.args):
        return None
    given = dict(zip(names, node.args))
    given.update({keyword.arg: keyword.value for keyword in node.keywords})
    return given if set(given) == set(names) and len(node.args) <= len(names) else None


@rewriter
def helpers_inlined(program):
    """A function that is called in one place is put there.

    before:
        def sign(body):
            mac = new(KEY, body)
            return mac.hexdigest()
        def check(given):
            if sign(read()) != given:
                return False
            return True
    after:
        def check(given):
            body_2 = read()
            mac_2 = new(KEY, body_2)
            if mac_2.hexdigest() != given:
                return False
            return True
    """
    for helper in program.helpers():
        calls = program.calls_of(helper)
        if helper.name in program.public or not calls or len(calls) != 1:
            continue
        given = _arguments(helper, calls[0])
        if given is not None and _is_straight(helper) and _inline(program, helper, calls[0], given):
            program.tree.body.remove(helper)
            program.refresh()


def _is_straight(helper):
    kinds = (ast.Assign, ast.AugAssign, ast.Expr)
    *body, last = helper.body
    nodes = [node for statement in helper.body for node in walk(statement)]
    return (
        isinstance(last, ast.Return)
        and last.value is not None
        and all(isinstance(statement, kinds) for statement in body)
        and not any(isinstance(node, FUNCTIONS + (ast.Yield, ast.Global)) for node in nodes)
    )


def _inline(program, helper, node, given):
    scope = program.scopes.by_node[helper]

    def means_the_same(caller):
        around = program.scopes.by_node[caller]
        for part in walk(helper):
            if isinstance(part, ast.Name) and program.owner(part) in (None, program.scopes.module):
                if program.scopes.resolve(part.id, around) is not program.owner(part):
                    return False
        return True

    done = []

    def change(statement, function, rest):
        if function is helper or done:
            return None
        field = {ast.If: "test"}.get(type(statement), "value")
        value = getattr(statement, field, None)
        if not isinstance(value, ast.expr) or not _is_first(node, value):
            return None
        if not means_the_same(function):
            return None
        new = []
        for name, nodes in list(scope.occurrences.items()):
            word = program.fresh(name)
            for part in nodes:
                rename(part, name, word)
            if name in given:
                new.append(assign(word, given[name]))
        new.sort(key=lambda part: list(given.values()).index(part.value))
        body = [part for part in helper.body if not is_text(part)]
        setattr(statement, field, _swap(value, node, body[-1].value))
        done.append(True)
        return new + body[:-1] + [statement]

    program.each_statement(change)
    return bool(done)


def _is_first(node, value):
    """Whether `node` is evaluated before anything in `value` that can have an effect."""
    own = {id(part) for part in walk(node)}
    for part in first_evaluated(value):
        if part is node:
            return True
        if id(part) not in own and not does_nothing(part):
            return False
    return False


def _swap(value, old, new):
    class Swap(ast.NodeTransformer):
        def visit(self, node):
            return new if node is old else self.generic_visit(node)

    return Swap().visit(value)


@rewriter
def parameters_reversed(program):
    """The parameters of a helper stand the other way round.

    before:
        def sign(key, body):
            return new(key, body)
        print(sign(KEY, b''))
    after:
        def sign(body, key):
            return new(key, body)
        print(sign(b'', KEY))
    """
    for helper in program.helpers():
        names, calls = _simple_parameters(helper), program.calls_of(helper)
        if helper.name in program.public or not names or len(names) < 2 or not calls:
            continue
        plain = all(len(c.args) == len(names) and not c.keywords for c in calls)
        if plain and not any(isinstance(part, ast.Starred) for c in calls for part in c.args):
            helper.args.args.reverse()
            for node in calls:
                node.args.reverse()
