#pragma once

#include "scheme/owner.h"
#include "scheme/signature.h"

#include <map>
#include <vector>

namespace hmaclint::scheme {

/// How a MAC, or a hash that serves as one, vouches for something: it is compared with what came,
/// or it is given to others. Seen where it is made.
struct Vouching {
  Signature signature;                     ///< As it is compared, or as it leaves.
  dataflow::Flow made;                     ///< As it is taken, at the first of its places,
  source::Location location;               ///< and where that is.
  const dataflow::Record *check = nullptr; ///< Of the first compare with what came; or null.
  bool isSent = false;                     ///< Given away: in a place with a name, or in a token.
  std::vector<std::string> carriers;       ///< Names of headers, fields … it stands in, in small
                                           ///< letters, each once.
  std::vector<ValueId> compared;           ///< What it is compared with, each once.
  Owner owner;
};

/// All of a program, by value. Plain hashes without a secret are none.
const std::map<ValueId, Vouching> &vouchings(const Analysis &analysis);

/// Whether a name of a header, field or argument says that a signature stands there: `X-Signature`,
/// `sig`, `bodyHmac`. Not `design`, `signed_at`, `etag` or `checksum`.
bool namesSignature(llvm::StringRef name);
/// The same, or one that signatures of homemade schemes have as well: `checksum`, `secureHash`.
bool namesProof(llvm::StringRef name);

/// The names under which a value was looked for: `x-signature`, `sign`; that of a parameter.
std::vector<std::string> carrierNames(const ValueTable &values, ValueId value);

} // namespace hmaclint::scheme
