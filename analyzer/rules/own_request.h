#pragma once

#include "rules/rule.h"
#include "scheme/check.h"

namespace hmaclint::rules {

/// Whether a scheme is one of the program's own for requests, and why not.
struct OwnRequest {
  source::Tri tri;
  llvm::StringLiteral reason = "";
  /// Of Yes: the program signs likewise or gives out ids of keys; else several routes speak for it.
  bool isSure = false;
};

/// Of the scheme that `mac`, a Mac check, belongs to, as `endpoint` uses it. Rules about what is
/// left out of a message ask it: what a vendor leaves out a receiver cannot change.
OwnRequest isOwnRequest(const scheme::Analysis &analysis, const endpoint::Endpoint &endpoint,
                        const scheme::Check &mac);

} // namespace hmaclint::rules
