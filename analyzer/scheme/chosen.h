#pragma once

#include "scheme/analysis.h"
#include "scheme/check.h"

namespace hmaclint::scheme {

/// Whether the caller knows all that a value is made of, and chose some of it: parts of the
/// request, whatever is made of them, and text of the source between. An index that the caller
/// chose does not make the item the caller's.
bool isChosenByCaller(const dataflow::ValueTable &values, dataflow::ValueId value);

/// The alternatives of a value that the caller chose: of `request.headers.get("X") or KEY` the
/// first.
llvm::SmallVector<dataflow::ValueId, 2> chosenIn(const dataflow::ValueTable &values,
                                                 dataflow::ValueId value);

/// Whether a value is text that the caller can make to be anything: no word of the program stands
/// in it.
bool isTextOfCaller(const dataflow::ValueTable &values, dataflow::ValueId value);

/// A literal that stands in the place of what a caller's own word would have found.
struct Fallback {
  dataflow::ValueId whole{};   ///< The Or or Choice that holds both; the literal alone where the
                               ///< ways to them are apart.
  dataflow::ValueId literal{}; ///< Text, perhaps empty.
};
/// Of `KEYS.get(request.headers["X-Key-Id"], "")` the empty text, and of `row.key if row else ""`.
/// `facts` are what held where the value is used.
std::vector<Fallback> fallbacksIn(const Analysis &analysis, dataflow::ValueId value,
                                  const dataflow::SharedTable<uint32_t, bool> &facts);

} // namespace hmaclint::scheme
