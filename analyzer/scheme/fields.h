#pragma once

#include "scheme/analysis.h"
#include "scheme/check.h"
#include "scheme/owner.h"
#include "scheme/part.h"

#include <vector>

namespace hmaclint::scheme {

/// What a part says of the request: rules ask about one of these each.
enum class Aspect : uint8_t {
  Field,    ///< Who asks for what: forms, documents, cookies, headers.
  Address,  ///< Where to: arguments of query and path.
  Manner,   ///< How: headers that choose among what can be done.
  Repeated, ///< What may come several times, and is signed as if it came once.
};

/// A part of the request that a verified request decides with, though it is not in what was
/// verified.
struct UnsignedPart {
  enum class Use : uint8_t {
    Written, ///< Given to something that others can see.
    Decides, ///< A branch on it tells acceptance from refusal.
    Chooses, ///< A branch on it does one thing or another.
    Finds,   ///< It says which of several is written to.
  };
  Use use = Use::Written;
  ValueId value{};
  Part part;
  source::Location read;  ///< Where it is taken from the request.
  source::Location place; ///< Of the use.
  Check check;            ///< That accepted the request.
  const endpoint::Endpoint *endpoint = nullptr;
  Owner owner;
};

/// Of all endpoints the parts of one aspect, each part of an endpoint once, at its first read. The
/// schemes' own controls and what only says how to talk are left out.
std::vector<UnsignedPart> unsignedParts(const Analysis &analysis, Aspect asked);

} // namespace hmaclint::scheme
