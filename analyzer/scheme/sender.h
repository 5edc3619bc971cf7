#pragma once

#include "scheme/check.h"
#include "scheme/identity.h"

#include <map>

namespace hmaclint::scheme {

/// Who can have sent a request that a MAC check accepted, and what is known of them.
struct SenderOf {
  UnboundIdentity::Sender kind = UnboundIdentity::Sender::Anybody;
  std::vector<Part> choosers;   ///< What the request says to choose the key.
  llvm::StringRef fact;         ///< Where that cannot be told: why.
  std::optional<ValueId> doubt; ///< Or what is not known.

  /// Whether a value was made with what tells the sender: a part that chose the key, or the
  /// session. Looks behind its origins too: an item of a table does not hold its index any more.
  /// Where only a piece of a flow is asked about, `isPiece`, its origin must be known as its own.
  bool isIn(const Analysis &analysis, dataflow::Flow flow, bool isPiece) const;
};

/// By the check, and by what held on a path beside it.
SenderOf senderOf(const Analysis &analysis, const endpoint::Endpoint &endpoint, const Check &check,
                  dataflow::StepId path);

/// The one check of a MAC that held on every way to a path's end; nothing where there are several.
std::optional<Check> checkBefore(const Analysis &analysis, dataflow::StepId path);
/// The steps on all ways of an endpoint that do not end in a refusal, in the order in which they
/// were made.
std::map<dataflow::StepId, const dataflow::Step *>
stepsLetThrough(const Analysis &analysis, const endpoint::Endpoint &endpoint);
/// Whether all messages that a check accepts cover a part of the request.
Reasoned coveredBy(const ValueTable &values, const Check &check, ValueId part);

} // namespace hmaclint::scheme
