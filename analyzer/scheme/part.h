#pragma once

#include "dataflow/value.h"

#include <optional>
#include <string>

namespace hmaclint::scheme {

/// Where in the request something stands: `form` and `amount`, `body-json` and `order`, `id`.
struct Part {
  std::string root; ///< As a model calls it: header, form, body-raw …
  /// Names from the outside to the inside, headers in lower case. What is not written down is `#`
  /// and a number; `*` is any element.
  llvm::SmallVector<std::string, 2> keys;
  dataflow::ValueId container{}; ///< What the last key looks into; of Items only.
  dataflow::ValueId lastKey{};   ///< Likewise.

  bool isWhole() const { return keys.empty(); }
  /// For people: `header x-user`, `form field amount`.
  std::string describe() const;
  friend bool operator==(const Part &a, const Part &b) {
    return a.root == b.root && a.keys == b.keys;
  }
};

/// The part that a value is: through parsing, encodings and methods that keep what it says.
/// `json.loads(request.data)["a"]` is the same part as `request.get_json()["a"]`.
std::optional<Part> partOf(const dataflow::ValueTable &values, dataflow::ValueId value);

/// The values inside `value` that are parts, outermost first, each once. Those that only a MAC is
/// made of are none of them.
llvm::SmallVector<dataflow::ValueId, 4> partsIn(const dataflow::ValueTable &values,
                                                dataflow::ValueId value);

} // namespace hmaclint::scheme
