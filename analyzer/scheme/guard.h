#pragma once

#include "scheme/analysis.h"
#include "scheme/check.h"

namespace hmaclint::scheme {

/// What verifies the requests of a route: a check of a MAC that held, and how the route comes by
/// it.
struct Guard {
  enum class Kind : uint8_t {
    Hook,      ///< It runs before every request.
    Decorator, ///< It is put around the handler.
    Call,      ///< The handler calls it, or does it itself.
  };
  Kind kind = Kind::Call;
  /// The hook, the decorator as it is written, what the handler calls, or what compares in it.
  dataflow::FunctionRef function;
  Check check;
  source::Location place; ///< Where the answer of the check is asked.
};

/// Nothing where no accepted way was verified on all of its ways.
std::optional<Guard> guardOf(const Analysis &analysis, const endpoint::Endpoint &endpoint);

/// Whether a check of a MAC is asked on any way through an endpoint, or may be.
bool mayAskMac(const Analysis &analysis, const endpoint::Endpoint &endpoint);

/// Whether a request to a route that no hook names would be verified by the hooks of `endpoint`:
/// they spare this route on purpose.
bool isSparedByName(const Analysis &analysis, const endpoint::Endpoint &endpoint);

/// Whether an endpoint runs a function.
bool runs(const Analysis &analysis, const endpoint::Endpoint &endpoint,
          dataflow::FunctionRef function);

/// The functions in which the answer of a MAC check is asked, and those around these as they are
/// written.
std::vector<dataflow::FunctionRef> askingMacs(const Analysis &analysis);

/// What a route does for whoever asks: where, of the first thing that is done. Nothing where it
/// does nothing, where something tells who asks, or where that is not known; why, is noted.
std::optional<source::Location> doneForAnybody(const Analysis &analysis,
                                               const endpoint::Endpoint &endpoint);

} // namespace hmaclint::scheme
