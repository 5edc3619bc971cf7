#include "scheme/signed_parts.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
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

/// Whether a literal of the message says what every route that runs the scheme has there:
/// `POST\n/orders\n`.
static bool isWritten(const ValueTable &values, const Scheme &scheme, ValueId component,
                      llvm::StringRef word) {
  if (!dataflow::isText(values.kind(component)) || scheme.routes.empty())
    return false;
  llvm::SmallVector<llvm::StringRef, 4> said;
  const std::string text = values.text(component).str();
  std::string spaced = text;
  for (char &c : spaced)
    if (!llvm::isAlnum(c) && llvm::StringRef("/<>:_-.").find(c) == llvm::StringRef::npos)
      c = ' ';
  llvm::SplitString(spaced, said, " ");
  return llvm::all_of(scheme.routes, [&](const auto &route) {
    return llvm::is_contained(said, word == "method" ? llvm::StringRef(route.first)
                                                     : llvm::StringRef(route.second));
  });
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
      if ((word == "method" || word == "path") && isWritten(values, scheme, component, word))
        return Tri::Yes;
      const Source source = sourceOf(analysis.evaluator, component);
      isKnown &= (source != Source::Unknown && source != Source::Parameter) ||
                 !unknownIn(values, component);
    }
  return isKnown ? Tri::No : Tri::Unknown;
}

bool isRead(const Analysis &analysis, llvm::StringRef word) {
  const ValueTable &values = analysis.values();
  for (uint32_t i = 0; i < values.size(); ++i)
    if (const auto one = static_cast<ValueId>(i);
        values.is(one, Kind::Request) && says(values.text(one), word))
      return true;
  return false;
}

} // namespace hmaclint::scheme
