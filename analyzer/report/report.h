#pragma once

#include "diagnostic/rule_info.h"
#include "report/statistics.h"
#include "source/source_file.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/raw_ostream.h"

#include <functional>
#include <vector>

namespace hmaclint::report {

/// What a run found: the input of every writer.
struct Run {
  std::vector<const source::SourceFile *> files;    ///< By FileId; null where nothing was read.
  std::vector<diagnostic::Diagnostic> findings;     ///< Sorted; what is shown, after --severity.
  std::vector<diagnostic::NotAnalyzed> notAnalyzed; ///< Sorted by path.
  std::vector<diagnostic::RuleInfo> rules;          ///< Sorted by id.
  size_t filesSeen = 0;                             ///< Python files met.
  size_t filesAnalyzed = 0;                         ///< Files that could matter, parsed.
  size_t suppressed = 0;                            ///< By comments in the files.
  size_t known = 0;                                 ///< In a baseline.
  size_t hiddenNotes = 0;                           ///< Findings below --severity.
  size_t fixed = 0;                                 ///< Fixes written by --fix.
  size_t ignoresAdded = 0;                          ///< Findings that --add-ignores suppressed.
  std::optional<Statistics> statistics;             ///< Where they were asked for.

  const source::SourceFile &file(source::FileId id) const {
    return *files[static_cast<uint32_t>(id)];
  }
  const diagnostic::RuleInfo *rule(llvm::StringRef id) const;
};

struct TextOptions {
  bool color = false;
  bool showFixes = true;
};

/// For people, in the manner of rustc: caret, labels, `help:` with the diff, code and CWE, a
/// summary line last. Everything from the scanned tree is escaped.
void writeText(const Run &run, const TextOptions &options, llvm::raw_ostream &out);
/// The contract of DESIGN §7: one object with `findings` and `not_analyzed`, and with `statistics`
/// where they were asked for.
void writeJson(const Run &run, llvm::raw_ostream &out);
/// SARIF 2.1.0 with rule help, fixes, code flows, fingerprints; columns in UTF-16 units.
void writeSarif(const Run &run, llvm::raw_ostream &out);
/// A file that a diff can't hold, and the line (from 1) that is the reason.
struct LeftOut {
  std::string path;
  uint32_t line;
};

/// A unified diff of the fixes of at least `least` applicability that apply together, for `patch
/// -p1` or `git apply`. Paths with unusual characters are quoted as git does. Lines are the bytes
/// of the file; a file whose lines in the diff hold controls, bidi controls or other characters
/// that escapeText would not let through is left out, and returned.
std::vector<LeftOut> writeDiff(const Run &run, diagnostic::Applicability least,
                               llvm::raw_ostream &out);

/// `hmaclint rules`: a table of all rules.
void writeRules(llvm::ArrayRef<diagnostic::RuleInfo> rules, llvm::raw_ostream &out);
/// `hmaclint explain HM101`: the rule's card and help text.
void writeExplanation(const diagnostic::RuleInfo &rule, llvm::raw_ostream &out);

} // namespace hmaclint::report
