#pragma once

#include "driver/import_table.h"
#include "driver/pipeline.h"
#include "driver/prefilter.h"

namespace hmaclint::driver {

/// Reads and indexes the files of a run: first those that were asked for, then what they import.
class Gatherer {
public:
  /// Files and facts go into `outcome`, whose inputs are known. All must live longer.
  Gatherer(Outcome &outcome, const query::QuerySet &queries, const Options &options);

  /// Every file alone: read, prefilter, decode, parse, match, bind. In parallel, since nothing is
  /// shared. What a file can matter by is in `outcome.facts` afterwards, in order of the paths.
  void readInputs();
  /// What the inputs import, for Linker.
  void addTo(ImportTable &table);
  /// Indexes files that matter only through others; null for what can't be read, and for tests.
  std::vector<const rules::FileFacts *> load(llvm::ArrayRef<const Node *> wanted);

private:
  struct Gathered;
  Gathered lookAt(const Input &input, const Prefilter &prefilter) const;
  Gathered lookAt(const Node &node) const;
  const rules::FileFacts *keep(Gathered gathered, source::FileId id);

  Outcome &outcome;
  const query::QuerySet &queries;
  const Options &options;
  Projects projects;
  std::vector<std::vector<binding::ScannedImport>> imports; ///< By input.
  std::vector<const rules::FileFacts *> mattering;          ///< By input; null where it does not.
};

} // namespace hmaclint::driver
