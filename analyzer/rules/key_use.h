#pragma once

#include "rules/rule.h"

namespace hmaclint::rules {

/// Whether a MAC, or a Hash with a secret in it, is one that others are asked for: not a bucket's
/// number, the name of a cache entry, or the first step of a key derivation whose secret is the
/// message.
bool isSignature(const scheme::Analysis &analysis, dataflow::ValueId mac);

/// Whether what held on the way excludes that `whole`, of which `literal` is one alternative, was
/// the literal.
bool excludes(const scheme::Analysis &analysis, const dataflow::SharedTable<uint32_t, bool> &facts,
              dataflow::ValueId whole, dataflow::ValueId literal);

} // namespace hmaclint::rules
