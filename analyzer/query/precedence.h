#pragma once

#include "query/match.h"
#include "syntax/node.h"

namespace hmaclint::query {

/// How tightly the expression of a node binds.
Precedence precedenceOf(syntax::Node node);

/// The least precedence that an expression needs to stand in a node's place without parentheses.
Precedence demandedAt(syntax::Node node);

} // namespace hmaclint::query
