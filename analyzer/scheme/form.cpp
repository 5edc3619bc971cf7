#include "scheme/form.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

// Whether two texts can be equal at all.
//
//   mac.hexdigest() == signature.upper()               small letters against capitals
//   mac.digest() == signature.encode()                 32 bytes of any value against text
//   base64.b64encode(mac.digest()) == given.hex()      other alphabets
//   "sha256=" + mac.hexdigest() == header[7:]          a prefix on one side
//   str(base64.b64encode(mac.digest())) == header      b'…' is how bytes are shown
//
// Only what the program itself did to a text is known of it: what it was encoded to last, what was
// put before it or taken away, and what the path has asked of its beginning.

namespace hmaclint::scheme {

using dataflow::SharedTable;
using Alphabet = Form::Alphabet;

static constexpr unsigned maxDepth = 16;

namespace {
struct Former {
  const ValueTable &values;
  const SharedTable<uint32_t, bool> &facts;
  Form form;

  void look(ValueId value, unsigned depth);
  void lookText(ValueId value, unsigned depth);
  void lookPiece(ValueId piece);
  void lookSlice(ValueId slice);
  void setAlphabet(Alphabet alphabet);
  std::string literal(ValueId value) const;
};
} // namespace

/// The outermost says what the characters are; what is below it is said again by them.
void Former::setAlphabet(Alphabet alphabet) {
  if (form.alphabet == Alphabet::Any)
    form.alphabet = alphabet;
  else if (alphabet == Alphabet::LowerHex || alphabet == Alphabet::UpperHex)
    form.alphabet = form.alphabet == Alphabet::Upper   ? Alphabet::UpperHex
                    : form.alphabet == Alphabet::Lower ? Alphabet::LowerHex
                                                       : form.alphabet;
}

std::string Former::literal(ValueId value) const {
  return dataflow::isText(values.kind(value)) ? values.text(value).str() : std::string();
}

/// A piece that was cut at a separator: `header.split("=")[1]`, `header.partition("=")[2]`.
void Former::lookPiece(ValueId piece) {
  const ValueId text = values.arg(piece, 0);
  const ValueId index = values.arg(piece, 1);
  if (!values.is(text, Kind::Text) || values[text].argCount < 2 || !values.is(index, Kind::Integer))
    return;
  const bool isSecond = (values.text(text) == "split" && values[index].number == 1) ||
                        (values.text(text) == "partition" && values[index].number == 2);
  if (isSecond)
    form.stripped = literal(values.arg(text, 1));
}

void Former::lookSlice(ValueId slice) {
  if (values.is(values.arg(slice, 1), Kind::Integer) && values[values.arg(slice, 1)].number > 0 &&
      values.is(values.arg(slice, 2), Kind::None))
    form.cutBeginning = static_cast<size_t>(values[values.arg(slice, 1)].number);
}

/// `text.replace("sha256=", "")`
static bool isRemoval(const ValueTable &values, ValueId text) {
  return values.text(text) == "replace" && values[text].argCount >= 3 &&
         dataflow::isText(values.kind(values.arg(text, 2))) &&
         values.text(values.arg(text, 2)).empty();
}

void Former::lookText(ValueId value, unsigned depth) {
  const llvm::StringRef method = values.text(value);
  const bool hasOne = values[value].argCount >= 2;
  if (method == "upper" || method == "lower" || method == "casefold")
    setAlphabet(method == "upper" ? Alphabet::Upper : Alphabet::Lower);
  else if ((method == "removeprefix" && hasOne) || isRemoval(values, value))
    form.stripped = literal(values.arg(value, 1));
  else if (method != "strip" && method != "lstrip" && method != "rstrip")
    return;
  if (form.stripped.empty())
    look(values.arg(value, 0), depth - 1);
}

void Former::look(ValueId value, unsigned depth) {
  if (values.isSpent(depth))
    return;
  for (const auto &[atom, holds] : facts.entries()) {
    const auto asked = static_cast<ValueId>(atom);
    if (holds && values.is(asked, Kind::Text) && values.text(asked) == "startswith" &&
        values[asked].argCount == 2 && values.arg(asked, 0) == value && form.prefix.empty())
      form.prefix = literal(values.arg(asked, 1));
  }
  switch (values.kind(value)) {
  case Kind::Mac:
    setAlphabet(Alphabet::Raw);
    form.isExact = true;
    return;
  case Kind::Encode: {
    const llvm::StringRef encoding = values.text(value);
    const bool isHex = encoding == "hex" || encoding == "base16";
    if (isHex || encoding.starts_with("base64")) {
      setAlphabet(encoding == "hex" ? Alphabet::LowerHex
                  : isHex           ? Alphabet::UpperHex
                                    : Alphabet::Base64);
      form.isExact = true;
      return;
    }
    if (encoding != "utf-8" && encoding != "ascii")
      return;
    look(values.arg(value, 0), depth - 1);
    if (form.alphabet == Alphabet::Any)
      form.alphabet = Alphabet::Utf8;
    return;
  }
  case Kind::Decode:
    if (values.text(value) == "utf-8" || values.text(value) == "ascii")
      look(values.arg(value, 0), depth - 1);
    return;
  case Kind::Stringify:
    form.isRepr = values.has(value, dataflow::bit(Kind::Mac)) ||
                  values.is(values.arg(value, 0), Kind::Encode);
    return;
  case Kind::Concat:
    if (dataflow::isText(values.kind(values.arg(value, 0)))) {
      form.prefix = literal(values.arg(value, 0));
      if (values[value].argCount == 2)
        look(values.arg(value, 1), depth - 1);
    }
    return;
  case Kind::Or: // `header or ""`: what was sent, or nothing.
    if (values[value].argCount == 2 && literal(values.arg(value, 1)).empty())
      look(values.arg(value, 0), depth - 1);
    return;
  case Kind::Text:
    return lookText(value, depth);
  case Kind::Item:
    return lookPiece(value);
  case Kind::Slice:
    return lookSlice(value);
  default:
    return;
  }
}

Form formOf(const ValueTable &values, ValueId value, const SharedTable<uint32_t, bool> &facts) {
  Former former{values, facts, {}};
  former.look(value, maxDepth);
  return std::move(former.form);
}

static bool isOfCase(Alphabet alphabet, bool isUpper) {
  return isUpper ? alphabet == Alphabet::Upper || alphabet == Alphabet::UpperHex
                 : alphabet == Alphabet::Lower || alphabet == Alphabet::LowerHex;
}

static bool isHex(Alphabet alphabet) {
  return alphabet == Alphabet::LowerHex || alphabet == Alphabet::UpperHex;
}

/// Whether no text of an alphabet can begin like that.
static bool isForeign(Alphabet alphabet, llvm::StringRef prefix) {
  return llvm::any_of(prefix, [&](char one) {
    return isHex(alphabet)
               ? !llvm::isHexDigit(one)
               : !llvm::isAlnum(one) && one != '+' && one != '/' && one != '-' && one != '_';
  });
}

/// Whether the prefix of a MAC was taken away from the other side.
static bool isStripped(llvm::StringRef prefix, const Form &other) {
  if (prefix.empty() || !other.prefix.empty())
    return false;
  return (!other.stripped.empty() && prefix.ends_with(other.stripped)) ||
         other.cutBeginning == prefix.size();
}

Mismatch mismatchOf(const Form &mac, const Form &other) {
  if (mac.isRepr != other.isRepr && (mac.isExact || mac.isRepr))
    return Mismatch::Repr;
  if (!mac.isExact)
    return Mismatch::None;
  if (isStripped(mac.prefix, other))
    return Mismatch::PrefixOfMac;
  const bool isEncoded = isHex(mac.alphabet) || mac.alphabet == Alphabet::Base64;
  if (mac.prefix.empty() && isEncoded && isForeign(mac.alphabet, other.prefix))
    return Mismatch::PrefixOfOther;
  for (const bool isUpper : {true, false})
    if (isHex(mac.alphabet) && isOfCase(mac.alphabet, isUpper) &&
        isOfCase(other.alphabet, !isUpper))
      return Mismatch::Case;
  if ((isHex(mac.alphabet) && other.alphabet == Alphabet::Base64) ||
      (mac.alphabet == Alphabet::Base64 && isHex(other.alphabet)))
    return Mismatch::HexBase64;
  const bool isText = other.alphabet != Alphabet::Any && other.alphabet != Alphabet::Raw;
  return mac.alphabet == Alphabet::Raw && isText ? Mismatch::RawText : Mismatch::None;
}

} // namespace hmaclint::scheme
