#include "rules/route_fix.h"

#include "rules/fix.h"

#include "llvm/ADT/STLExtras.h"

// Repairs of routes that lack a guard.
//
//   @app.delete("/orders/<int:n>")          @app.delete("/orders/<int:n>")
//   def cancel(n):                     ->   @signed
//                                           def cancel(n):
//
// Who knows how is a sibling in the same file: its decorator, or the call that its handler begins
// with, is written again.

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::ExprId;
using dataflow::ExprKind;
using dataflow::Function;
using dataflow::FunctionId;
using dataflow::FunctionRef;
using dataflow::Stmt;
using dataflow::StmtKind;
using endpoint::Endpoint;

static const dataflow::Unit &unitOf(const Context &context, FunctionRef function) {
  return context.analysis->evaluator.program().units[function.unit];
}

/// The name that a decorator ends with: `signed` of `auth.signed("orders")`.
static llvm::StringRef nameOf(const dataflow::Ir &ir, ExprId decorator) {
  const Expr *expr = &ir.expr(decorator);
  if (expr->kind == ExprKind::Call)
    expr = &ir.expr(expr->args[0]);
  return expr->kind == ExprKind::Name || expr->kind == ExprKind::Attribute
             ? llvm::StringRef(expr->text)
             : llvm::StringRef();
}

/// The decorators of a handler and which of them registers it; the number of them where none does.
static size_t registering(const dataflow::Ir &ir, const Function &function,
                          const Endpoint &endpoint) {
  size_t at = 0;
  for (; at < function.decorators.size(); ++at) {
    const source::ByteRange range = ir.expr(function.decorators[at]).range;
    if (llvm::any_of(endpoint.routes, [&](const endpoint::Route &route) {
          return range.contains(route.location.range);
        }))
      break;
  }
  return at;
}

std::optional<Above> decoratorAbove(const Context &context, const Endpoint &endpoint,
                                    llvm::ArrayRef<FunctionRef> asking) {
  if (endpoint.function.id == FunctionId::None)
    return std::nullopt;
  const dataflow::Unit &unit = unitOf(context, endpoint.function);
  const Function &function = unit.ir->function(endpoint.function.id);
  const size_t route = registering(*unit.ir, function, endpoint);
  for (size_t i = 0; i < route && route < function.decorators.size(); ++i)
    for (FunctionRef one : asking)
      if (unitOf(context, one).ir->function(one.id).name ==
          nameOf(*unit.ir, function.decorators[i]))
        return Above{{unit.file, unit.ir->expr(function.decorators[i]).range}, one};
  return std::nullopt;
}

static diagnostic::FixIt fixIn(const FileFacts &file, llvm::StringRef title) {
  diagnostic::FixIt fix;
  fix.title = title.str();
  fix.file = file.file;
  fix.applicability =
      file.isPython2 ? diagnostic::Applicability::Display : diagnostic::Applicability::Unsafe;
  return fix;
}

static uint32_t lineBegin(llvm::StringRef text, uint32_t offset) {
  return static_cast<uint32_t>(text.take_front(offset).find_last_of("\r\n") + 1);
}

/// The line around `offset`, with its ending; empty where it is the last and has none.
static source::ByteRange lineAt(llvm::StringRef text, uint32_t offset) {
  const size_t end = text.find('\n', offset);
  const uint32_t begin = lineBegin(text, offset);
  return {begin, end == llvm::StringRef::npos ? begin : static_cast<uint32_t>(end + 1)};
}

std::optional<diagnostic::FixIt> moveBelow(const Context &context, const Endpoint &endpoint,
                                           source::ByteRange decorator) {
  const dataflow::Unit &unit = unitOf(context, endpoint.function);
  const FileFacts &file = fileOf(context, unit.file);
  const llvm::StringRef text = file.source->text();
  const source::ByteRange line = lineAt(text, decorator.begin);
  const std::string written = text.slice(line.begin, line.end).str();
  // Nothing else on the line, and all of it.
  if (line.end < decorator.end ||
      llvm::StringRef(written).trim() != ("@" + text.slice(decorator.begin, decorator.end)).str())
    return std::nullopt;
  const uint32_t below = lineBegin(text, unit.ir->function(endpoint.function.id).range.begin);
  diagnostic::FixIt fix = fixIn(file, "register the route with the decorator");
  fix.edits.push_back({line, ""});
  fix.edits.push_back({{below, below}, written});
  return fix;
}

/// The decorator of the sibling that is the guard.
static std::optional<std::string> decoratorOf(const Context &context, const Sibling &sibling) {
  const dataflow::Unit &unit = unitOf(context, sibling.endpoint->function);
  const Function &function = unit.ir->function(sibling.endpoint->function.id);
  const FunctionRef guard = sibling.guard.function;
  const llvm::StringRef name = unitOf(context, guard).ir->function(guard.id).name;
  for (size_t i = registering(*unit.ir, function, *sibling.endpoint) + 1;
       i < function.decorators.size(); ++i)
    if (nameOf(*unit.ir, function.decorators[i]) == name) {
      const source::ByteRange range = unit.ir->expr(function.decorators[i]).range;
      return fileOf(context, unit.file).source->text().slice(range.begin, range.end).str();
    }
  return std::nullopt;
}

/// The first statement of a function behind its docstring.
static const Stmt *firstOf(const dataflow::Ir &ir, const Function &function) {
  for (dataflow::StmtId id : ir.block(function.body).statements) {
    const Stmt &statement = ir.stmt(id);
    const bool isDocstring = statement.kind == StmtKind::Expression &&
                             ir.expr(statement.exprs[0]).kind == ExprKind::String;
    if (!isDocstring)
      return &statement;
  }
  return nullptr;
}

/// The call by itself that the sibling's handler begins with, where it verifies: of a function that
/// is given nothing, so that it refuses by itself.
static std::optional<std::string> callOf(const Context &context, const Sibling &sibling) {
  const dataflow::Unit &unit = unitOf(context, sibling.endpoint->function);
  const Stmt *first = firstOf(*unit.ir, unit.ir->function(sibling.endpoint->function.id));
  if (!first || first->kind != StmtKind::Expression)
    return std::nullopt;
  const Expr &call = unit.ir->expr(first->exprs[0]);
  if (call.kind != ExprKind::Call || call.args.size() != 1)
    return std::nullopt;
  const FunctionRef asking = context.analysis->functionAt(sibling.guard.place);
  const bool isGuard =
      unitOf(context, asking).ir->function(asking.id).name == nameOf(*unit.ir, first->exprs[0]);
  if (!isGuard)
    return std::nullopt;
  return fileOf(context, unit.file).source->text().slice(call.range.begin, call.range.end).str();
}

std::optional<diagnostic::FixIt> guardLike(const Context &context, const Sibling &sibling,
                                           const Endpoint &open) {
  const FunctionRef from = sibling.endpoint->function;
  const bool isWritten = from.id != FunctionId::None && open.function.id != FunctionId::None &&
                         from.unit == open.function.unit &&
                         sibling.guard.function.id != FunctionId::None;
  if (!isWritten)
    return std::nullopt;
  const dataflow::Unit &unit = unitOf(context, open.function);
  const Function &function = unit.ir->function(open.function.id);
  const FileFacts &file = fileOf(context, unit.file);
  const llvm::StringRef text = file.source->text();
  const auto insert = [&](uint32_t offset, const std::string &what, llvm::StringRef title) {
    diagnostic::FixIt fix = fixIn(file, title);
    const uint32_t begin = lineBegin(text, offset);
    const source::ByteRange line = lineAt(text, offset);
    const llvm::StringRef whole = text.slice(line.begin, line.end);
    const std::string ending = whole.ends_with("\r\n") ? "\r\n" : "\n";
    fix.edits.push_back({{begin, begin}, text.slice(begin, offset).str() + what + ending});
    return fix;
  };
  if (sibling.guard.kind == scheme::Guard::Kind::Decorator) {
    if (registering(*unit.ir, function, open) == function.decorators.size())
      return std::nullopt;
    if (const auto decorator = decoratorOf(context, sibling))
      return insert(function.range.begin, "@" + *decorator, "verify as the other routes do");
  } else if (sibling.guard.kind == scheme::Guard::Kind::Call) {
    const Stmt *first = firstOf(*unit.ir, function);
    const auto call = callOf(context, sibling);
    if (call && first &&
        text.slice(lineBegin(text, first->range.begin), first->range.begin).trim().empty())
      return insert(first->range.begin, *call, "verify as the other routes do");
  }
  return std::nullopt;
}

} // namespace hmaclint::rules
