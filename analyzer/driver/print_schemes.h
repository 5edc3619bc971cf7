#pragma once

#include "driver/options.h"
#include "query/query_set.h"
#include "report/schemes.h"

namespace hmaclint::driver {

/// The signing schemes of the files below `options.paths`, each file a program of its own. Files of
/// tests that were met in a walk are left out unless they are asked for.
report::Schemes findSchemes(const Options &options, const query::QuerySet &queries);

} // namespace hmaclint::driver
