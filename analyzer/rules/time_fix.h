#pragma once

#include "rules/fix.h"
#include "scheme/freshness.h"

namespace hmaclint::rules {

/// Where a value was made on the way to `from`; `otherwise` where that is not known.
source::Location placeOf(const scheme::Analysis &analysis, dataflow::Flow from,
                         dataflow::ValueId value, source::Location otherwise);
/// The comparison that `check` is, as the endpoint meets it.
std::optional<source::Location> compareOf(const scheme::Analysis &analysis,
                                          const endpoint::Endpoint &endpoint,
                                          const scheme::Check &check);
/// Where a part of the message of `check` is read.
std::optional<source::Location> readOf(const scheme::Analysis &analysis,
                                       const endpoint::Endpoint &endpoint,
                                       const scheme::Check &check, dataflow::ValueId part);

/// Adds the time that is read at `read` to the message, where the function that joins it gets the
/// time and leaves it out.
std::optional<diagnostic::FixIt> signTime(const FileFacts &file, source::ByteRange read);

/// Asks for the age of the time that is read at `read` beside the comparison that is returned in
/// the same function.
std::optional<diagnostic::FixIt> checkTime(const FileFacts &file, source::ByteRange read,
                                           source::ByteRange compare);

} // namespace hmaclint::rules
