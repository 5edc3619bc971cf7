#include "endpoint/registry.h"

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
  Words words;
  for (const model::Entry *entry : models.entries()) {
    const std::string name = llvm::StringRef(entry->name).rsplit('.').second.str();
    switch (entry->role) {
    case Role::AddRoute:
    case Role::AddResource:
    case Role::RegisterBlueprint:
      words.calls.insert(name);
      break;
    case Role::Hook:
    case Role::ErrorHandler:
      words.calls.insert(name);
      words.decorators.insert(name);
      break;
    case Role::Route:
      words.decorators.insert(name);
      break;
    default:
      break;
    }
  }
  return words;
}

/// The last name of `app.route` and `app.route("/x")` alike.
static llvm::StringRef memberName(const dataflow::Ir &ir, dataflow::ExprId id) {
  const dataflow::Expr *expr = &ir.expr(id);
  if (expr->kind == dataflow::ExprKind::Call)
    expr = &ir.expr(expr->args[0]);
  return expr->kind == dataflow::ExprKind::Attribute ? llvm::StringRef(expr->text) : "";
}

static bool registers(const dataflow::Ir &ir, const dataflow::Function &function,
                      const Words &words) {
  for (const dataflow::Function &inner : ir.functions)
    if (&inner != &function && function.range.contains(inner.range))
      for (dataflow::ExprId decorator : inner.decorators)
        if (words.decorators.contains(memberName(ir, decorator)))
          return true;
  return llvm::any_of(ir.exprs, [&](const dataflow::Expr &expr) {
    return expr.kind == dataflow::ExprKind::Call && function.range.contains(expr.range) &&
           ir.expr(expr.args[0]).kind == dataflow::ExprKind::Attribute &&
           words.calls.contains(ir.expr(expr.args[0]).text);
  });
}

void runFactories(Evaluator &evaluator) {
  const Words words = registeringWords(evaluator.models());
  for (FunctionRef function : evaluator.notEntered()) {
    const dataflow::Ir &ir = *evaluator.program().units[function.unit].ir;
    const dataflow::Function &code = ir.function(function.id);
    const bool isCandidate = code.outer == dataflow::FunctionId::None &&
                             !evaluator.wasEntered(function) && registers(ir, code, words);
    if (!isCandidate)
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
