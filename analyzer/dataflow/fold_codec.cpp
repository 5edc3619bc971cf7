#include "dataflow/fold.h"
#include "dataflow/text.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/Base64.h"

// Encodings.
//
// Encoding and decoding again is nothing, and a charset is applied to the parts of a text, so that
// a message is the same however its bytes were made:
//
//   f"{ts}.{body.decode()}".encode()       ts.encode() + b"." + body
//                                          both: Concat(Encode(ts), b".", body)

namespace hmaclint::dataflow {

std::string codecName(llvm::StringRef spelling) {
  std::string name = spelling.lower();
  std::replace(name.begin(), name.end(), '_', '-');
  return llvm::StringSwitch<std::string>(name)
      .Cases("utf-8", "utf8", "u8", "utf", "cp65001", "utf-8")
      .Cases("ascii", "us-ascii", "646", "ascii")
      .Cases("latin-1", "latin1", "iso-8859-1", "iso8859-1", "l1", "latin-1")
      .Cases("hex", "hex-codec", "hex")
      .Cases("base64", "base64-codec", "base-64", "base64")
      .Default(name);
}

bool isCharset(llvm::StringRef codec) {
  return llvm::StringSwitch<bool>(codec)
      .Cases("utf-8", "ascii", "latin-1", true)
      .StartsWith("utf-", true)
      .StartsWith("cp", true)
      .StartsWith("iso-8859", true)
      .Default(false);
}

bool losesText(const ValueTable &values, ValueId errors) {
  const llvm::StringRef way = values.text(errors);
  return values.is(errors, Kind::String) && way != "strict" && !way.starts_with("surrogate");
}

static bool isAscii(llvm::StringRef text) {
  return llvm::all_of(text, [](char c) { return llvm::isASCII(c); });
}

/// Charsets that agree on ASCII.
static bool extendsAscii(llvm::StringRef codec) {
  return isCharset(codec) && !codec.starts_with("utf-16") && !codec.starts_with("utf-32") &&
         codec != "utf-7";
}

static bool isStrict(const ValueTable &values, ValueId value, Kind kind, llvm::StringRef codec) {
  return values.is(value, kind) && values.text(value) == codec && values[value].number == 0;
}

static std::string toUrlAlphabet(std::string text) {
  std::replace(text.begin(), text.end(), '+', '-');
  std::replace(text.begin(), text.end(), '/', '_');
  return text;
}

static std::optional<std::string> encodedText(llvm::StringRef codec, llvm::StringRef text) {
  if (codec == "hex")
    return llvm::toHex(text, /*LowerCase=*/true);
  if (codec == "base16")
    return llvm::toHex(text);
  if (codec == "base64")
    return llvm::encodeBase64(text);
  if (codec == "base64url")
    return toUrlAlphabet(llvm::encodeBase64(text));
  const auto isPlain = [](char c) { return llvm::isAlnum(c) || c == '-' || c == '_' || c == '.'; };
  if ((codec == "percent" || codec == "percent-plus" || codec == "html") &&
      llvm::all_of(text, isPlain))
    return text.str();
  return std::nullopt;
}

static std::optional<std::string> decodedText(llvm::StringRef codec, llvm::StringRef text) {
  std::string result;
  if (codec == "hex" || codec == "base16")
    return text.size() % 2 == 0 && llvm::tryGetFromHex(text, result) ? std::optional(result)
                                                                     : std::nullopt;
  if (codec.starts_with("base64")) {
    std::string plain = text.str();
    std::replace(plain.begin(), plain.end(), '-', '+');
    std::replace(plain.begin(), plain.end(), '_', '/');
    std::vector<char> bytes;
    if (llvm::Error error = llvm::decodeBase64(plain, bytes)) {
      llvm::consumeError(std::move(error));
      return std::nullopt;
    }
    return std::string(bytes.begin(), bytes.end());
  }
  if (codec.starts_with("percent") && !text.contains('%') && !text.contains('+'))
    return text.str();
  return std::nullopt;
}

/// Applies a charset to each part of a Concat.
static ValueId throughParts(ValueTable &values, ValueId whole,
                            llvm::function_ref<ValueId(ValueId)> apply) {
  llvm::SmallVector<ValueId, 8> parts(values.args(whole));
  for (ValueId &part : parts)
    part = apply(part);
  return concat(values, parts);
}

ValueId encoded(ValueTable &values, llvm::StringRef spelling, ValueId value, bool isLossy,
                bool toBytes) {
  const std::string codec = codecName(spelling);
  const auto plain = [&] { return values.make(Kind::Encode, {value}, {codec, isLossy ? 1 : 0}); };
  if (isCharset(codec)) {
    if (values.is(value, Kind::String)) {
      const llvm::StringRef text = values.text(value);
      if (codec == "utf-8" || (extendsAscii(codec) && isAscii(text)))
        return values.bytes(text);
    }
    if (isStrict(values, value, Kind::Decode, codec) && !isLossy)
      return values.arg(value, 0);
    // A Concat has no Concat among its parts: this goes one level deep.
    if (values.is(value, Kind::Concat) && extendsAscii(codec))
      return throughParts(values, value, [&](ValueId part) {
        return values.is(part, Kind::Concat) ? part : encoded(values, codec, part, isLossy);
      });
    return plain();
  }
  if (isText(values.kind(value)))
    if (std::optional<std::string> text = encodedText(codec, values.text(value)))
      return toBytes ? values.bytes(*text) : values.string(*text);
  return plain();
}

/// What a charset was applied to, as often as it was.
static ValueId withoutCharsets(const ValueTable &values, ValueId value) {
  while ((values.is(value, Kind::Encode) || values.is(value, Kind::Decode)) &&
         isCharset(values.text(value)) && values[value].number == 0)
    value = values.arg(value, 0);
  return value;
}

ValueId decoded(ValueTable &values, llvm::StringRef spelling, ValueId value, bool isLossy) {
  const std::string codec = codecName(spelling);
  const auto plain = [&] { return values.make(Kind::Decode, {value}, {codec, isLossy ? 1 : 0}); };
  if (isCharset(codec)) {
    if (values.is(value, Kind::Bytes) && extendsAscii(codec) && isAscii(values.text(value)))
      return values.string(values.text(value));
    if (isStrict(values, value, Kind::Encode, codec))
      return values.arg(value, 0);
    if (values.is(value, Kind::Concat) && extendsAscii(codec))
      return throughParts(values, value, [&](ValueId part) {
        return values.is(part, Kind::Concat) ? part : decoded(values, codec, part, isLossy);
      });
    return plain();
  }
  const ValueId inner = withoutCharsets(values, value);
  if (values.is(inner, Kind::Encode)) {
    const llvm::StringRef other = values.text(inner);
    if (other == codec || (codec == "base64any" && other.starts_with("base64")))
      return values.arg(inner, 0);
  }
  if (isText(values.kind(value)))
    if (std::optional<std::string> text = decodedText(codec, values.text(value)))
      return codec.starts_with("percent") ? values.string(*text) : values.bytes(*text);
  return plain();
}

} // namespace hmaclint::dataflow
