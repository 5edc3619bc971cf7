#pragma once

#include "model/model.h"
#include "query/query_set.h"
#include "rules/rule.h"

namespace hmaclint::driver {

/// Which files are looked at though no MAC is in their reach: some rules ask how requests are
/// authenticated where nothing is signed (`@programs requests` of their cards).
class RequestReaders {
public:
  explicit RequestReaders(const query::QuerySet &queries);

  /// Whether a file can read requests, by its imports, and holds a needle of such a rule.
  bool isOne(const rules::FileFacts &file, const model::Models &models) const;
  /// The functions of such a file in which a needle stands, by their ids.
  bool isAsked(const rules::FileFacts &file, dataflow::FunctionId function) const;
  /// Whether a statement of a module that speaks of `member` gives the application its settings.
  bool isSetting(llvm::StringRef member) const { return member == "config" || holdsNeedle(member); }
  /// Whether a rule is asked of programs in which there is no MAC.
  bool isAsker(llvm::StringRef rule) const { return askers.contains(rule); }

private:
  bool holdsNeedle(llvm::StringRef text) const;
  std::vector<llvm::StringRef> needles; ///< Of the cards.
  llvm::StringSet<> askers;             ///< Names of rules.
};

} // namespace hmaclint::driver
