#include "scheme/signature.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <utility>

// Finding the MAC in a value.
//
// What is compared or sent is rarely the bare MAC:
//
//   "sha256=" + hmac.new(KEY, body, sha256).hexdigest()      prefix, hex
//   base64.b64encode(mac.digest()).decode()                  base64, as text
//   [sign(k, body) for k in KEYS]                            several candidates
//
// A plain hash counts too when something secret is hashed with something the caller chose:
// `sha256(SECRET + body)`. Then it serves as a MAC, if a bad one. So does a hash that is
// enciphered: only who has the key can make it.

namespace hmaclint::scheme {

static constexpr unsigned maxDepth = 24;
static constexpr size_t shortestSecret = 10;

ValueId Signature::key(const ValueTable &values) const { return values.arg(mac, 0); }
ValueId Signature::message(const ValueTable &values) const {
  return values.arg(mac, isKeyedHash ? 0 : 1);
}
llvm::StringRef Signature::digest(const ValueTable &values) const {
  const ValueId name = values.arg(mac, isKeyedHash ? 1 : 2);
  return values.is(name, Kind::String) ? values.text(name) : "";
}

static void collectParts(const ValueTable &values, ValueId value, unsigned depth,
                         llvm::SmallVectorImpl<ValueId> &parts) {
  if (!values.isSpent(depth)) {
    switch (values.kind(value)) {
    case Kind::Concat:
    case Kind::Join:
      for (ValueId part : values.args(value))
        collectParts(values, part, depth - 1, parts);
      return;
    case Kind::Encode:
    case Kind::Decode:
    case Kind::Stringify:
    case Kind::Format:
      return collectParts(values, values.arg(value, 0), depth - 1, parts);
    default:
      break;
    }
  }
  parts.push_back(value);
}

llvm::SmallVector<ValueId, 8> components(const ValueTable &values, ValueId message) {
  llvm::SmallVector<ValueId, 8> parts;
  collectParts(values, message, maxDepth, parts);
  return parts;
}

/// RFC 6455, section 1.3: what a WebSocket's handshake hashes with the client's nonce.
static constexpr llvm::StringLiteral webSocketGuid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

bool looksSecret(llvm::StringRef text) {
  const bool isWord = llvm::all_of(text, llvm::isLower); // `complianceitems`: what is hashed.
  return text.size() >= shortestSecret && !isWord && !text.equals_insensitive(webSocketGuid) &&
         text.find_first_of(" &=:{}") == llvm::StringRef::npos;
}

/// The function whose parameters a part is made of; nothing where they are of several.
static std::optional<int64_t> functionOf(const ValueTable &values, ValueId part) {
  std::optional<int64_t> function;
  const bool isOfTwo = values.anyIn(part, [&](ValueId one) {
    if (!values.is(one, Kind::Parameter))
      return false;
    const int64_t its = values[one].number;
    return std::exchange(function, its).value_or(its) != its;
  });
  return isOfTwo ? std::nullopt : function;
}

/// Whether parameters of two functions stand side by side: that of a constructor, say, which an
/// object keeps, and that of its method. What is mixed in one part, a document of settings say, is
/// nobody's secret.
static bool isOfTwoFunctions(const ValueTable &values, llvm::ArrayRef<ValueId> parts) {
  std::optional<int64_t> function;
  return llvm::any_of(parts, [&](ValueId part) {
    const std::optional<int64_t> its = functionOf(values, part);
    return its && std::exchange(function, its).value_or(*its) != *its;
  });
}

std::optional<ValueId> chosenSecret(const ValueTable &values, ValueId part) {
  while (values.is(part, Kind::Item) || values.is(part, Kind::Element))
    part = values.arg(part, 0);
  if (!values.is(part, Kind::Each) || values[part].argCount < 3)
    return std::nullopt;
  const ValueId chosen = values.arg(part, 1);
  const bool isText = llvm::all_of(values.alternatives(chosen), [&](ValueId one) {
    const bool isList = values.is(one, Kind::Sequence) && values[one].argCount > 0;
    return llvm::all_of(isList ? values.args(one) : llvm::ArrayRef(one), [&](ValueId text) {
      return dataflow::isText(values.kind(text)) && !values.text(text).empty();
    });
  });
  return isText ? std::optional(chosen) : std::nullopt;
}

bool isOfOtherModule(const ValueTable &values, ValueId part) {
  while (values.is(part, Kind::Item) || values.is(part, Kind::Attribute))
    part = values.arg(part, 0);
  return values.is(part, Kind::External);
}

/// Whether a part is fields that a loop wrote one by one, the time among them: what a client signs
/// that sends nothing but values of its own.
static bool isTimedFields(const ValueTable &values, ValueId part) {
  const bool isLoop = values.is(part, Kind::Fold) || values.is(part, Kind::Each);
  return isLoop && values.has(part, dataflow::bit(Kind::Clock));
}

bool isKeyedHash(const ValueTable &values, ValueId hash) {
  if (!values.is(hash, Kind::Hash))
    return false;
  const auto bit = [](Kind kind) { return dataflow::bit(kind); };
  bool isCaller = false;
  const llvm::SmallVector<ValueId, 8> parts = components(values, values.arg(hash, 0));
  bool isServer = isOfTwoFunctions(values, parts);
  for (ValueId part : parts) {
    if (chosenSecret(values, part)) {
      isServer = true;
      continue;
    }
    const bool ofCaller = values.has(part, bit(Kind::Request) | bit(Kind::Parameter));
    isCaller |= ofCaller || isTimedFields(values, part);
    isServer |= !ofCaller && values.has(part, bit(Kind::Environment) | bit(Kind::Config));
    isServer |= dataflow::isText(values.kind(part)) && looksSecret(values.text(part));
    isServer |= !ofCaller && isOfOtherModule(values, part);
    isServer |= isKeyedHash(values, part);
  }
  return isCaller && isServer;
}

/// Whether a hash is of something that the caller chose.
static bool isOfCaller(const ValueTable &values, ValueId hash) {
  return values.has(hash, dataflow::bit(Kind::Request) | dataflow::bit(Kind::Parameter));
}

namespace {
struct Finder {
  const ValueTable &values;
  llvm::SmallVector<Signature, 2> found;
  bool isEnciphered = false; ///< What is being looked at.

  void look(ValueId value, Signature around, unsigned depth);
  void lookConcat(ValueId value, const Signature &around, unsigned depth);
};
} // namespace

void Finder::lookConcat(ValueId value, const Signature &around, unsigned depth) {
  const llvm::ArrayRef<ValueId> parts = values.args(value);
  for (size_t i = 0; i < parts.size(); ++i) {
    if (!values.has(parts[i], dataflow::bit(Kind::Mac) | dataflow::bit(Kind::Hash)))
      continue;
    Signature inner = around;
    if (i != 0 && dataflow::isText(values.kind(parts[i - 1])))
      inner.prefix = values.text(parts[i - 1]).str();
    look(parts[i], inner, depth - 1);
  }
}

/// A helper that nobody knows, given a MAC alone, whose name says that it gives the same in another
/// form.
static bool isEncoder(const ValueTable &values, ValueId call) {
  static constexpr llvm::StringLiteral words[] = {"b64",   "base64", "hex",  "encode", "decode",
                                                  "bytes", "text",   "utf8", "unicode"};
  const ValueId callee = values.arg(call, 0);
  if (values[call].argCount != 2 || !values.is(callee, Kind::External))
    return false;
  const std::string name = values.text(callee).rsplit('.').second.lower();
  return llvm::any_of(words, [&](llvm::StringRef word) { return name.find(word) != name.npos; });
}

/// The parts that are MACs when anything is: `kept or made()` is first of all what was kept, and so
/// is the Choice that it becomes where the call is followed.
static llvm::ArrayRef<ValueId> alternativesIn(const ValueTable &values, ValueId value) {
  const llvm::ArrayRef<ValueId> parts = values.args(value);
  const auto isOther = [&](ValueId one) {
    return !dataflow::isConstant(values.kind(one)) &&
           !values.has(one, dataflow::bit(Kind::Mac) | dataflow::bit(Kind::Hash));
  };
  if (values.is(value, Kind::Or))
    return parts.take_front(static_cast<size_t>(llvm::find_if(parts, isOther) - parts.begin()));
  return values.is(value, Kind::Choice) && llvm::any_of(parts, isOther) ? llvm::ArrayRef<ValueId>()
                                                                        : parts;
}

void Finder::look(ValueId value, Signature around, unsigned depth) {
  if (!values.has(value, dataflow::bit(Kind::Mac) | dataflow::bit(Kind::Hash)) ||
      values.isSpent(depth))
    return;
  switch (values.kind(value)) {
  case Kind::Mac:
  case Kind::Hash:
    around.isKeyedHash = values.is(value, Kind::Hash);
    if (around.isKeyedHash && !isKeyedHash(values, value) &&
        !(isEnciphered && isOfCaller(values, value)))
      return;
    around.mac = value;
    if (around.encoding.empty())
      around.encoding = "raw";
    found.push_back(around);
    return;
  case Kind::Encode: {
    if (values.text(value) != "utf-8" && around.encoding.empty())
      around.encoding = values.text(value).str();
    const bool was = isEnciphered;
    isEnciphered |= values.text(value) == "cipher";
    look(values.arg(value, 0), around, depth - 1);
    isEnciphered = was;
    return;
  }
  case Kind::Slice:
  case Kind::Item:
    if (!std::exchange(around.isCut, true))
      around.cut = value;
    return look(values.arg(value, 0), around, depth - 1);
  case Kind::Decode:
  case Kind::Text:
  case Kind::Format:
  case Kind::Stringify:
  case Kind::Element:
    return look(values.arg(value, 0), around, depth - 1);
  case Kind::Each:
    return look(values.arg(value, 1), around, depth - 1);
  case Kind::Call:
    // `cipher.encrypt(pad(digest))`: to fill up what is enciphered changes nothing.
    if (isEncoder(values, value) || (isEnciphered && values[value].argCount > 1)) {
      around.encoding = "unknown";
      return look(values.arg(value, 1), around, depth - 1);
    }
    return;
  case Kind::Concat:
    return lookConcat(value, around, depth);
  case Kind::Or:
  case Kind::Choice:
  case Kind::Sequence:
  case Kind::Join:
    for (ValueId part : alternativesIn(values, value))
      look(part, around, depth - 1);
    return;
  default:
    return;
  }
}

llvm::SmallVector<Signature, 2> signaturesIn(const ValueTable &values, ValueId value) {
  Finder finder{values, {}, false};
  finder.look(value, {}, maxDepth);
  return std::move(finder.found);
}

} // namespace hmaclint::scheme
