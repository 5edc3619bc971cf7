#pragma once

#include "scheme/analysis.h"
#include "scheme/signature.h"

#include <vector>

namespace hmaclint::scheme {

/// JSON inside the message of a MAC.
struct SignedDocument {
  ValueId json{};
  source::Location location; ///< Where it is written as text.
  const dataflow::Record *mac = nullptr;
  bool isUnsorted = false; ///< The order of keys is that in which they were put in.
  bool hasDefault = false; ///< A function turns values into others.
  bool isLoose = false;    ///< Blanks or line breaks are the library's choice.
  bool isVague = false;    ///< The options it is written with are not known.

  bool isCanonical() const { return !isUnsorted && !hasDefault && !isLoose; }
};

/// Those of all MACs of the program that the other side has to write again: neither do their bytes
/// travel or get stored, nor are both sides this process.
std::vector<SignedDocument> signedDocuments(const Analysis &analysis);

/// Whether something of a text that is signed by `key` comes from outside of this process: then
/// there is another side, which must write the same.
bool hasOtherSide(const ValueTable &values, ValueId text, ValueId key);

/// Whether the values that leave the program (answers, sent and stored things, what something
/// unknown gets) hold `value` as it is, outside of hashes.
class Leaving {
public:
  explicit Leaving(const Analysis &analysis);
  bool holds(ValueId value) const { return isHeld[static_cast<uint32_t>(value)]; }

private:
  void add(const ValueTable &values, ValueId value);
  std::vector<bool> isHeld;
};

} // namespace hmaclint::scheme
