#include "scheme/purpose.h"

#include "scheme/part.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

#include <vector>

namespace hmaclint::scheme {

static std::vector<Part> allParts(const ValueTable &values, llvm::ArrayRef<ValueId> of) {
  std::vector<Part> parts;
  for (ValueId value : of)
    for (ValueId one : partsIn(values, value))
      if (std::optional<Part> part = partOf(values, one))
        parts.push_back(std::move(*part));
  return parts;
}

static bool isOfAddress(const Part &part) {
  return llvm::StringSwitch<bool>(part.root)
      .Cases("arg", "view-arg", "path", "full-path", "url", "base-url", "root-url", true)
      .Cases("query-string", "host", "scheme", "endpoint", "method", true)
      .Default(false);
}

Purpose purposeOf(const dataflow::Evaluator &evaluator, const Check &check) {
  const ValueTable &values = evaluator.values();
  const std::vector<Part> provided = allParts(values, {check.provided});
  llvm::SmallVector<ValueId, 2> messages;
  for (const Signature &one : check.expected)
    messages.push_back(one.message(values));
  const std::vector<Part> signedParts = allParts(values, messages);
  if (signedParts.empty())
    return Purpose::State;
  const auto isCookie = [](const Part &part) { return part.root == "cookie"; };
  if ((!provided.empty() && llvm::all_of(provided, isCookie)) ||
      llvm::all_of(signedParts,
                   [&](const Part &part) { return llvm::is_contained(provided, part); }))
    return Purpose::Token;
  if (!provided.empty() && llvm::all_of(provided, isOfAddress) &&
      llvm::all_of(signedParts, isOfAddress))
    return Purpose::Link;
  return Purpose::Request;
}

} // namespace hmaclint::scheme
