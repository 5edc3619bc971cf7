#pragma once

#include "scheme/pieces.h"

#include <vector>

namespace hmaclint::scheme {

/// A read of the body for a MAC that gives nothing for some requests, or leaves nothing to others.
struct BodyRead {
  enum class Fault : uint8_t {
    Late,    ///< A form was parsed before: for a form nothing is left.
    Parsing, ///< `request.data` parses a form itself, and gives nothing for it.
    Taking,  ///< The bytes are not kept: who reads after it gets nothing.
  };
  Fault fault = Fault::Late;
  source::Location location; ///< Of the read.
  source::Location other;    ///< Of the other reader.
  const dataflow::Record *mac = nullptr;
};

/// Those of all endpoints whose requests may be forms, or whose body is read again.
std::vector<BodyRead> faultyBodyReads(const Analysis &analysis);

} // namespace hmaclint::scheme
