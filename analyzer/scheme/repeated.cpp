#include "scheme/follower.h"

#include "scheme/covers.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

// Parameters that come twice.
//
//   text = "&".join(f"{k}={request.args[k]}" for k in sorted(request.args))   the first of each
//   name for to in request.args.getlist("to"): pay(to)                             all of them
//
// The signature holds for `?to=alice`, and so it does for `?to=alice&to=mallory`. Where the query
// or the body is signed as it came, a second value is one more byte of it.

namespace hmaclint::scheme {

/// Whether a part of the request holds all values of the fields of another, as they came.
static bool holdsAll(llvm::StringRef part, llvm::StringRef fields) {
  const bool isOfQuery = fields == "arg";
  return llvm::StringSwitch<bool>(part)
      .Cases("query-string", "full-path", "url", isOfQuery)
      .Cases("body-raw", "stream", !isOfQuery)
      .Case("environ", true)
      .Default(false);
}

/// Whether what was verified holds a field, and one value of it.
bool Follower::isSignedOnce(ValueId field, const Ways &ways) {
  const std::optional<Part> part = partOf(values(), field);
  if (!part || (part->root != "arg" && part->root != "form") || !(covered(field, ways) == Tri::Yes))
    return false;
  return llvm::all_of(ways, [&](const Passed &way) {
    return llvm::all_of(way.checks, [&](StepId check) {
      return llvm::none_of(
          checks[static_cast<uint32_t>(check)].expected, [&](const Signature &one) {
            return values().anyIn(one.message(values()), [&](ValueId held) {
              return (values().is(held, Kind::Request) &&
                      holdsAll(values().text(held), part->root)) ||
                     (values().is(held, Kind::Text) &&
                      (values().text(held) == "getlist" || values().text(held) == "items"));
            });
          });
    });
  });
}

void Follower::useRepeated(dataflow::Flow flow, const Ways &ways, source::Location place) {
  values().anyIn(flow.value, [&](ValueId list) {
    if (!values().is(list, Kind::Text) || values().text(list) != "getlist")
      return false;
    const ValueId value = values().arg(list, 0);
    if (!isSignedOnce(value, ways)) {
      analysis.silent(place, "all of its values are signed, or none of them");
      return false;
    }
    UnsignedPart field;
    field.value = value;
    field.part = *partOf(values(), value);
    field.place = place;
    field.read = readAt(flow, list, place);
    field.check = checkOf(ways);
    if (llvm::none_of(found, [&](const UnsignedPart &one) { return one.part == field.part; }))
      found.push_back(std::move(field));
    return false;
  });
}

} // namespace hmaclint::scheme
