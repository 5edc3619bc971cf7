#pragma once

#include "scheme/analysis.h"
#include "scheme/part.h"
#include "scheme/signature.h"

#include <vector>

namespace hmaclint::scheme {

/// The parts of the request that the program's schemes themselves need: signatures, what chooses
/// the key or algorithm, times that are compared with the clock, values that are accepted once.
/// Whether these are signed is asked by rules of their own.
class Controls {
public:
  explicit Controls(const Analysis &analysis);
  bool holds(const Part &part) const;
  /// Whether all that is known of it is that the program asks whether it has something under that
  /// name: of a nonce it keeps what came, too.
  bool isOnlyLookedFor(const Part &part) const;
  /// Whether a database is asked for what came under it before, as it is for nonces: that it is
  /// written there is for the next request.
  bool isRemembered(const Part &part) const;

private:
  using Names = std::set<std::pair<std::string, std::vector<std::string>>>; ///< Root and keys.

  static void add(const ValueTable &values, ValueId value, Names &into);
  void add(const ValueTable &values, ValueId value);
  void addLookedUp(const ValueTable &values, ValueId atom);
  void addOrigins(const Analysis &analysis, dataflow::OriginId origin);
  void addStep(const Analysis &analysis, const dataflow::Step &step);
  Names parts;
  Names lookedFor; ///< Of these, those that a store of the program was asked for and no more.
  Names kept;      ///< Given to something that stays.
  Names remembered;
};

/// Whether a header says how to read or answer the request, or tells its way here, and never who
/// asks for what: validators, `Accept`, the client's name, ids for logs.
bool isTransport(const Part &part);

/// Whether a header says by its name how the rest is to be taken: its type and encoding, the method
/// that is meant, the version of the interface.
bool isManner(const Part &part);

} // namespace hmaclint::scheme
