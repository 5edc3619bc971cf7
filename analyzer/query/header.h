#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <string>
#include <vector>

namespace hmaclint::query {

/// A place and a reason in a .scm file; printed as `file:line:column: error: message`.
struct QueryError {
  std::string file;
  uint32_t line = 1;
  uint32_t column = 1;
  std::string message;
};

/// The identity card of a rule: the `;; @key value` lines that open its .scm. Keys are strict:
/// unknown, repeated, missing and badly formed ones are errors.
struct RuleHeader {
  std::string id;                ///< `HM101`
  std::string name;              ///< `non-constant-time-compare`, also the file's name
  std::string title;             ///< Short noun phrase for lists and SARIF
  std::string severity;          ///< error | warning | note
  std::string precision;         ///< very-high | high | medium | low
  std::vector<std::string> cwe;  ///< `CWE-208`
  std::string owasp;             ///< `API2:2023`
  std::string fix;               ///< safe | unsafe | display | none: the best this rule offers
  std::string since;             ///< Version that brought it
  std::string message;           ///< Template with `{capture}`
  std::vector<std::string> tags; ///< Optional
  std::string status = "stable"; ///< Optional: stable | preview
  std::string vendor;            ///< Optional
  /// `@needles word word`: byte strings of which a file must hold one to matter to the rule's C++
  /// and to patterns that don't say what they need. Required of a card without patterns.
  std::vector<std::string> needles;
  /// `@programs requests word word`: the rule is asked of programs without a MAC too that read
  /// requests. Optional; else of those with MACs, hashes and keys. A file matters to it where it
  /// holds one of the words, `beside`, as well as a needle.
  std::string programs;
  std::vector<std::string> beside;
  /// Optional, repeatable: `@spelling name pattern` gives a name to a spelling pattern; lines of
  /// one name are alternatives. `{name}` stands for it in later ones and in predicates of meaning.
  std::vector<std::pair<std::string, std::string>> spellings;
};

/// `pattern` with every `{name}` of `spellings` replaced by the group of its alternatives.
std::string useSpellings(llvm::StringRef pattern,
                         llvm::ArrayRef<std::pair<std::string, std::string>> spellings);

/// Reads the header of `text`; errors are appended with line and column.
RuleHeader parseHeader(llvm::StringRef file, llvm::StringRef text, std::vector<QueryError> &errors);

/// All header keys that exist, for the consistency test and messages.
llvm::ArrayRef<llvm::StringLiteral> headerKeys();

} // namespace hmaclint::query
