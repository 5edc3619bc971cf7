#pragma once

#include "query/query_set.h"
#include "query/text_predicate.h"

#include "llvm/ADT/StringSet.h"

extern "C" {
typedef struct TSQuery TSQuery;
}

namespace hmaclint::query {

/// Reads the predicates and settings of one pattern of the merged query and checks them.
class PatternReader {
public:
  /// `place` is where the pattern starts: errors are reported there.
  PatternReader(const TSQuery *query, uint32_t pattern, QueryError place,
                llvm::ArrayRef<PredicateSignature> meaning, std::vector<QueryError> &errors);
  std::vector<TextPredicate> read(Pattern &pattern, const RuleHeader &header);
  /// Placeholders of the message and of the fix must be captures of the pattern.
  void checkTemplates(const Pattern &pattern, llvm::StringRef message);

private:
  struct Argument {
    bool isCapture = false;
    std::string text;
  };
  void fail(const llvm::Twine &message);
  void readPredicate(llvm::StringRef name, llvm::ArrayRef<Argument> arguments, Pattern &pattern,
                     std::vector<TextPredicate> &text);
  void readSetting(llvm::ArrayRef<Argument> arguments, Pattern &pattern);
  void readText(llvm::StringRef name, bool negated, llvm::ArrayRef<Argument> arguments,
                std::vector<TextPredicate> &text);
  void readMeaning(llvm::StringRef name, bool negated, llvm::ArrayRef<Argument> arguments,
                   Pattern &pattern);
  void failUnknown(llvm::StringRef name);

  const TSQuery *query;
  uint32_t index;
  QueryError place;
  llvm::ArrayRef<PredicateSignature> meaning;
  std::vector<QueryError> &errors;
  const RuleHeader *header = nullptr;
  llvm::StringSet<> captures; ///< Of this pattern.
};

} // namespace hmaclint::query
