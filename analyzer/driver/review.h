#pragma once

#include "driver/rule_choice.h"
#include "report/report.h"
#include "rules/rule.h"

namespace hmaclint::driver {

/// What the rules say of files, as far as the user wants to see it.
struct Checked {
  std::vector<diagnostic::Diagnostic> shown; ///< Sorted.
  size_t hidden = 0;                         ///< Below the severity asked for.
  size_t suppressed = 0;                     ///< By comments.
  size_t known = 0;                          ///< In a baseline.
  std::optional<report::Statistics> statistics;
};

/// A file whose comments count.
struct CommentedFile {
  const rules::FileFacts *file = nullptr;
  /// All findings of the file are known, so that a comment without one is useless.
  bool isJudged = false;
};

/// By what findings are reviewed; all is kept by reference.
struct Reviewing {
  const query::QuerySet &queries;
  const Options &options;
  const SettingsTable &settings;
  llvm::ArrayRef<CommentedFile> commented;
  llvm::ArrayRef<const rules::FileFacts *> files; ///< Where the findings are.
  const report::Run *run = nullptr;               ///< For baselines; null where there are none.
};

/// From all that rules report of files, sorted, to what is shown: rules that nobody asked for are
/// left out, pairs are one, comments and baselines have their say, and HM001 is added.
Checked review(std::vector<diagnostic::Diagnostic> findings, const Reviewing &by);

} // namespace hmaclint::driver
