#pragma once

#include "rules/rule.h"
#include "scheme/destination.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace hmaclint::rules {

/// What the MACs of a program are used for.
class MacUses {
public:
  explicit MacUses(const scheme::Analysis &analysis);
  /// Whether a MAC, or a Hash with a secret in it, is one that others are asked for: not a
  /// bucket's number, the name of a cache entry, or the first step of a key derivation whose
  /// secret is the message.
  bool isSignature(dataflow::ValueId mac) const;

private:
  /// How a value holds the MAC: not, so that others see it, or in a way in which nobody does.
  enum class Use : uint8_t { None, Holds, Other };
  using Uses = llvm::DenseMap<uint32_t, Use>;
  Use useIn(dataflow::ValueId value, const Uses &uses) const;
  bool isShown(const Uses &uses) const;
  bool isSent(dataflow::ValueId mac) const;

  const scheme::Analysis &analysis;
  std::vector<llvm::SmallVector<uint32_t, 2>> users; ///< By value: those that are made of it.
  llvm::DenseMap<uint32_t, llvm::SmallVector<size_t, 1>> compares; ///< Records, by operand.
  llvm::DenseSet<uint32_t> returned;
};

/// Whether what held on the way excludes that `whole`, of which `literal` is one alternative, was
/// the literal.
bool excludes(const scheme::Analysis &analysis, const dataflow::SharedTable<uint32_t, bool> &facts,
              dataflow::ValueId whole, dataflow::ValueId literal);

} // namespace hmaclint::rules
