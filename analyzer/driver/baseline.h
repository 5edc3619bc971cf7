#pragma once

#include "report/report.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Error.h"

#include <map>
#include <tuple>

namespace hmaclint::driver {

/// Findings that were there when the baseline was written: they are not shown again. A finding is
/// known by its file, its rule and its fingerprint, so lines may move; equal ones are counted.
class Baseline {
public:
  /// `path` is the file's, which the files of the findings are relative to. Errors name it.
  static llvm::Expected<Baseline> parse(llvm::StringRef bytes, llvm::StringRef path);
  static llvm::Expected<Baseline> read(llvm::StringRef path);

  /// Takes out of sorted `findings` those that are in the baseline: of equal ones as many as it
  /// holds, the first ones. Answers how many.
  size_t subtract(std::vector<diagnostic::Diagnostic> &findings, const report::Run &run) const;

private:
  using Key = std::tuple<std::string, std::string, std::string>; ///< Path, rule, fingerprint.
  std::string folder;                                            ///< Of the file, absolute.
  std::map<Key, uint64_t> counts;
};

/// Writes the findings of a run as a baseline, in one step: the old file or the new one is there.
llvm::Error writeBaseline(llvm::StringRef path, const report::Run &run);

} // namespace hmaclint::driver
