#pragma once

#include "rules/rule.h"

namespace hmaclint::rules {

/// How messages call an endpoint: `POST /orders`, or the function's name.
std::string nameOf(const Context &context, const endpoint::Endpoint &endpoint);

/// Labels of the endpoints from which a place is reached: the first few, and how many more.
void addReached(const Context &context, llvm::ArrayRef<const endpoint::Endpoint *> reached,
                diagnostic::Diagnostic &finding);

} // namespace hmaclint::rules
