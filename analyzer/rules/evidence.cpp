#include "rules/evidence.h"

#include "scheme/check.h"

#include "llvm/ADT/STLExtras.h"

// The other side of a compare decides how sure a finding is: what the client sent is known to be
// the client's, an argument of a function that nobody calls may be, and what the server keeps is
// not.

namespace hmaclint::rules {

using dataflow::Flow;
using dataflow::Kind;
using dataflow::ValueId;
using dataflow::ValueTable;
using diagnostic::Severity;
using scheme::Source;

/// Headers by which caches ask whether what they have is still good: public values.
static bool isValidator(const ValueTable &values, ValueId value) {
  if (!values.is(value, Kind::Item) || !values.is(values.arg(value, 1), Kind::String))
    return false;
  const llvm::StringRef name = values.text(values.arg(value, 1));
  return name.equals_insensitive("if-none-match") || name.equals_insensitive("if-match");
}

bool isComputed(const scheme::Analysis &analysis, ValueId value) {
  return !scheme::signaturesIn(analysis.values(), value).empty() ||
         scheme::sourceOf(analysis.evaluator, value) == Source::Computed;
}

/// An attribute of an object whose class is not known: it may be what the server keeps.
static bool isKept(const ValueTable &values, ValueId value) {
  for (unsigned depth = 24; !values.isSpent(depth); --depth) {
    switch (values.kind(value)) {
    case Kind::Attribute:
      return true;
    case Kind::Item:
    case Kind::Slice:
    case Kind::Text:
    case Kind::Encode:
    case Kind::Decode:
    case Kind::Element:
      value = values.arg(value, 0);
      continue;
    default:
      return false;
    }
  }
  return false;
}

/// Whether the MAC came in one text with a part of what it signs: a token, which nobody keeps.
static bool isOfToken(const ValueTable &values, ValueId part, ValueId mac) {
  while (values.is(part, Kind::Item) || values.is(part, Kind::Slice))
    part = values.arg(part, 0);
  return values.is(part, Kind::Text) && llvm::StringRef(values.text(part)).contains("split") &&
         llvm::any_of(scheme::signaturesIn(values, mac), [&](const scheme::Signature &one) {
           return values.anyIn(one.message(values), [&](ValueId signedPart) {
             return values.is(signedPart, Kind::Item) && values.arg(signedPart, 0) == part;
           });
         });
}

/// `optional(data, "sign")` of a helper that nobody knows: it is asked for a name in what is
/// signed.
static bool isNamedInMessage(const ValueTable &values, ValueId call, ValueId mac) {
  if (!values.is(call, Kind::Call))
    return false;
  bool isNamed = false;
  bool isSigned = false;
  for (ValueId one : values.args(call).drop_front()) {
    const bool isName = values.is(one, Kind::String);
    isNamed |= isName;
    if (dataflow::isConstant(values.kind(one)))
      continue;
    isSigned = llvm::any_of(scheme::signaturesIn(values, mac), [&](const scheme::Signature &made) {
      return values.anyIn(made.message(values), [&](ValueId part) { return part == one; });
    });
    if (!isSigned)
      return false;
  }
  return isNamed && isSigned;
}

std::optional<Severity> evidenceOf(const scheme::Analysis &analysis, Flow flow, ValueId mac,
                                   source::Location place) {
  const ValueTable &values = analysis.values();
  const ValueId part = flow.value;
  const auto unknown = [&] {
    analysis.silent(place, scheme::Doubt::of(scheme::unknownIn(values, part).value_or(part)),
                    flow.origin);
    return std::nullopt;
  };
  const auto known = [&](llvm::StringRef fact) {
    analysis.silent(place, fact);
    return std::nullopt;
  };
  if (isValidator(values, part))
    return known("the other side is a validator of caches");
  switch (scheme::sourceOf(analysis.evaluator, part)) {
  case Source::Request:
    return Severity::Error;
  case Source::Parameter:
    if (isKept(values, part) && !isOfToken(values, part, mac))
      return unknown();
    return Severity::Warning;
  case Source::Unknown:
    // A helper that nobody knows, given a part of the request.
    if ((values.is(part, Kind::Call) && values.has(part, dataflow::bit(Kind::Request))) ||
        isNamedInMessage(values, part, mac))
      return Severity::Warning;
    return unknown();
  case Source::Constant:
    return known("the other side is written in the program");
  default:
    return known("the other side is the server's");
  }
}

} // namespace hmaclint::rules
