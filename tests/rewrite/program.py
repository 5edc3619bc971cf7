"""A program that is being rewritten, and the ways in which rewriters look at it and change it."""

import ast
import builtins
import copy
import functools
import importlib
import inspect
from dataclasses import dataclass

from scopes import COMPREHENSIONS, FUNCTIONS, Scopes, walk

REWRITERS = {}
NAME_FIELDS = {
    ast.Name: ["id"],
    ast.arg: ["arg"],
    ast.keyword: ["arg"],
    ast.alias: ["name", "asname"],
    ast.Attribute: ["attr"],
    ast.FunctionDef: ["name"],
    ast.AsyncFunctionDef: ["name"],
    ast.ClassDef: ["name"],
    ast.ExceptHandler: ["name"],
    ast.MatchAs: ["name"],
    ast.MatchStar: ["name"],
}
SCOPED = FUNCTIONS + (ast.ClassDef, ast.Lambda)


@dataclass
class Rewriter:
    """`copies`: code is doubled, so a cause may be reported more than once."""

    name: str
    group: str  # the module that it stands in
    change: object
    copies: bool
    text: str

    @property
    def full(self):
        return f"{self.group}.{self.name}"

    def __call__(self, source, public=frozenset()):
        """The rewritten source, as Python prints it; the same text where nothing can be changed."""
        program = Program(source, public)
        self.change(program)
        try:
            return ast.unparse(program.tree) + "\n"
        except ValueError:  # Before 3.12 an f-string cannot hold every expression.
            return ast.unparse(ast.parse(source)) + "\n"


def rewriter(change=None, *, copies=False):
    """Registers a function that changes a Program in place and keeps what it means."""

    def register(function):
        name = function.__name__
        REWRITERS[name] = Rewriter(
            name, function.__module__, function, copies, inspect.getdoc(function)
        )
        return function

    return register(change) if change else register


class Program:
    """A tree with its names. `public` are names that someone outside uses: they stay."""

    def __init__(self, source, public=frozenset()):
        self.tree = ast.parse(source)
        self.public = frozenset(public) | {"app"}

    @functools.cached_property
    def scopes(self):
        return Scopes(self.tree)

    @functools.cached_property
    def taken(self):
        words = set(dir(builtins)) | {"hmac", "request"}
        for node in walk(self.tree):
            for field in NAME_FIELDS.get(type(node), ()):
                word = getattr(node, field)
                if word:
                    words.add(word.split(".")[0])
        return words

    def refresh(self):
        """Looks at the names again, after a change."""
        self.scopes = Scopes(self.tree)

    # names ---------------------------------------------------------------------------------------

    def fresh(self, word):
        """A name that stands nowhere in the program yet."""
        name, number = word, 2
        while name in self.taken:
            name, number = f"{word}_{number}", number + 1
        self.taken.add(name)
        return name

    def owner(self, node):
        return self.scopes.of.get(node)

    def is_module_name(self, node):
        return isinstance(node, ast.Name) and self.owner(node) is self.scopes.module

    def reads(self, name, scope=None):
        """Every read of a name of `scope` (the module)."""
        scope = scope or self.scopes.module
        nodes = scope.occurrences.get(name, [])
        return [
            node for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
        ]

    def locals_read(self, node, function):
        """Names of `function`, or of functions around it, that `node` reads; each once."""
        found = []
        inner = {id(part) for part in walk(node)}
        for part in walk(node):
            scope = self.owner(part)
            if isinstance(part, ast.Name) and scope and scope.is_function:
                if id(scope.node) not in inner and part.id not in found:
                    found.append(part.id)
        return found

    # parts ---------------------------------------------------------------------------------------

    def functions(self):
        """All functions, also methods and nested ones."""
        return [node for node in walk(self.tree) if isinstance(node, FUNCTIONS)]

    def helpers(self):
        """Functions of the module that are bound once and have no decorator."""
        found = []
        for node in self.tree.body:
            if isinstance(node, ast.FunctionDef) and not node.decorator_list:
                if len(self.scopes.module.bound[node.name]) == 1:
                    found.append(node)
        return found

    def calls_of(self, helper):
        """The calls of a helper, or None when it is also used in another way than `helper(...)`."""
        reads = {id(node) for node in self.reads(helper.name)}
        calls = [
            node
            for node in walk(self.tree)
            if isinstance(node, ast.Call) and id(node.func) in reads
        ]
        return calls if len(calls) == len(reads) else None

    def constants(self):
        """Names of the module that one plain assignment at its top binds, and nothing else."""
        found = []
        for statement in self.tree.body:
            if is_plain(statement):
                name = statement.targets[0].id
                if len(self.scopes.module.bound[name]) == 1 and name not in self.public:
                    found.append(statement)
        return found

    # statements ----------------------------------------------------------------------------------

    def each_statement(self, change):
        """Puts `change(statement, function, rest)` in the place of each statement of a function.

        It returns a list, or None for no change; `rest` are the statements behind it in its block.
        A returned list is not looked at again. Innermost blocks come first.
        """
        for function in self.functions():
            for block in blocks(function):
                at = 0
                while at < len(block):
                    new = change(block[at], function, block[at + 1 :])
                    if new is not None:
                        block[at : at + 1] = new
                    at += 1 if new is None else len(new)

    def each_expression(self, change):
        """Puts `change(node)` in the place of each expression, innermost first; None: no change."""

        class Walk(ast.NodeTransformer):
            def visit(self, node):
                self.generic_visit(node)
                new = change(node) if isinstance(node, ast.expr) else None
                return node if new is None else new

        Walk().visit(self.tree)

    def before_first_definition(self, *statements):
        """Adds statements to the module behind its imports."""
        at = 0
        for index, statement in enumerate(self.tree.body):
            if isinstance(statement, (ast.Import, ast.ImportFrom)) or is_text(statement):
                at = index + 1
            else:
                break
        self.tree.body[at:at] = statements

    def imported(self, node):
        """The object of an installed module that `node` (a name or attribute) means, or None."""
        path = self.import_path(node)
        if not path or path.split(".")[0] not in LIBRARIES:
            return None
        module, *rest = path.split(".")
        thing = importlib.import_module(module)
        for word in rest:
            thing = getattr(thing, word, None)
        return thing

    def import_path(self, node):
        """`hmac.new` for `signer.new` behind `import hmac as signer`."""
        if isinstance(node, ast.Attribute):
            base = self.import_path(node.value)
            return base and f"{base}.{node.attr}"
        scope = self.owner(node) if isinstance(node, ast.Name) else None
        bound = scope.bound[node.id] if scope else []
        if len(bound) != 1 or not isinstance(bound[0], ast.alias):
            return None
        for statement in walk(scope.node):
            if bound[0] in getattr(statement, "names", []):
                if isinstance(statement, ast.ImportFrom):
                    return f"{statement.module}.{bound[0].name}" if not statement.level else None
                return bound[0].name if bound[0].asname else bound[0].name.split(".")[0]
        return None


# Modules whose functions are looked at for the names of their parameters.
LIBRARIES = {"base64", "binascii", "hashlib", "hmac", "json", "os", "secrets", "time"}


def blocks(function):
    """Every list of statements of a function, innermost first, without functions in it."""
    found = []

    def collect(node):
        for field in ("body", "orelse", "finalbody", "handlers", "cases"):
            part = getattr(node, field, None)
            if not isinstance(part, list):
                continue
            for child in part:
                if not isinstance(child, SCOPED):
                    collect(child)
            if part and isinstance(part[0], ast.stmt):
                found.append(part)

    collect(function)
    return found


def is_plain(statement):
    """`name = value`, with a value that can be moved."""
    return (
        isinstance(statement, ast.Assign)
        and len(statement.targets) == 1
        and isinstance(statement.targets[0], ast.Name)
        and is_movable(statement.value)
    )


def is_local(program, statement, function):
    """`name = value` where the name is of the function itself."""
    if not is_plain(statement):
        return False
    scope = program.owner(statement.targets[0])
    return scope is not None and scope.node is function


def is_movable(node):
    """Whether an expression means the same in a function of its own."""
    forbidden = (ast.NamedExpr, ast.Yield, ast.YieldFrom, ast.Await)
    return not any(
        isinstance(part, forbidden)
        or (isinstance(part, ast.Name) and part.id in ("super", "locals", "vars", "__class__"))
        for part in walk(node)
    )


def is_text(statement):
    """A string that stands alone, as a docstring does."""
    return (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
    )


def does_nothing(node):
    """Whether evaluating an expression can be moved across other code: names and constants."""
    return isinstance(node, (ast.Name, ast.Constant))


def leaves(block):
    """Whether a block surely ends in return, raise, break or continue."""
    last = block[-1]
    if isinstance(last, (ast.Return, ast.Raise, ast.Break, ast.Continue)):
        return True
    return (
        isinstance(last, ast.If) and bool(last.orelse) and leaves(last.body) and leaves(last.orelse)
    )


def load(name):
    return ast.Name(name, ast.Load())


def assign_to(targets, value):
    return ast.Assign(targets, value, lineno=0)  # Python 3.11 prints only with a line.


def assign(name, value):
    return assign_to([ast.Name(name, ast.Store())], value)


def call(function, *arguments):
    return ast.Call(load(function) if isinstance(function, str) else function, list(arguments), [])


def define(name, parameters, body):
    function = ast.parse(f"def {name}({', '.join(parameters)}): pass").body[0]
    function.body = body
    return function


def statements(text, **parts):
    """The statements of `text`, with each name in `parts` replaced by a copy of that expression."""

    class Fill(ast.NodeTransformer):
        def visit_Name(self, node):
            part = parts.get(node.id)
            return copy.deepcopy(part) if isinstance(part, ast.expr) else node

        def visit_Expr(self, node):
            part = parts.get(node.value.id) if isinstance(node.value, ast.Name) else None
            return part if isinstance(part, list) else self.generic_visit(node)

    return Fill().visit(ast.parse(text)).body


def first_evaluated(node):
    """The parts of an expression that are surely evaluated, in order; each behind its own parts."""
    children = list(ast.iter_child_nodes(node))
    if isinstance(node, ast.BoolOp):
        children = node.values[:1]
    elif isinstance(node, ast.IfExp):
        children = [node.test]
    elif isinstance(node, ast.Compare):
        children = [node.left, node.comparators[0]]
    elif isinstance(node, (ast.Dict, ast.Lambda) + COMPREHENSIONS):
        children = []
    for child in children:
        child = child.value if isinstance(child, ast.keyword) else child
        if isinstance(child, ast.expr):
            yield from first_evaluated(child)
    yield node


def is_read_first(name, node):
    """Whether an expression reads `name` once, and before anything that can have an effect."""
    reads = [part for part in walk(node) if isinstance(part, ast.Name) and part.id == name]
    if len(reads) != 1:
        return False
    for part in first_evaluated(node):
        if part is reads[0]:
            return True
        if not does_nothing(part):
            return False
    return False
