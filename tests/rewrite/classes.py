"""Rewriters that move functions into classes, and constants to other places."""

import ast

from program import assign, call, is_text, load, rewriter, statements
from scopes import FUNCTIONS, walk


def _movable_helpers(program):
    """Helpers that are only called, with nothing evaluated when they are defined."""
    found = []
    for helper in program.helpers():
        arguments = helper.args
        evaluated = arguments.defaults or arguments.kw_defaults or helper.returns
        if not evaluated and program.calls_of(helper) is not None:
            found.append(helper)
    return found


def _into_class(program, helpers, text, receiver):
    """One class in the place of the first helper; the names that others use go on to exist."""
    name, body = program.fresh("Verifier"), program.tree.body
    new = statements(text.replace("CLASS", name), BODY=helpers)
    at = body.index(helpers[0])
    for helper in helpers:
        if helper.name in program.public:
            new.append(
                assign(helper.name, ast.Attribute(load(receiver(name)), helper.name, ast.Load()))
            )
        body.remove(helper)
    body[at:at] = new
    return name


@rewriter
def methods(program):
    """The helpers become methods of one object.

    before:
        def sign(body):
            return new(KEY, body)
        def check(body, given):
            return sign(body) == given
        print(check(b'', ''))
    after:
        class Verifier:
            def sign(self, body):
                return new(KEY, body)
            def check(self, body, given):
                return self.sign(body) == given
        verifier = Verifier()
        print(verifier.check(b'', ''))
    """
    helpers = _movable_helpers(program)
    if not helpers:
        return
    me, thing = program.fresh("self"), program.fresh("verifier")
    for helper in helpers:
        for node in program.calls_of(helper):
            inside = any(node in walk(other) for other in helpers)
            node.func = ast.Attribute(load(me if inside else thing), helper.name, ast.Load())
    for helper in helpers:
        helper.args.args.insert(0, ast.arg(me))
    _into_class(program, helpers, f"class CLASS:\n BODY\n{thing} = CLASS()", lambda name: thing)


@rewriter
def static_methods(program):
    """The helpers become static methods of a class.

    before:
        def sign(body):
            return new(KEY, body)
        print(sign(b''))
    after:
        class Verifier:
            @staticmethod
            def sign(body):
                return new(KEY, body)
        print(Verifier.sign(b''))
    """
    helpers = _movable_helpers(program)
    if not helpers:
        return
    calls = {helper.name: program.calls_of(helper) for helper in helpers}
    for helper in helpers:
        helper.decorator_list.append(load("staticmethod"))
    name = _into_class(program, helpers, "class CLASS:\n BODY", lambda name: name)
    for word, nodes in calls.items():
        for node in nodes:
            node.func = ast.Attribute(load(name), word, ast.Load())


def _constants_to(program, word, text, target):
    """`text` with NAME and VALUE in the place of each constant, `target` of NAME at each read.

    CLASS becomes a name that the program does not have.
    """
    for statement in program.constants():
        name = program.fresh(word)
        reads = {id(node) for node in program.reads(statement.targets[0].id)}
        if not reads:
            continue
        written = text.replace("NAME", name)
        if "CLASS" in text:
            written = written.replace("CLASS", program.fresh("Settings"))
        new = statements(written, VALUE=statement.value)
        at = program.tree.body.index(statement)
        program.tree.body[at : at + 1] = new
        place = ast.parse(target.replace("NAME", name), mode="eval").body
        program.each_expression(lambda node: place if id(node) in reads else None)


@rewriter
def constants_in_class(program):
    """A constant becomes an attribute of a class.

    before:
        KEY = load()
        print(KEY)
    after:
        class Settings:
            value = load()
        print(Settings.value)
    """
    _constants_to(program, "Settings", "class NAME:\n value = VALUE", "NAME.value")


@rewriter
def constants_in_object(program):
    """A constant becomes an attribute of an object, set when the object is made.

    before:
        KEY = load()
        print(KEY)
    after:
        class Settings:
            def __init__(self, value):
                self.value = value
        settings_object = Settings(load())
        print(settings_object.value)
    """
    text = """
class CLASS:
    def __init__(self, value):
        self.value = value
NAME = CLASS(VALUE)
"""
    _constants_to(program, "settings_object", text, "NAME.value")


@rewriter
def constants_in_dict(program):
    """A constant is kept in a dict.

    before:
        KEY = load()
        print(KEY)
    after:
        settings = {'value': load()}
        print(settings['value'])
    """
    _constants_to(program, "settings", "NAME = {'value': VALUE}", "NAME['value']")


@rewriter
def constants_made(program):
    """A function makes a constant, once.

    before:
        KEY = load()
        print(KEY)
    after:
        def make_setting():
            return load()
        KEY = make_setting()
        print(KEY)
    """
    for statement in program.constants():
        name = program.fresh("make_setting")
        new = statements(f"def {name}():\n return VALUE", VALUE=statement.value)
        statement.value = call(name)
        at = program.tree.body.index(statement)
        program.tree.body[at:at] = new


@rewriter(copies=True)
def constants_inlined(program):
    """A literal stands where its name is read.

    before:
        LIMIT = 300
        def is_old(age):
            return age > LIMIT
    after:
        def is_old(age):
            return age > 300
    """
    for statement in program.constants():
        reads = {id(node) for node in program.reads(statement.targets[0].id)}
        value = statement.value
        if reads and isinstance(value, ast.Constant):
            program.tree.body.remove(statement)
            program.each_expression(lambda node: value if id(node) in reads else None)


@rewriter
def literals_named(program):
    """Literals of functions become constants of the module.

    before:
        def is_old(age):
            return age > 300
    after:
        LITERAL = 300
        def is_old(age):
            return age > LITERAL
    """
    names, skipped = {}, set()
    for node in walk(program.tree):
        if isinstance(node, ast.JoinedStr):
            skipped |= {id(part) for part in walk(node)}
        elif is_text(node) if isinstance(node, ast.stmt) else isinstance(node, ast.pattern):
            skipped |= {id(part) for part in walk(node)}
        elif isinstance(node, FUNCTIONS):
            outside = [*node.decorator_list, node.args]
            skipped |= {id(part) for top in outside for part in walk(top)}
    inside = {id(n) for f in program.functions() for part in f.body for n in walk(part)}

    def change(node):
        if not isinstance(node, ast.Constant) or id(node) in skipped or id(node) not in inside:
            return None
        if not isinstance(node.value, (str, bytes, int)) or isinstance(node.value, bool):
            return None
        key = repr(node.value)
        names[key] = names.get(key) or (program.fresh("LITERAL"), node)
        return load(names[key][0])

    program.each_expression(change)
    program.before_first_definition(*(assign(name, node) for name, node in names.values()))
