#pragma once

#include "report/report.h"

#include <map>

namespace hmaclint::report {

/// The edits of fixes as they go into files: with the line endings of the file, which is looked
/// through once.
class FileEdits {
public:
  explicit FileEdits(const Run &run) : run(run) {}
  std::vector<diagnostic::Edit> of(const diagnostic::FixIt &fix);

private:
  const Run &run;
  std::map<source::FileId, llvm::StringRef> endings;
};

} // namespace hmaclint::report
