#pragma once

#include "source/range.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

#include <optional>
#include <string>
#include <vector>

namespace hmaclint::diagnostic {

enum class Severity { Note, Warning, Error };

/// `note`, `warning`, `error`, and back.
llvm::StringRef severityName(Severity severity);
std::optional<Severity> parseSeverity(llvm::StringRef name);

/// A narrow range and at most eight words on why it matters.
struct Label {
  source::Location location;
  std::string text; ///< May be empty for the primary one.
};

/// One step of the story of a flow finding.
struct Step {
  std::string kind; ///< `source`, `assume`, `call`, `return`, `sink`, ...
  source::Location location;
  std::string text;
  unsigned nesting = 0;
};

/// Replaces a range of the decoded text.
struct Edit {
  source::ByteRange range;
  std::string text;
  friend bool operator==(const Edit &, const Edit &) = default;
};

/// Safe cannot change which well-formed requests are accepted; Unsafe can; Display is only shown.
enum class Applicability { Safe, Unsafe, Display };
llvm::StringRef applicabilityName(Applicability applicability);

/// A repair of one file: all edits or none.
struct FixIt {
  std::string title; ///< Imperative: `compare with hmac.compare_digest`
  source::FileId file{};
  std::vector<Edit> edits;
  Applicability applicability = Applicability::Display;
};

/// One finding: a rule and its cause.
struct Diagnostic {
  std::string rule; ///< `HM101`
  std::string name; ///< `non-constant-time-compare`
  Severity severity = Severity::Warning;
  source::Location primary;
  std::string primaryLabel;
  std::string message; ///< One line, lower-case start, no final period: facts, not advice.
  llvm::SmallVector<Label, 2> labels;
  std::vector<Step> story;
  std::vector<FixIt> fixes;
  std::string fingerprint;               ///< What it is known by when lines move (fingerprint.h).
  std::vector<source::Location> secrets; ///< Literals that no writer may show.
};

/// A file, or lines of it, that the run did not look at.
struct NotAnalyzed {
  std::string path;
  std::vector<uint32_t> lines; ///< From 1; empty for the whole file.
  std::string reason;
  bool incomplete = true; ///< Makes the exit code 2; false for what a walk passes over by design.
  bool partly = false;    ///< Of a file that was analyzed, but not in full.
};

/// Total order of output: path (by FileId), byte range, rule, message.
bool before(const Diagnostic &a, const Diagnostic &b);

} // namespace hmaclint::diagnostic
