#pragma once

#include "scheme/analysis.h"
#include "scheme/check.h"
#include "scheme/part.h"

namespace hmaclint::scheme {

/// A signed part of the request that says who is meant, and that nothing ties to whoever signed.
struct UnboundIdentity {
  /// What a request tells of its sender beside the signature.
  enum class Sender : uint8_t {
    Key,     ///< Each has a key; `chooser` says whose fits.
    Session, ///< Somebody is logged in.
    Anybody, ///< One key is all there is.
  };
  Sender sender = Sender::Anybody;
  Part part;
  std::optional<Part> chooser; ///< Of Key.
  source::Location read;       ///< Where the identity is taken from the request.
  /// Where something is done to what it names; or where it is held against a literal, when that is
  /// all.
  source::Location place;
  bool isDone = false;                     ///< The former.
  std::optional<source::Location> literal; ///< Where it is held against one and refused else.
  Check check;
  const endpoint::Endpoint *endpoint = nullptr;
};

/// Of all endpoints, each part of an endpoint once.
std::vector<UnboundIdentity> unboundIdentities(const Analysis &analysis);

/// Whether a part is called as somebody is: `user_id`, `X-Account`, `acted_by`.
bool namesSomebody(const Part &part);
/// Whether it is called as those are who send requests by themselves: `device_id`, `agent`. A user
/// may be one of many whom one sender speaks for.
bool namesSender(const Part &part);

} // namespace hmaclint::scheme
