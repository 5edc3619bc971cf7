#include "scheme/argument.h"

namespace hmaclint::scheme {

using dataflow::Kind;
using dataflow::ValueId;
using dataflow::ValueTable;

std::optional<ValueId> argumentOf(const model::Entry &entry, llvm::ArrayRef<ValueId> given,
                                  llvm::ArrayRef<llvm::StringRef> names, llvm::StringRef word) {
  const model::Argument *argument = entry.argument(word);
  if (!argument)
    return std::nullopt;
  for (size_t i = 0; i < given.size(); ++i)
    if (names[i].empty() ? argument->position == static_cast<int>(i)
                         : argument->keyword == names[i])
      return given[i];
  return std::nullopt;
}

std::optional<ValueId> argumentOf(const ValueTable &values, const dataflow::Step &step,
                                  llvm::StringRef word) {
  const ValueId call = step.flow.value;
  if (!step.entry || !values.is(call, Kind::Call))
    return std::nullopt;
  const std::optional<ValueId> given =
      argumentOf(*step.entry, values.args(call).drop_front(), values.argumentNames(call), word);
  return given && values.is(*given, Kind::None) ? std::nullopt : given;
}

} // namespace hmaclint::scheme
