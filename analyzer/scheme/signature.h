#pragma once

#include "dataflow/value.h"

#include "source/tri.h"

#include <string>

namespace hmaclint::scheme {

using dataflow::Kind;
using dataflow::ValueId;
using dataflow::ValueTable;
using source::Tri;

/// A MAC inside a value, and what is around it.
struct Signature {
  ValueId mac{};            ///< A Mac, or a Hash with a secret in its message.
  bool isKeyedHash = false; ///< The latter.
  std::string encoding;     ///< `raw`, `hex`, `base64` …
  std::string prefix;       ///< Literal text before it: `sha256=`
  bool isCut = false;       ///< Only a slice of it is kept.
  ValueId cut{};            ///< That slice, the outermost one; of those that are cut.

  ValueId key(const ValueTable &values) const; ///< Of a Mac.
  ValueId message(const ValueTable &values) const;
  /// The digest's name, or empty.
  llvm::StringRef digest(const ValueTable &values) const;
};

/// The MACs that a value is: through encodings, prefixes, slices, alternatives and candidates of a
/// list. A Hash counts when `isKeyedHash`.
llvm::SmallVector<Signature, 2> signaturesIn(const ValueTable &values, ValueId value);

/// Whether a Hash is keyed: a component of its message is known to the server only, and another is
/// chosen by the caller. Hashes of public data alone, or of secrets alone, are none.
bool isKeyedHash(const ValueTable &values, ValueId hash);

/// `[k["secret"] for k in KEYS if k["id"] == sent][0]`: text of the program's own that the caller
/// chose by its name.
std::optional<ValueId> chosenSecret(const ValueTable &values, ValueId part);

/// A constant of another module: `keys.SECRET`, `site.app.config["SECRET"]`.
bool isOfOtherModule(const ValueTable &values, ValueId part);

/// Whether a literal is more than a separator or a label.
bool looksSecret(llvm::StringRef text);

/// The components of a message in order: through concatenations and encodings that keep the text.
llvm::SmallVector<ValueId, 8> components(const ValueTable &values, ValueId message);

} // namespace hmaclint::scheme
