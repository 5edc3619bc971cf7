#pragma once

#include "diagnostic/suppression.h"
#include "source/source_file.h"

#include <map>

namespace hmaclint::diagnostic {

/// The suppressions of one file, and which of them found something to suppress.
class Suppressor {
public:
  /// All are kept by reference.
  Suppressor(const source::SourceFile &file, llvm::ArrayRef<Suppression> suppressions,
             llvm::ArrayRef<source::LineRange> logical);

  /// Whether a finding of the file is suppressed; each suppression that does so counts as used.
  bool suppresses(const Diagnostic &finding);
  /// Whether the rule was found at the place; of a Suppression without rules, whether any was.
  bool isUsed(size_t suppression, size_t rule) const { return used[suppression][rule]; }

private:
  bool use(size_t suppression, const Diagnostic &finding, source::LineRange lines);

  const source::SourceFile &file;
  llvm::ArrayRef<Suppression> suppressions;
  llvm::ArrayRef<source::LineRange> logical;
  std::vector<size_t> ofFile;
  std::multimap<uint32_t, size_t> byStatement; ///< Of whole statements, by their first lines.
  std::multimap<uint32_t, size_t> byLine;      ///< Of lines within statements.
  std::vector<std::vector<bool>> used;
};

/// The edit that takes rules out of a comment: all that belongs to the suppression where `gone`
/// holds all of its rules, with its line where nothing else stands on it.
Edit removalOf(const source::SourceFile &file, const Suppression &suppression,
               llvm::ArrayRef<size_t> gone);

} // namespace hmaclint::diagnostic
