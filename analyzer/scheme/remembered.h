#pragma once

#include "scheme/freshness.h"
#include "scheme/part.h"

namespace hmaclint::scheme {

/// What a verified way keeps so that a request does not come twice: it is looked up, and stored.
struct Remembered {
  /// Where it is kept.
  enum class Store : uint8_t {
    Unknown,
    Cache,    ///< A server of its own, by keys.
    Database, ///< Or files: what makes a value the only one there is not seen.
    Process,  ///< An object of the program: each process of the server has another one.
  };
  ValueId value{}; ///< The part of the request, without its form.
  Part part;
  Store store = Store::Unknown;
  dataflow::StepId stored = dataflow::StepId::None;
  dataflow::StepId asked = dataflow::StepId::None; ///< That it is not there yet.
  bool isAtomic = false;          ///< One step does both, or something holds others off.
  bool isSignature = false;       ///< It is what the MAC is compared with.
  std::optional<double> lifetime; ///< In seconds, where it is known.
};

/// All of a way. What the program stores for other reasons is none of it: a part counts when it is
/// the signature, or when its name on the wire, which both sides agree on, says that it is to be
/// used once.
std::vector<Remembered> rememberedOn(const Analysis &analysis, const endpoint::Endpoint &endpoint,
                                     const VerifiedWay &way);

/// Whether some refusal comes from an exception that a call at `place` raised: a store has it
/// already. Where a handler takes whatever fails and answers with an error of the server, none
/// does.
bool refusesBy(const Analysis &analysis, const endpoint::Endpoint &endpoint,
               source::Location place);

/// A function of another module can ask the framework for the request by itself: the call of one
/// whose answer is asked on a path, or that is given nothing, may know what came. None without one.
dataflow::StepId askedOutOfSight(const Analysis &analysis, dataflow::StepId path);

/// Whether a name on the wire says that a value is to be used once: `X-Nonce`, or at least that it
/// tells one message from another: `X-Request-Id`.
bool isSurelyNonce(const Part &part);
bool namesNonce(const Part &part);
/// The parts under the MACs of a way that are called so.
llvm::SmallVector<ValueId, 2> noncesUnder(const Analysis &analysis, const VerifiedWay &way);

} // namespace hmaclint::scheme
