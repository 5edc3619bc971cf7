#pragma once

#include "driver/import_table.h"
#include "driver/request_readers.h"

namespace hmaclint::driver {

/// Files that are evaluated together, in the order of their units.
struct LinkedProgram {
  std::vector<const rules::FileFacts *> files;
  dataflow::Program program;       ///< Without `watched`.
  dataflow::BoundCounts boundsHit; ///< Where files were left out.
  /// By FileId; files beyond have no settings.
  llvm::ArrayRef<const scheme::ProjectSettings *> projects = {};
};

/// A file that knows of no other as a unit.
dataflow::Unit unitOf(const rules::FileFacts &facts);

/// Which files make programs together: one for each file that matters, or for several that lead to
/// each other's MACs. In order of their first files.
std::vector<LinkedProgram> link(ImportTable &table, const model::Models &models,
                                const RequestReaders &readers);

} // namespace hmaclint::driver
