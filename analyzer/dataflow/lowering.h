#pragma once

#include "dataflow/lower.h"

#include "llvm/ADT/DenseMap.h"

namespace hmaclint::dataflow {

/// One walk over a tree that makes its Ir. It recurses on the depth of the program up to
/// maxNesting, statements and expressions counted apart.
class Lowering {
public:
  Lowering(const syntax::Tree &tree, const binding::Bindings &bindings);
  Ir run() &&;

private:
  using Node = syntax::Node;
  using Kind = syntax::Kind;
  using Field = syntax::Field;

  /// Where in the program the walk is.
  struct Context {
    FunctionId function = FunctionId::None; ///< The innermost around.
    ClassId classId = ClassId::None;        ///< When it stands right in a class body.
    std::string prefix;                     ///< Of qualified names.
    bool yields = false;                    ///< Met in the function's own body.
  };

  // lower.cpp: names, functions, classes
  uint32_t symbolOf(Node name) const;
  binding::ScopeId scopeOf(Node construct) const;
  std::string qualified(const std::string &name) const;
  Function startFunction(Node node, Node name, FunctionId &id);
  void finishFunction(Function function, FunctionId id, Node body);
  FunctionId function(Node definition, std::vector<ExprId> decorators);
  FunctionId lambda(Node node);
  ClassId classOf(Node definition, std::vector<ExprId> decorators);
  std::vector<Parameter> parameters(Node list);
  Parameter parameter(Node node);
  std::vector<binding::ScopeId> owners() const;

  // lower_statement.cpp
  BlockId block(Node node);
  BlockId unknownBlock(Node first, Node parent);
  void statement(Node node, Block &into);
  void simpleStatement(Node node, Block &into);
  void expressionStatement(Node node, Block &into);
  void assignment(Node node, Block &into);
  void deletion(Node node, Block &into);
  void typeAlias(Node node, Block &into);
  void definition(Node node, Block &into);
  void broken(Node node, Block &into);
  void unknown(Node node, Block &into);
  void add(Stmt stmt, Block &into);
  BlockId add(Block block);

  // lower_import.cpp
  void imports(Node node, Block &into);
  void import(Node name, std::string qualifiedName, Node statement, Block &into);

  // lower_compound.cpp
  void compoundStatement(Node node, Block &into);
  void ifStatement(Node node, Node clause, Block &into);
  BlockId alternative(Node clause);
  void loop(Node node, Block &into);
  void tryStatement(Node node, Block &into);
  Handler handler(Node clause);
  void with(Node node, Block &into);
  void withItem(Node value, Stmt &stmt);

  // lower_match.cpp
  void match(Node node, Block &into);
  Case caseOf(Node clause);
  void pattern(Node node, Case &into);
  ExprId tested(Node pattern, bool negative);
  ExprId dotted(Node node);
  ExprId alternatives(Node unionPattern, Case &into);
  void captures(Node pattern, Case &into);

  // lower_expression.cpp
  ExprId expression(Node node);
  Expr inner(Node node);
  Expr literal(Node node);
  Expr name(Node node);
  Expr call(Node node);
  Expr subscript(Node node);
  Expr slice(Node node);
  Expr dictionary(Node node);
  Expr lambdaExpr(Node node);
  Expr yield(Node node);
  Expr walrus(Node node);
  Expr elements(Node node, ExprKind kind);
  Expr sequence(Node node);
  Expr wrapped(ExprKind kind, Node operand);
  Expr unknownExpr(Node node);
  std::vector<ExprId> parts(Node node);
  ExprId tupleOf(llvm::ArrayRef<Node> nodes, source::ByteRange range);
  void noteYields(Node node);
  ExprId add(Expr expr);

  // lower_operator.cpp
  Expr binary(Node node);
  Expr unary(Node node);
  Expr boolean(Node node);
  Expr comparison(Node node);
  Expr conditional(Node node);
  Expr typeExpr(Node node);

  // lower_string.cpp
  Expr string(Node node);
  void pieces(Node string, Expr &into);
  void piece(std::optional<std::string> text, source::ByteRange range, Expr &into);
  void interpolation(Node node, Expr &into);

  // lower_comprehension.cpp
  Expr comprehension(Node node);
  Comprehension::Clause clause(Node node);

  const syntax::Tree &tree;
  const binding::Bindings &bindings;
  llvm::DenseMap<uint32_t, binding::ScopeId> scopeAt; ///< By begin of the construct.
  Ir ir;
  Context here;
  unsigned statementDepth = 0;
  unsigned expressionDepth = 0;
};

// Questions about nodes (lower_nodes.cpp).

/// Without parentheses and the wrappers of types and targets; loops, however deep.
syntax::Node unwrapped(syntax::Node node);
/// An error or a missing token stands right in it.
bool isBroken(syntax::Node node);
bool isExpression(syntax::Kind kind);
bool isDefinition(syntax::Kind kind);
/// The anonymous token `text` among the children.
syntax::Node token(syntax::Node node, llvm::StringRef text);
/// A compound statement up to its colon.
source::ByteRange header(syntax::Node node);
Operator operatorOf(llvm::StringRef text);

} // namespace hmaclint::dataflow
