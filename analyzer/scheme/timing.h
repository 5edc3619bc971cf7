#pragma once

#include "scheme/freshness.h"

namespace hmaclint::scheme {

/// What a verified way makes of the time of a request.
struct Timing {
  enum class Kind : uint8_t {
    Unknown,
    Limited,   ///< A signed time is compared with the clock, or the MAC fits for a while only.
    Unsigned,  ///< The time that is compared, `age`, is not under the MAC.
    Unchecked, ///< A time is under the MAC, `stamp`, and no clock bounds its age.
    Timeless,  ///< No time is under the MAC, and it could not be overlooked.
  };
  Kind kind = Kind::Unknown;
  const Age *age = nullptr;   ///< Of the way.
  ValueId stamp{};            ///< The atom of the check where the time is one of many fields.
  const Check *mac = nullptr; ///< Of the way: the one that is wanting.
  /// Of Unknown: the fact that leaves the question open or, where it is empty, what is not known.
  llvm::StringRef fact;
  bool isOfToken = false; ///< Then that fact.
  Doubt doubt;
};

/// Of `way`, which must outlive the answer.
Timing timingOf(const Analysis &analysis, const VerifiedWay &way);

/// Whether a MAC covers a time that is compared.
Reasoned isSigned(const ValueTable &values, const Check &mac, ValueId stamp);

/// Whether the program's own answers hold MACs of the same key and form in which its clock stands
/// where `stamp` does: nobody else can choose the time.
bool isIssued(const Analysis &analysis, const VerifiedWay &way, ValueId stamp);

/// Whether something remembers a value under the MAC, or takes it from what the server remembers: a
/// nonce, a challenge.
bool isOneTime(const Analysis &analysis, const endpoint::Endpoint &endpoint,
               const VerifiedWay &way);

} // namespace hmaclint::scheme
