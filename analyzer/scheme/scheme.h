#pragma once

#include "scheme/analysis.h"
#include "scheme/check.h"

#include <string>
#include <vector>

// The signing scheme of a program, part by part: the first thing to read in this room.

namespace hmaclint::scheme {

enum class Side : uint8_t { Verifier, Signer };
enum class KeySource : uint8_t { Unknown, Literal, Environment, Setting, Lookup, Caller, Argument };

/// One use of a MAC: it is compared with what came, or made to be sent. One helper may serve both.
struct Scheme {
  Side side = Side::Verifier;
  dataflow::Flow mac;
  source::Location location;      ///< Of the compare, or of where the MAC is made.
  dataflow::FunctionRef function; ///< In which that stands.
  Signature signature;            ///< Encoding, prefix, digest, whether it is cut.
  ValueId carrier{};              ///< What it is compared with; of a signer nothing.
  KeySource keySource = KeySource::Unknown;
  ValueId key{};
  /// What is signed, as components in order, delimiters among them: once for each context in which
  /// it is another message, four at most.
  std::vector<std::vector<ValueId>> messages;
  unsigned candidates = 1; ///< Several keys or signatures are tried.
  Tri isConstantTime = Tri::Unknown;
  Tri isFresh = Tri::Unknown;      ///< Every accepted path compares something with the clock.
  Tri isOnce = Tri::Unknown;       ///< Every accepted path looks something up that it remembers.
  std::vector<std::string> routes; ///< `POST /orders`, of the endpoints that run it.
};

/// All schemes of a program, one for each place of use, by location.
std::vector<Scheme> recover(const Analysis &analysis);

/// Prints them (`hmaclint schemes`); `place` makes `file:line` of a location.
void print(llvm::ArrayRef<Scheme> schemes, const Analysis &analysis,
           llvm::function_ref<std::string(source::Location)> place, llvm::raw_ostream &out);

} // namespace hmaclint::scheme
