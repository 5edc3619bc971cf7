#pragma once

#include "scheme/scheme.h"

namespace hmaclint::scheme {

/// What is known of a signature's key; of a keyed hash it is the component that only the server
/// knows. `facts` are what held where the MAC was made.
Key keyOf(const Analysis &analysis, const Signature &signature,
          const dataflow::SharedTable<uint32_t, bool> &facts);
/// Of a key by itself.
Key keyOf(const Analysis &analysis, ValueId key,
          const dataflow::SharedTable<uint32_t, bool> &facts);
/// The setting or variable of the environment that a key is made of; one that only chooses it, or
/// is given to something unknown, is none.
std::optional<ValueId> settingOf(const dataflow::Evaluator &evaluator, ValueId key);
/// What a key was made of, below encodings and MACs: that of a derived key.
ValueId baseOf(const ValueTable &values, ValueId key);
/// The component of a keyed hash that makes it one; nothing where several parameters do.
std::optional<ValueId> secretOf(const ValueTable &values, ValueId hash);

} // namespace hmaclint::scheme
