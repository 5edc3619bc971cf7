#pragma once

#include "dataflow/evaluator.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

#include <optional>
#include <set>

namespace hmaclint::scheme {

struct Analysis;

/// Answers about the whole program that are asked for every endpoint or finding: each is worked out
/// for all of them when it is first asked for.
class Overview {
public:
  /// Whether the program sends a MAC of its own, so that it signs too.
  bool sendsMac(const Analysis &analysis);
  bool hasSeveralRoutes(const Analysis &analysis);
  bool isRoute(const Analysis &analysis, dataflow::FunctionRef function);
  /// The Mac values with this key that hold the clock in their message, each once.
  llvm::ArrayRef<dataflow::ValueId> timedMacs(const Analysis &analysis, dataflow::ValueId key);
  /// Those of them that routes make: what the program gives out.
  llvm::ArrayRef<dataflow::ValueId> issuedMacs(const Analysis &analysis, dataflow::ValueId key);
  /// The functions in which something is compared with a MAC, each once.
  llvm::ArrayRef<dataflow::FunctionRef> comparing(const Analysis &analysis, dataflow::ValueId mac);
  /// Whether a value, in whatever charset, is the key of a MAC of the program.
  bool isKey(const Analysis &analysis, dataflow::ValueId value);
  /// The first record of a MAC, or null.
  const dataflow::Record *recordOf(const Analysis &analysis, dataflow::ValueId mac);

private:
  template <typename Mapped> using ByValue = llvm::DenseMap<uint32_t, Mapped>;
  std::optional<bool> isSender;
  std::optional<size_t> routeCount;
  std::set<std::pair<uint32_t, uint32_t>> routes; ///< Unit and function.
  struct Macs {
    ByValue<llvm::SmallVector<dataflow::ValueId, 1>> byKey;
    llvm::DenseSet<uint32_t> known;
  };
  std::optional<Macs> timed;
  std::optional<Macs> issued;
  std::optional<ByValue<llvm::SmallVector<dataflow::FunctionRef, 1>>> compared;
  std::optional<ByValue<size_t>> firstRecords;
  std::optional<llvm::DenseSet<uint32_t>> keys;
  void countRoutes(const Analysis &analysis);
  static void addTimed(const Analysis &analysis, llvm::ArrayRef<dataflow::Record> records,
                       Macs &into);
};

} // namespace hmaclint::scheme
