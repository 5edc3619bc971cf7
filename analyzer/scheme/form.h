#pragma once

#include "dataflow/state.h"
#include "scheme/signature.h"

#include <string>

namespace hmaclint::scheme {

/// What is known of the characters of a text, whatever it says.
struct Form {
  enum class Alphabet : uint8_t {
    Any,      ///< Nothing.
    Raw,      ///< Bytes of a MAC: no text that anybody writes.
    Utf8,     ///< Text that was made bytes.
    LowerHex, ///<
    UpperHex, ///<
    Lower,    ///< Letters of one case, and anything else.
    Upper,    ///<
    Base64,   ///<
  };
  Alphabet alphabet = Alphabet::Any;
  std::string prefix;      ///< It begins with that.
  std::string stripped;    ///< That was taken away from its beginning.
  bool isRepr = false;     ///< `b'…'`: bytes that were made text as they are shown.
  bool isExact = false;    ///< Nothing but `prefix` stands around what is encoded.
  size_t cutBeginning = 0; ///< So many characters were cut off, whatever they were.
};

/// The form of a value where `facts` hold.
Form formOf(const ValueTable &values, ValueId value,
            const dataflow::SharedTable<uint32_t, bool> &facts);

/// Why a MAC of one form is never equal to a text of another; nothing where it may be. What the
/// other side could send on purpose, and nobody sends who signs, counts as never.
enum class Mismatch : uint8_t {
  None,
  Case,          ///< Capital against small letters.
  HexBase64,     ///< Hexadecimal against base64.
  RawText,       ///< The MAC's bytes against text.
  PrefixOfMac,   ///< The MAC has a prefix, which was taken away from the other.
  PrefixOfOther, ///< The other has one.
  Repr,          ///< One is how bytes are shown.
};
Mismatch mismatchOf(const Form &mac, const Form &other);

} // namespace hmaclint::scheme
