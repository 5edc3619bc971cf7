#include "scheme/signed_parts.h"

#include "llvm/ADT/StringSwitch.h"

#include <array>

namespace hmaclint::scheme {

static constexpr auto words =
    std::to_array<llvm::StringLiteral>({"method", "path", "query", "body"});

llvm::ArrayRef<llvm::StringLiteral> partWords() { return words; }

/// Whether a part of the request, as models call it, says what `word` means.
static bool says(llvm::StringRef part, llvm::StringRef word) {
  if (word == "method")
    return part == "method";
  if (word == "path")
    return llvm::StringSwitch<bool>(part)
        .Cases("path", "full-path", "url", "base-url", true)
        .Default(false);
  if (word == "query")
    return llvm::StringSwitch<bool>(part)
        .Cases("query-string", "full-path", "url", "arg", "values", true)
        .Default(false);
  return llvm::StringSwitch<bool>(part)
      .Cases("body-raw", "body-text", "body-json", "form", "values", true)
      .Default(false);
}

Tri isSigned(const Analysis &analysis, const Scheme &scheme, llvm::StringRef word) {
  const ValueTable &values = analysis.values();
  bool isKnown = true;
  for (const std::vector<ValueId> &message : scheme.messages)
    for (ValueId component : message) {
      if (values.anyIn(component, [&](ValueId one) {
            return values.is(one, Kind::Request) && says(values.text(one), word);
          }))
        return Tri::Yes;
      const Source source = sourceOf(analysis.evaluator, component);
      isKnown &= source != Source::Unknown && source != Source::Parameter;
    }
  return isKnown ? Tri::No : Tri::Unknown;
}

} // namespace hmaclint::scheme
