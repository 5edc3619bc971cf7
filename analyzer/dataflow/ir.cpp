#include "dataflow/ir.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::dataflow {

/// Sorts outer ranges before those that they contain.
static std::pair<uint32_t, uint32_t> orderOf(source::ByteRange range) {
  return {range.begin, ~range.end};
}

void Ir::indexPlaces() {
  // It is kept to the end of the run, and has grown by doubling.
  exprs.shrink_to_fit();
  stmts.shrink_to_fit();
  blocks.shrink_to_fit();
  places.resize(exprs.size());
  parents.assign(exprs.size(), ExprId::None);
  for (uint32_t i = 0; i < exprs.size(); ++i) {
    places[i] = ExprId{i};
    for (ExprId child : exprs[i].args)
      if (child != ExprId::None && parents[static_cast<uint32_t>(child)] == ExprId::None)
        parents[static_cast<uint32_t>(child)] = ExprId{i};
  }
  llvm::stable_sort(
      places, [&](ExprId a, ExprId b) { return orderOf(expr(a).range) < orderOf(expr(b).range); });
}

llvm::ArrayRef<ExprId> Ir::from(source::ByteRange range) const {
  const auto first = llvm::lower_bound(places, orderOf(range), [&](ExprId id, const auto &wanted) {
    return orderOf(expr(id).range) < wanted;
  });
  return llvm::ArrayRef(places).drop_front(static_cast<size_t>(first - places.begin()));
}

ExprId Ir::outermostAt(source::ByteRange range) const {
  ExprId at = findAt(range, [](const Expr &) { return true; });
  while (at != ExprId::None && parentOf(at) != ExprId::None && expr(parentOf(at)).range == range)
    at = parentOf(at);
  return at;
}

FunctionId Ir::functionAround(source::ByteRange range) const {
  const auto next =
      llvm::upper_bound(functions, range.begin, [](uint32_t begin, const Function &function) {
        return begin < function.range.begin;
      });
  if (next == functions.begin())
    return FunctionId::None;
  auto at = FunctionId{static_cast<uint32_t>(next - functions.begin()) - 1};
  while (at != FunctionId::None && !function(at).range.contains(range))
    at = function(at).outer;
  return at;
}

} // namespace hmaclint::dataflow
