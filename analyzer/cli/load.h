#pragma once

#include "cli/arguments.h"
#include "query/query_set.h"

#include <optional>
#include <string>
#include <vector>

namespace hmaclint::cli {

/// The embedded rules and those of further files. Nothing after errors, which were printed.
std::optional<query::QuerySet> loadQueries(const std::vector<std::string> &files = {});
/// The options of a run with what is read for them: standard input, the paths of --files-from, the
/// files of --models. Nothing after errors, which were printed.
std::optional<driver::Options> loadOptions(const Arguments &arguments);

} // namespace hmaclint::cli
