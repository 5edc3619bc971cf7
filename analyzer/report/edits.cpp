#include "report/edits.h"

#include "diagnostic/apply.h"

namespace hmaclint::report {

std::vector<diagnostic::Edit> FileEdits::of(const diagnostic::FixIt &fix) {
  auto [entry, isNew] = endings.try_emplace(fix.file);
  if (isNew)
    entry->second = diagnostic::lineEnding(run.file(fix.file).text());
  return diagnostic::withEnding(entry->second, fix.edits);
}

} // namespace hmaclint::report
