#pragma once

#include "scheme/analysis.h"
#include "scheme/check.h"
#include "scheme/owner.h"
#include "scheme/part.h"

#include <vector>

namespace hmaclint::scheme {

/// A part of the request that a verified request decides with, though it is not in what was
/// verified.
struct UnsignedField {
  enum class Use : uint8_t {
    Written, ///< Given to something that others can see.
    Decides, ///< A branch on it tells acceptance from refusal.
  };
  Use use = Use::Written;
  ValueId value{};
  Part part;
  source::Location read;  ///< Where it is taken from the request.
  source::Location place; ///< Of the use.
  Check check;            ///< That accepted the request.
  Owner owner;
};

/// Of all endpoints, each part of one once, at its first read. The schemes' own controls and what
/// only says how to talk are left out, and so is the target of the request: method, path, query.
std::vector<UnsignedField> unsignedFields(const Analysis &analysis);

} // namespace hmaclint::scheme
