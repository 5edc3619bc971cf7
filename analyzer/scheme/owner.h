#pragma once

#include "scheme/analysis.h"
#include "scheme/check.h"

namespace hmaclint::scheme {

struct Destination;

/// Who decided what is signed.
struct Owner {
  /// Whether it is the program's own scheme: Yes where the program signs likewise, or where several
  /// routes and nothing of a vendor speak for it; No for a vendor's header.
  Tri isOwn = Tri::Unknown;
  /// A route, function or setting is named after a vendor or after what vendors call: what is left
  /// out of the message may be their choice.
  bool namesVendor = false;
};

/// Of the scheme that `check`, a Mac check, belongs to, as `endpoint` uses it.
Owner ownerOf(const Analysis &analysis, const Check &check, const endpoint::Endpoint &endpoint);
/// Whether what a check verifies is a request under the program's own scheme, and why not.
struct Own {
  Tri tri = Tri::Unknown;
  llvm::StringLiteral reason = "";
  /// Of Yes: the program signs likewise or gives out ids of keys; else several routes speak for it.
  bool isSure = false;
};
Own isOwnRequest(const Analysis &analysis, const endpoint::Endpoint &endpoint, const Check &check);
/// Of what the program sends.
Owner ownerOf(const Analysis &analysis, const Destination &sent);

} // namespace hmaclint::scheme
