#pragma once

#include "report/report.h"

#include <deque>

namespace hmaclint::report {

/// A run made by hand: files, findings that point at words of them, and what writers make of it.
struct Example {
  std::deque<source::SourceFile> files;
  Run run;

  /// The next file; `bytes` are decoded as a file is.
  source::FileId add(std::string path, llvm::StringRef bytes);
  /// The place of the `nth` `word` in a file.
  source::Location at(source::FileId file, llvm::StringRef word, unsigned nth = 0) const;
  /// An error of HM101 at a place.
  diagnostic::Diagnostic &find(source::Location where, std::string message = "the message");

  std::string text(bool color = false) const;
  /// The text of the one finding, without the empty line and the summary after it.
  std::string findingText() const;
  std::string json() const;
  std::string sarif() const;
  std::string diff() const;
};

} // namespace hmaclint::report
