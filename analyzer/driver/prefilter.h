#pragma once

#include "driver/needle_search.h"
#include "model/model.h"
#include "query/query_set.h"

#include <string>
#include <vector>

namespace hmaclint::driver {

/// Which files can matter, told from their bytes alone by the names that the queries resolve to (a
/// file without `hmac` can't resolve `hmac.new`) and by the needles of identity cards.
class Prefilter {
public:
  /// `own` are files of the user, which tell where else MACs may come from.
  explicit Prefilter(const query::QuerySet &queries, llvm::ArrayRef<model::ModelFile> own = {});
  bool matters(llvm::StringRef bytes) const;
  /// All words that are looked for; empty when every file matters.
  llvm::ArrayRef<std::string> needles() const { return words; }

private:
  using AnyOf = std::vector<uint32_t>; ///< Indices into `words`, of which one must be there.
  using AllOf = std::vector<AnyOf>;

  AllOf needsOf(const query::Pattern &pattern);
  AnyOf choiceOf(llvm::ArrayRef<llvm::StringRef> names);
  uint32_t wordId(llvm::StringRef word);

  std::vector<std::string> words;
  std::vector<AllOf> possible; ///< Of which a file must meet one; empty when every file matters.
  NeedleSearch search;
};

} // namespace hmaclint::driver
