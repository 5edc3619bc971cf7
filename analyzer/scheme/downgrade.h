#pragma once

#include "scheme/analysis.h"
#include "scheme/check.h"

namespace hmaclint::scheme {

/// A check that a request may pass in place of a stronger one, as it likes.
struct Downgrade {
  enum class Kind : uint8_t {
    Digest,   ///< MD5 or SHA-1 in place of what is stronger; `words` are both.
    Keyed,    ///< A hash of key and message in place of an HMAC.
    Coverage, ///< It leaves out a part that the other covers: `words`.
    Token,    ///< A secret that travels as it is.
    Choice,   ///< The request names the digest, and weak ones are on the list; `words` are they.
  };
  Kind kind = Kind::Digest;
  ValueId weak{};   ///< The verdict that is enough.
  ValueId strong{}; ///< The one that it is in place of; of Choice the same.
  std::string words;
};

/// Of one endpoint, each weaker check once. Not those that a setting of the server lets in, of
/// another key, or of equal strength.
std::vector<Downgrade> downgradesOf(const Analysis &analysis, const endpoint::Endpoint &endpoint);

} // namespace hmaclint::scheme
