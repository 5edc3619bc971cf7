#pragma once

#include "model/model.h"
#include "rules/rule.h"

namespace hmaclint::driver {

/// Evaluates files that know each other as one program and asks it every rule in C++. Uses nothing
/// but its arguments, so that programs go in parallel.
std::vector<diagnostic::Diagnostic> programFindings(llvm::ArrayRef<rules::FileFacts> files,
                                                    const query::QuerySet &queries,
                                                    const model::Models &models);

} // namespace hmaclint::driver
