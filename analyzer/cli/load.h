#pragma once

#include "query/query_set.h"

#include <optional>
#include <string>
#include <vector>

namespace hmaclint::cli {

/// The embedded rules and those of further files. Nothing after errors, which were printed.
std::optional<query::QuerySet> loadQueries(const std::vector<std::string> &files = {});

} // namespace hmaclint::cli
