#include "scheme/stored.h"

namespace hmaclint::scheme {

using dataflow::StepKind;

std::optional<Stored> storedBy(const ValueTable &values, const dataflow::Step &step) {
  if (step.args.size() != 2)
    return std::nullopt;
  if (step.kind == StepKind::Store)
    return Stored{step.flow.value, step.args[0].value, step.args[1]};
  if (step.kind != StepKind::Call || !values.is(step.flow.value, Kind::Call))
    return std::nullopt;
  const ValueId callee = values.arg(step.flow.value, 0);
  if (!values.is(callee, Kind::Attribute) || values.text(callee) != "setdefault")
    return std::nullopt;
  return Stored{values.arg(callee, 0), step.args[0].value, step.args[1]};
}

} // namespace hmaclint::scheme
