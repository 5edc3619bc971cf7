// From a syntax tree to the structured form.
//
// Lowering forgets how a program is written and keeps what it does: parentheses, comments, the two
// ways to write a tuple and joined literals are gone, names are symbols, `elif` is an `if` in an
// `else`. Nothing is evaluated.
//
//     if (a):                         if a#0:
//         b = ("x" "y")                 b#1 = "xy"
//     elif c:                    ->   else:
//         pass                          if c#2:
//                                         pass
//
// What can't be understood becomes Unknown with the expressions in it as parts, since their calls
// may still happen. So does what is nested deeper than maxNesting: that is the only recursion here,
// and whoever evaluates may recurse as well. Chains that people write flat and the grammar nests
// (`a + b + c`, `a or b or c`, `elif`) are loops where that matters.
//
// Functions are numbered when they are met, so everything is lowered in the order of the text, and
// tables are filled after the parts of an entry are done: no reference into a table is ever held.

#include "dataflow/lowering.h"

#include "llvm/ADT/BitVector.h"

namespace hmaclint::dataflow {

using binding::ScopeId;

/// Longer prefixes are left out: every function below would repeat them.
static constexpr size_t maxPrefix = 1000;

Lowering::Lowering(const syntax::Tree &tree, const binding::Bindings &bindings)
    : tree(tree), bindings(bindings) {
  // Of scopes that begin together the last is the construct's own, the one before that of its type
  // parameters.
  uint32_t id = 0;
  for (const binding::Scope &scope : bindings.scopes())
    scopeAt[scope.range.begin] = ScopeId{id++};
}

uint32_t Lowering::symbolOf(Node name) const {
  auto found = bindings.resolve(name.text(), name.range().begin);
  return found ? static_cast<uint32_t>(*found) : noSymbol;
}

ScopeId Lowering::scopeOf(Node construct) const {
  auto found = scopeAt.find(construct.range().begin);
  return found == scopeAt.end() ? ScopeId{} : found->second;
}

std::string Lowering::qualified(const std::string &name) const {
  return here.prefix.size() > maxPrefix ? name : here.prefix + name;
}

Function Lowering::startFunction(Node node, Node name, FunctionId &id) {
  id = FunctionId{static_cast<uint32_t>(ir.functions.size())};
  ir.functions.emplace_back();
  Function function;
  function.name = node.is(Kind::Lambda) ? "<lambda>" : name.text().str();
  function.qualifiedName = qualified(function.name);
  function.range = node.range();
  function.nameRange = name.range();
  function.scope = scopeOf(node);
  function.outer = here.function;
  return function;
}

void Lowering::finishFunction(Function function, FunctionId id, Node body) {
  Context around = std::move(here);
  here = {id, ClassId::None, function.qualifiedName + ".<locals>.", false};
  if (isExpression(body.kind())) {
    Stmt result;
    result.kind = StmtKind::Return;
    result.range = body.range();
    result.exprs.push_back(expression(body));
    Block block;
    block.range = body.range();
    add(std::move(result), block);
    function.body = add(std::move(block));
  } else {
    function.body = block(body);
  }
  function.isGenerator = here.yields;
  here = std::move(around);
  ir.functions[static_cast<uint32_t>(id)] = std::move(function);
}

FunctionId Lowering::function(Node definition, std::vector<ExprId> decorators) {
  FunctionId id{};
  Node name = definition.child(Field::Name);
  Function function = startFunction(definition, name, id);
  function.symbol = symbolOf(name);
  function.inClass = here.classId;
  function.isAsync = static_cast<bool>(token(definition, "async"));
  function.decorators = std::move(decorators);
  function.parameters = parameters(definition.child(Field::Parameters));
  finishFunction(std::move(function), id, definition.child(Field::Body));
  return id;
}

FunctionId Lowering::lambda(Node node) {
  FunctionId id{};
  Function function = startFunction(node, node.firstChild(), id);
  function.parameters = parameters(node.child(Field::Parameters));
  finishFunction(std::move(function), id, node.child(Field::Body));
  return id;
}

ClassId Lowering::classOf(Node definition, std::vector<ExprId> decorators) {
  ClassId id{static_cast<uint32_t>(ir.classes.size())};
  ir.classes.emplace_back();
  Node name = definition.child(Field::Name);
  Class made;
  made.name = name.text().str();
  made.qualifiedName = qualified(made.name);
  made.range = definition.range();
  made.nameRange = name.range();
  made.symbol = symbolOf(name);
  made.scope = scopeOf(definition);
  made.decorators = std::move(decorators);
  for (Node base : definition.child(Field::Superclasses).namedChildren())
    if (!base.is(Kind::KeywordArgument) && !base.is(Kind::DictionarySplat))
      made.bases.push_back(expression(base));
  Context around = std::move(here);
  here = {around.function, id, made.qualifiedName + ".", around.yields};
  made.body = block(definition.child(Field::Body));
  around.yields = here.yields;
  here = std::move(around);
  ir.classes[static_cast<uint32_t>(id)] = std::move(made);
  return id;
}

std::vector<Parameter> Lowering::parameters(Node list) {
  std::vector<Parameter> made;
  size_t positionalOnly = 0;
  bool keywordOnly = false;
  for (Node node : list.namedChildren()) {
    if (node.is(Kind::KeywordSeparator)) {
      keywordOnly = true;
    } else if (node.is(Kind::PositionalSeparator)) {
      for (; positionalOnly < made.size(); ++positionalOnly)
        if (made[positionalOnly].kind == Parameter::Kind::Plain)
          made[positionalOnly].kind = Parameter::Kind::PositionalOnly;
    } else {
      made.push_back(parameter(node));
      if (keywordOnly && made.back().kind == Parameter::Kind::Plain)
        made.back().kind = Parameter::Kind::KeywordOnly;
      keywordOnly |= made.back().kind == Parameter::Kind::Rest;
    }
  }
  return made;
}

Parameter Lowering::parameter(Node node) {
  Parameter made;
  made.range = node.range();
  Node name = node.child(Field::Name); // of one with a default
  if (!name)
    name = node.is(Kind::TypedParameter) ? node.firstNamed() : node;
  if (name.is(Kind::ListSplatPattern) || name.is(Kind::DictionarySplatPattern)) {
    made.kind = name.is(Kind::ListSplatPattern) ? Parameter::Kind::Rest : Parameter::Kind::Keywords;
    name = name.firstNamed();
  }
  if (name.is(Kind::Identifier)) { // Python 2 unpacks `(a, b)` here: a parameter without a name
    made.name = name.text().str();
    made.symbol = symbolOf(name);
  }
  if (Node type = node.child(Field::Type))
    made.annotation = expression(type);
  if (Node value = node.child(Field::Value))
    made.defaultValue = expression(value);
  return made;
}

/// Scopes that have a run of their own: not comprehensions, not those of type parameters.
std::vector<ScopeId> Lowering::owners() const {
  llvm::BitVector runs(static_cast<unsigned>(bindings.scopes().size()));
  runs.set(0);
  for (const Function &function : ir.functions)
    runs.set(static_cast<uint32_t>(function.scope));
  for (const Class &made : ir.classes)
    runs.set(static_cast<uint32_t>(made.scope));
  std::vector<ScopeId> ofScope;
  for (const binding::Scope &scope : bindings.scopes()) {
    const auto id = static_cast<uint32_t>(ofScope.size());
    ofScope.push_back(runs.test(id) ? ScopeId{id} : ofScope[static_cast<uint32_t>(scope.parent)]);
  }
  std::vector<ScopeId> ofSymbol;
  ofSymbol.reserve(bindings.symbols().size());
  for (const binding::Symbol &symbol : bindings.symbols())
    ofSymbol.push_back(ofScope[static_cast<uint32_t>(symbol.scope)]);
  return ofSymbol;
}

Ir Lowering::run() && {
  ir.body = block(tree.root());
  ir.owner = owners();
  ir.indexPlaces();
  return std::move(ir);
}

Ir lower(const syntax::Tree &tree, const binding::Bindings &bindings) {
  return Lowering(tree, bindings).run();
}

} // namespace hmaclint::dataflow
