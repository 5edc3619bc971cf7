#pragma once

#include "query/header.h"
#include "query/match.h"
#include "syntax/node.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"

#include <memory>
#include <optional>
#include <vector>

namespace hmaclint::query {

/// The text of one .scm file and its name for messages.
struct QuerySource {
  std::string file;
  std::string text;
};

/// A predicate that QuerySet does not answer itself: a question about meaning, asked after linking.
struct MeaningPredicate {
  std::string name;     ///< `resolves-to?`, without `#` and `not-`
  bool negated = false; ///< Written `#not-resolves-to?`: holds on No.
  struct Argument {
    bool isCapture = false;
    std::string text; ///< Capture name without `@`, or the string.
  };
  std::vector<Argument> arguments;
};

/// One pattern of the merged query.
struct Pattern {
  uint32_t rule = 0; ///< Index into QuerySet::rules().
  uint32_t line = 1; ///< Where the pattern starts in its .scm.
  std::vector<MeaningPredicate> predicates;
  llvm::StringMap<std::string> settings; ///< `#set! key "value"`; repeated keys are errors.
};

struct RuleQuery {
  RuleHeader header;
  std::string file;
};

/// Which predicates of meaning exist and how many arguments each takes; `maxArguments` 0 = no
/// limit.
struct PredicateSignature {
  llvm::StringRef name;
  unsigned minArguments;
  unsigned maxArguments;
};

/// All rules' patterns compiled into one query: one pass over a tree for all rules.
class QuerySet {
public:
  /// Compiles `sources`. On any error the result holds the errors and no set; each error names
  /// file, line and column. `meaning` are the predicates that someone answers later.
  struct Loaded;
  static Loaded load(llvm::ArrayRef<QuerySource> sources,
                     llvm::ArrayRef<PredicateSignature> meaning);

  QuerySet(QuerySet &&) noexcept;
  QuerySet &operator=(QuerySet &&) noexcept;
  ~QuerySet();

  llvm::ArrayRef<RuleQuery> rules() const;
  llvm::ArrayRef<Pattern> patterns() const;
  /// All matches of a file whose text predicates hold, in order of their first capture, then
  /// pattern. `incomplete` is the reason, fit for the user, why there may be more; else empty.
  std::vector<Match> match(const syntax::Tree &tree, std::string &incomplete) const;

private:
  struct Compiled;
  explicit QuerySet(std::unique_ptr<Compiled> compiled);
  std::unique_ptr<Compiled> compiled;
};

struct QuerySet::Loaded {
  std::optional<QuerySet> set;
  std::vector<QueryError> errors;
};

} // namespace hmaclint::query
