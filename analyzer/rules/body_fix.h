#pragma once

#include "rules/rule.h"

namespace hmaclint::rules {

/// The expression that makes bytes of the text at `range` by UTF-8: `….encode()`, `bytes(…,
/// "utf-8")`; null where nothing does so in place.
const dataflow::Expr *encodedAround(const FileFacts &file, source::ByteRange range);

/// What the part of the request that `read` reads belongs to, as source: `request` of
/// `request.get_json()`. Empty where it is not a name that means the same at `place`.
llvm::StringRef requestName(const Context &context, source::Location read, source::Location place);

} // namespace hmaclint::rules
