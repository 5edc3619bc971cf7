#pragma once

#include "rules/siblings.h"

namespace hmaclint::rules {

/// A decorator of a handler that stands above the one that registers the route: what is registered
/// is the handler without it.
struct Above {
  source::Location place;
  dataflow::FunctionRef function; ///< The decorator.
};
/// The first such decorator that is one of `asking`.
std::optional<Above> decoratorAbove(const Context &context, const endpoint::Endpoint &endpoint,
                                    llvm::ArrayRef<dataflow::FunctionRef> asking);

/// Moves it below.
std::optional<diagnostic::FixIt>
moveBelow(const Context &context, const endpoint::Endpoint &endpoint, source::ByteRange decorator);
/// Writes the sibling's decorator, or the call that its handler begins with, at the same place of
/// the open route.
std::optional<diagnostic::FixIt> guardLike(const Context &context, const Sibling &sibling,
                                           const endpoint::Endpoint &open);

} // namespace hmaclint::rules
