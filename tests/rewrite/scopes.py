"""Which scope every name of a program belongs to, by Python's own rules.

    KEY = load()
    def sign(body):
        mac = new(KEY, body)      # `mac`, `body`: of sign; `KEY`: of the module; `new`: of nobody
        return [mac for mac in [mac]]   # the comprehension has a `mac` of its own

A name is bound where a scope assigns it, anywhere in the scope; a read belongs to the innermost
scope around it that binds the name, class scopes counting only for their own body.
"""

import ast

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def walk(node):
    """Every node of a tree in the order of the text, as `ast.walk` but several times as fast."""
    stack = [node]
    while stack:
        node = stack.pop()
        below = []
        for part in node.__dict__.values():
            if isinstance(part, list):
                below += [child for child in part if isinstance(child, ast.AST)]
            elif isinstance(part, ast.AST) and not isinstance(part, ast.expr_context):
                below.append(part)
        below.reverse()
        stack += below
        yield node


class Scope:
    """The names of one module, class, function, lambda or comprehension."""

    def __init__(self, node, parent):
        self.node = node
        self.parent = parent
        self.occurrences = {}  # name -> nodes that bind or read it, wherever they stand
        self.bound = {}  # name -> nodes that bind it
        self.elsewhere = {}  # name -> the scope that `global` or `nonlocal` gives it to

    @property
    def is_function(self):
        return isinstance(self.node, FUNCTIONS + (ast.Lambda,) + COMPREHENSIONS)


class Scopes(ast.NodeVisitor):
    """All scopes of a tree; `of` maps nodes to the scope whose name they are."""

    def __init__(self, tree):
        self.module = Scope(tree, None)
        self.all = [self.module]
        self.of = {}
        self.by_node = {tree: self.module}
        self.current = self.module
        self.mentions = []  # (node, name, scope in which it stands)
        kinds = (ast.Global, ast.Nonlocal)
        self.declarations = [node for node in walk(tree) if isinstance(node, kinds)]
        for statement in tree.body:
            self.visit(statement)
        for node, name, scope in self.mentions:
            self._settle(node, name, scope)

    def _settle(self, node, name, scope):
        owner = self.resolve(name, scope)
        if owner is not None:
            self.of[node] = owner
            owner.occurrences.setdefault(name, []).append(node)

    def resolve(self, name, scope):
        """The scope that `name` belongs to when it stands in `scope`; None: a builtin."""
        start = scope
        while scope is not None:
            if name in scope.elsewhere:
                if scope.elsewhere[name] == "global":
                    return self.module
            elif name in scope.bound and (
                scope is start or not isinstance(scope.node, ast.ClassDef)
            ):
                return scope
            scope = scope.parent
        return None

    def bind(self, node, name, scope=None):
        scope = scope or self.current
        if scope.elsewhere.get(name) == "global":
            self.module.bound.setdefault(name, []).append(node)
        elif name not in scope.elsewhere:
            scope.bound.setdefault(name, []).append(node)
        self.mentions.append((node, name, scope))

    def inside(self, node, parts):
        scope = Scope(node, self.current)
        self.all.append(scope)
        self.by_node[node] = scope
        self.current = scope
        for statement in self.declarations:
            # `global` may stand below a use in our walk, so declarations are read first.
            if _stands_in(node, statement):
                kind = "global" if isinstance(statement, ast.Global) else "nonlocal"
                scope.elsewhere.update(dict.fromkeys(statement.names, kind))
        for part in parts:
            self.visit(part)
        self.current = scope.parent

    def visit_FunctionDef(self, node):
        self.bind(node, node.name)
        arguments = node.args
        outside = node.decorator_list + arguments.defaults + arguments.kw_defaults
        annotations = [argument.annotation for argument in all_arguments(arguments)]
        for part in outside + annotations + [node.returns]:
            if part is not None:
                self.visit(part)
        self.inside(node, all_arguments(arguments) + node.body)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node):
        for part in node.args.defaults + node.args.kw_defaults:
            if part is not None:
                self.visit(part)
        self.inside(node, all_arguments(node.args) + [node.body])

    def visit_ClassDef(self, node):
        self.bind(node, node.name)
        for part in node.decorator_list + node.bases + node.keywords:
            self.visit(part)
        self.inside(node, node.body)

    def visit_comprehension_scope(self, node):
        self.visit(node.generators[0].iter)
        parts = []
        for index, generator in enumerate(node.generators):
            parts += [generator.target] + ([generator.iter] if index else []) + generator.ifs
        parts += [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
        self.inside(node, parts)

    visit_ListComp = visit_SetComp = visit_comprehension_scope
    visit_DictComp = visit_GeneratorExp = visit_comprehension_scope

    def visit_NamedExpr(self, node):
        self.visit(node.value)
        scope = self.current
        while isinstance(scope.node, COMPREHENSIONS):
            scope = scope.parent
        self.bind(node.target, node.target.id, scope)

    def visit_Name(self, node):
        if isinstance(node.ctx, ast.Load):
            self.mentions.append((node, node.id, self.current))
        else:
            self.bind(node, node.id)

    def visit_arg(self, node):
        self.bind(node, node.arg)

    def visit_alias(self, node):
        self.bind(node, node.asname or node.name.split(".")[0])

    def visit_ExceptHandler(self, node):
        if node.name:
            self.bind(node, node.name)
        self.generic_visit(node)

    def visit_MatchAs(self, node):
        if node.name:
            self.bind(node, node.name)
        self.generic_visit(node)

    visit_MatchStar = visit_MatchAs

    def visit_Global(self, node):
        for name in node.names:
            self.mentions.append((node, name, self.current))

    visit_Nonlocal = visit_Global


def _stands_in(function, statement):
    """Whether `statement` stands in a function, and in no function within it."""
    stack = list(ast.iter_child_nodes(function))
    while stack:
        node = stack.pop()
        if node is statement:
            return True
        if not isinstance(node, FUNCTIONS + (ast.ClassDef, ast.Lambda)):
            stack += ast.iter_child_nodes(node)
    return False


def all_arguments(arguments):
    """Every `arg` of a signature, in order."""
    found = arguments.posonlyargs + arguments.args
    found += [arguments.vararg] if arguments.vararg else []
    found += arguments.kwonlyargs
    return found + ([arguments.kwarg] if arguments.kwarg else [])


def rename(node, old, new):
    """Gives one occurrence of a name its new spelling."""
    if isinstance(node, ast.Name):
        node.id = new
    elif isinstance(node, ast.arg):
        node.arg = new
    elif isinstance(node, ast.alias):
        node.asname = new
    elif isinstance(node, (ast.Global, ast.Nonlocal)):
        node.names = [new if name == old else name for name in node.names]
    else:  # def, class, except, match
        node.name = new
