"""Rewriters of arguments, decorators and what a framework calls."""

import ast
import copy
import inspect

from program import assign_to, call, load, rewriter, statements
from scopes import FUNCTIONS, all_arguments, walk

ROUTES = ("get", "post", "put", "patch", "delete")


def _parameters(program, function):
    """The names by which a called function takes its arguments, or None."""
    thing = program.imported(function)
    code = getattr(thing, "__init__", None) if inspect.isclass(thing) else thing
    if inspect.isfunction(code):
        kinds = [p for p in inspect.signature(thing).parameters.values()]
        return [p.name if p.kind is p.POSITIONAL_OR_KEYWORD else None for p in kinds]
    if program.is_module_name(function):
        for helper in program.helpers():
            if helper.name == function.id and not helper.args.posonlyargs:
                return [argument.arg for argument in helper.args.args]
    return None


@rewriter
def keyword_arguments(program):
    """Arguments are given by name.

    before:
        import hmac
        def sign(body):
            return hmac.new(KEY, body, 'sha256')
    after:
        import hmac
        def sign(body):
            return hmac.new(key=KEY, msg=body, digestmod='sha256')
    """
    for node in walk(program.tree):
        names = _parameters(program, node.func) if isinstance(node, ast.Call) else None
        if not names or any(isinstance(argument, ast.Starred) for argument in node.args):
            continue
        if len(node.args) <= len(names) and all(names[: len(node.args)]):
            new = [ast.keyword(name, value) for name, value in zip(names, node.args)]
            node.args, node.keywords = [], new + node.keywords


@rewriter
def starred_arguments(program):
    """Arguments are given as a row that is unpacked.

    before:
        import hmac
        def sign(body):
            return hmac.new(KEY, body)
    after:
        import hmac
        def sign(body):
            return hmac.new(*(KEY, body))
    """
    for node in walk(program.tree):
        if isinstance(node, ast.Call) and len(node.args) > 1 and _parameters(program, node.func):
            if not any(isinstance(argument, ast.Starred) for argument in node.args):
                node.args = [ast.Starred(ast.Tuple(node.args, ast.Load()), ast.Load())]


@rewriter
def default_parameters(program):
    """A constant reaches a helper as the default of a parameter.

    before:
        KEY = load()
        def sign(body):
            return new(KEY, body)
    after:
        KEY = load()
        def sign(body, setting=KEY):
            return new(setting, body)
    """
    body = program.tree.body
    for constant in program.constants():
        name = constant.targets[0].id
        for helper in program.helpers():
            arguments = helper.args
            if (
                body.index(helper) < body.index(constant)
                or arguments.vararg
                or arguments.kwonlyargs
            ):
                continue
            inside = {id(node) for part in helper.body for node in walk(part)}
            reads = [node for node in program.reads(name) if id(node) in inside]
            if reads:
                word = program.fresh("setting")
                arguments.args.append(ast.arg(word))
                arguments.defaults.append(load(name))
                for node in reads:
                    node.id = word


@rewriter
def decorators_called(program):
    """A decorator is called with the function instead.

    before:
        @app.get('/')
        def view():
            return 'ok'
    after:
        def view():
            return 'ok'
        view = app.get('/')(view)
    """
    for function in [node for node in program.tree.body if isinstance(node, FUNCTIONS)]:
        value = load(function.name)
        for decorator in reversed(function.decorator_list):
            value = call(decorator, value)
        if function.decorator_list:
            function.decorator_list = []
            at = program.tree.body.index(function)
            target = ast.Name(function.name, ast.Store())
            program.tree.body.insert(at + 1, assign_to([target], value))


def _views(program):
    """(function, its route decorator, the method or None) of each route of an application."""
    for function in program.tree.body:
        for decorator in function.decorator_list if isinstance(function, ast.FunctionDef) else []:
            target = decorator.func if isinstance(decorator, ast.Call) else None
            if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name):
                if target.attr in ROUTES + ("route",):
                    yield function, decorator, target.attr if target.attr != "route" else None


@rewriter
def routes_added(program):
    """A route is added by a call.

    before:
        @app.post('/events')
        def receive():
            return 'ok'
    after:
        def receive():
            return 'ok'
        app.add_url_rule('/events', view_func=receive, methods=['POST'])
    """
    for function, decorator, method in list(_views(program)):
        if function.decorator_list != [decorator]:
            continue
        function.decorator_list = []
        decorator.func.attr = "add_url_rule"
        decorator.keywords.insert(0, ast.keyword("view_func", load(function.name)))
        if method:
            methods = ast.List([ast.Constant(method.upper())], ast.Load())
            decorator.keywords.append(ast.keyword("methods", methods))
        program.tree.body.insert(program.tree.body.index(function) + 1, ast.Expr(decorator))


@rewriter
def guards_to_decorators(program):
    """The check at the start of a view moves into a decorator.

    before:
        @app.post('/events')
        def receive():
            if not check():
                abort(401)
            return 'ok'
    after:
        import functools
        def guarded(view):
            @functools.wraps(view)
            def wrapper(*arguments, **options):
                if not check():
                    abort(401)
                return view(*arguments, **options)
            return wrapper
        @app.post('/events')
        @guarded
        def receive():
            return 'ok'
    """
    text = """
def NAME(view):
    @functools.wraps(view)
    def wrapper(*arguments, **options):
        GUARD
        return view(*arguments, **options)
    return wrapper
"""
    used = []
    for function, decorator, _ in list(_views(program)):
        at = 1 if ast.get_docstring(function) is not None else 0
        guard, rest = function.body[at], function.body[at + 1 :]
        if not isinstance(guard, ast.If) or not rest or program.locals_read(guard, function):
            continue
        if any(isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store) for n in walk(guard)):
            continue
        name = program.fresh("guarded")
        function.body.remove(guard)
        function.decorator_list.append(load(name))
        new = statements(text.replace("NAME", name), GUARD=[guard])
        place = program.tree.body.index(function)
        program.tree.body[place:place] = new
        used.append(name)
    if used and "functools" not in program.scopes.module.bound:
        program.before_first_definition(*statements("import functools"))


@rewriter
def hooks_called(program):
    """What runs before every request is called by every view.

    before:
        @app.before_request
        def require():
            if not check():
                abort(401)
        @app.post('/events')
        def receive():
            return 'ok'
    after:
        def require():
            if not check():
                abort(401)
        @app.post('/events')
        def receive():
            early = require()
            if early is not None:
                return early
            return 'ok'
    """
    if any(
        isinstance(node, ast.Attribute) and node.attr == "add_url_rule"
        for node in walk(program.tree)
    ):
        return  # Views that are classes or are registered elsewhere would lose their hook.
    hooks = []
    for function in program.tree.body:
        for decorator in getattr(function, "decorator_list", []):
            if isinstance(decorator, ast.Attribute) and decorator.attr == "before_request":
                if isinstance(decorator.value, ast.Name) and not all_arguments(function.args):
                    function.decorator_list.remove(decorator)
                    hooks.append((decorator.value.id, function.name))
    for function, decorator, _ in _views(program):
        at = 1 if ast.get_docstring(function) is not None else 0
        new = []
        for application, hook in hooks:
            if decorator.func.value.id == application:
                text = "early = HOOK\nif early is not None:\n return early"
                new += statements(text, HOOK=call(hook))
        function.body[at:at] = copy.deepcopy(new)
