#pragma once

#include "scheme/analysis.h"
#include "scheme/signature.h"

#include <vector>

namespace hmaclint::scheme {

/// The values of `kinds` that a message is made of and that are `wanted`, each once: through all
/// that puts texts together or writes them in another form. What is inside of one that was found is
/// not looked for.
llvm::SmallVector<ValueId, 2> piecesIn(
    const ValueTable &values, ValueId message, uint64_t kinds,
    llvm::function_ref<bool(ValueId)> wanted = [](ValueId) { return true; });

/// What a record of a MAC or keyed hash is taken of; nothing of other records.
std::optional<dataflow::Flow> signedMessage(const ValueTable &values,
                                            const dataflow::Record &record);

/// The table whose fields an accumulator or a comprehension writes one by one: `data` of
/// `"&".join(f"{k}={v}" for k, v in sorted(data.items()))`. Of other values what they are.
ValueId tableOf(const ValueTable &values, ValueId fields);

/// Where a value was made that stands in what came about at `from`; where the MAC is taken, if that
/// is not known.
source::Location placeIn(const Analysis &analysis, const dataflow::Record &mac,
                         dataflow::OriginId from, ValueId value);
inline source::Location placeIn(const Analysis &analysis, const dataflow::Record &mac,
                                ValueId value) {
  return placeIn(analysis, mac, mac.flow.origin, value);
}

/// What the MACs of a program are compared with, by MAC.
class Compared {
public:
  explicit Compared(const Analysis &analysis);
  llvm::ArrayRef<ValueId> with(ValueId mac) const;

private:
  llvm::DenseMap<uint32_t, llvm::SmallVector<ValueId, 2>> others;
};

} // namespace hmaclint::scheme
