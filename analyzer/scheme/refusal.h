#pragma once

#include "scheme/analysis.h"
#include "scheme/part.h"

namespace hmaclint::scheme {

/// One way in which an endpoint refuses because of the signature that was sent.
struct Refusal {
  enum class Reason : uint8_t {
    Input, ///< It is absent or malformed: no MAC was compared.
    Wrong, ///< The MAC does not fit.
  };
  Reason reason = Reason::Wrong;
  int64_t status = 0;
  std::optional<dataflow::ValueId> body; ///< What the answer says; nothing where not known.
  source::Location location;             ///< Of the statement that answers.
};

/// The refusals of a route that the signature alone decides, each answer and place once. Not those
/// for another method, size, type or rate of requests, for want of a setting, or for an old time.
std::vector<Refusal> refusalsOf(const Analysis &analysis, const endpoint::Endpoint &endpoint);

/// Whether a client can tell two refusals apart: by status, or by texts that are both known.
bool areApart(const Refusal &a, const Refusal &b);

} // namespace hmaclint::scheme
