#pragma once

#include "query/query_set.h"
#include "query/text_predicate.h"

extern "C" {
typedef struct TSQuery TSQuery;
}

namespace hmaclint::query {

/// What a QuerySet holds: the merged query and, by pattern, what to ask of its matches.
struct QuerySet::Compiled {
  TSQuery *merged = nullptr;
  std::vector<RuleQuery> rules;
  std::vector<Pattern> patterns;
  std::vector<std::vector<TextPredicate>> textPredicates; ///< By pattern.
  std::vector<llvm::StringRef> captureNames;              ///< By the merged query's capture id.

  Compiled() = default;
  Compiled(const Compiled &) = delete;
  Compiled &operator=(const Compiled &) = delete;
  ~Compiled();
};

} // namespace hmaclint::query
