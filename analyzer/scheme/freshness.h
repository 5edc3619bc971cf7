#pragma once

#include "scheme/age.h"
#include "scheme/analysis.h"

namespace hmaclint::scheme {

/// A way through an endpoint that is accepted after the check of a MAC.
struct VerifiedWay {
  size_t outcome = 0;
  llvm::SmallVector<Check, 1> macs; ///< That held, each once.
  llvm::SmallVector<Age, 1> ages;   ///< Each stamp once.
  /// A time is compared in a way that is not understood, or something unknown may do it.
  bool isUnsure = false;
  Doubt doubt; ///< Then what that is.
};

/// All of an endpoint.
const std::vector<VerifiedWay> &verifiedWays(const Analysis &analysis,
                                             const endpoint::Endpoint &endpoint);

/// Whether some request is refused for its age: where other ways pass that test by, it is not
/// missing but open.
bool refusesAge(const Analysis &analysis, const endpoint::Endpoint &endpoint);

/// Whether a MAC holds the present time: it fits for a while only.
bool holdsClock(const ValueTable &values, const Check &mac);

/// Whether what is verified is no request but a token, a cookie or state of the server: the message
/// holds nothing of the request beside what the signature came with.
bool isToken(const ValueTable &values, const Check &mac);

} // namespace hmaclint::scheme
