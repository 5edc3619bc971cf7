#include "endpoint/registry.h"

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

// Registrations that a function makes are met only when it has run, and a factory is called by a
// server that is not part of the program:
//
//   def create_app(config=None):
//       app = App(__name__)
//       app.register_blueprint(bp)      met when create_app has run
//       @app.before_request             its closure sees the frame of create_app
//       def check(): ...
//       return app
//
// So functions that nobody has called yet and that register something are run once, and what they
// leave behind is what requests start in.

namespace hmaclint::endpoint {

using model::Role;

namespace {
/// Names of members that register when they are called, and when they decorate.
struct Words {
  llvm::StringSet<> calls;
  llvm::StringSet<> decorators;
};
} // namespace

static Words registeringWords(const model::Models &models) {
  const auto namesOf = [&](std::initializer_list<Role> roles) {
    llvm::StringSet<> names;
    for (Role role : roles)
      for (llvm::StringRef name : models.lastNames(role))
        names.insert(name);
    return names;
  };
  return {namesOf({Role::AddRoute, Role::AddResource, Role::RegisterBlueprint, Role::Hook,
                   Role::ErrorHandler}),
          namesOf({Role::Route, Role::Hook, Role::ErrorHandler})};
}

/// The last name of `app.route` and `app.route("/x")` alike.
static llvm::StringRef memberName(const dataflow::Ir &ir, dataflow::ExprId id) {
  const dataflow::Expr *expr = &ir.expr(id);
  if (expr->kind == dataflow::ExprKind::Call)
    expr = &ir.expr(expr->args[0]);
  return expr->kind == dataflow::ExprKind::Attribute ? llvm::StringRef(expr->text) : "";
}

/// The functions of a file, those inside of others left out, that register something when they run.
static llvm::BitVector registering(const dataflow::Ir &ir, const Words &words) {
  llvm::BitVector found(static_cast<unsigned>(ir.functions.size()));
  const auto mark = [&](dataflow::FunctionId at) {
    while (at != dataflow::FunctionId::None && ir.function(at).outer != dataflow::FunctionId::None)
      at = ir.function(at).outer;
    if (at != dataflow::FunctionId::None)
      found.set(static_cast<unsigned>(at));
  };
  for (const dataflow::Function &inner : ir.functions)
    for (dataflow::ExprId decorator : inner.decorators)
      if (words.decorators.contains(memberName(ir, decorator)))
        mark(inner.outer);
  for (const dataflow::Expr &expr : ir.exprs)
    if (expr.kind == dataflow::ExprKind::Call &&
        ir.expr(expr.args[0]).kind == dataflow::ExprKind::Attribute &&
        words.calls.contains(ir.expr(expr.args[0]).text))
      mark(ir.functionAround(expr.range));
  return found;
}

void runFactories(Evaluator &evaluator) {
  const Words words = registeringWords(evaluator.models());
  std::vector<llvm::BitVector> candidates;
  for (const dataflow::Unit &unit : evaluator.program().units)
    candidates.push_back(registering(*unit.ir, words));
  for (FunctionRef function : evaluator.notEntered(true)) {
    if (!candidates[function.unit].test(static_cast<unsigned>(function.id)) ||
        evaluator.wasEntered(function))
      continue;
    const size_t before = evaluator.records().size();
    const dataflow::Run run = evaluator.runAlone(function);
    const bool didRegister =
        llvm::any_of(evaluator.records().drop_front(before),
                     [](const Record &one) { return one.kind == Record::Kind::Register; });
    if (didRegister)
      evaluator.settle(run);
  }
}

} // namespace hmaclint::endpoint
