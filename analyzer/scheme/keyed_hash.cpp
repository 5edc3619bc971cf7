#include "scheme/keyed_hash.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

// What a plain hash of secret and message is worth.
//
//   sha256(SECRET + body)             the digest is the state from which the hash goes on:
//                                     sha256(SECRET + body + padding + more) needs no secret
//   md5(text + "&key=" + SECRET)      two texts of one digest have one signature, whatever the
//   secret sha3_256(SECRET + body)           neither; still no HMAC
//
// Of an object's method the secret is what the constructor got: the message is an argument as well.

namespace hmaclint::scheme {

bool isExtendable(llvm::StringRef digest) {
  return llvm::StringSwitch<bool>(digest)
      .Cases("md5", "sha1", "sha256", "sha512", "ripemd160", "sm3", true)
      .Default(false);
}

namespace {
struct Looking {
  const Analysis &analysis;
  const ValueTable &values = analysis.values();

  bool isOfConstructor(ValueId parameter) const;
  bool isKept(ValueId part) const;
  bool isSecret(ValueId part) const;
};
} // namespace

/// Whether a Parameter is one of `__init__`, in whichever class, or a dataclass's field.
bool Looking::isOfConstructor(ValueId parameter) const {
  const int64_t number = values[parameter].number;
  if ((static_cast<uint32_t>(number) & dataflow::ofField) != 0)
    return true;
  const auto unit = static_cast<size_t>(number >> 32);
  const auto id = static_cast<dataflow::FunctionId>(static_cast<uint32_t>(number));
  const llvm::ArrayRef<dataflow::Unit> units = analysis.evaluator.program().units;
  return unit < units.size() && static_cast<size_t>(id) < units[unit].ir->functions.size() &&
         units[unit].ir->function(id).name == "__init__";
}

/// Whether a part is made of what a constructor got, and of nothing that a method got.
bool Looking::isKept(ValueId part) const {
  return values.has(part, dataflow::bit(Kind::Parameter)) && !values.anyIn(part, [&](ValueId one) {
    return values.is(one, Kind::Parameter) && !isOfConstructor(one);
  });
}

/// What only the server knows, whoever calls.
bool Looking::isSecret(ValueId part) const {
  const auto bit = [](Kind kind) { return dataflow::bit(kind); };
  if (values.has(part, bit(Kind::Request)))
    return chosenSecret(values, part).has_value();
  if (values.has(part, bit(Kind::Parameter)))
    return false;
  return values.has(part, bit(Kind::Environment) | bit(Kind::Config)) ||
         isOfOtherModule(values, part) ||
         (dataflow::isText(values.kind(part)) && looksSecret(values.text(part)));
}

static bool isOfOthers(const ValueTable &values, ValueId part) {
  return values.has(part, dataflow::bit(Kind::Request) | dataflow::bit(Kind::Parameter));
}

KeyedHash keyedHashOf(const Analysis &analysis, ValueId hash, bool isWhole) {
  using Form = KeyedHash::Form;
  const Looking looking{analysis};
  const ValueTable &values = analysis.values();
  const ValueId digest = values.arg(hash, 1);
  KeyedHash result;
  llvm::SmallVector<ValueId, 8> parts = components(values, values.arg(hash, 0));
  llvm::erase_if(parts, [&](ValueId one) {
    return dataflow::isText(values.kind(one)) && !looksSecret(values.text(one));
  });
  // Over a keyed hash: nobody sees the inner one.
  if (llvm::any_of(parts, [&](ValueId one) { return isKeyedHash(values, one); })) {
    result.form = Form::Prefix;
    return result;
  }
  const bool isKnown = llvm::any_of(parts, [&](ValueId one) { return looking.isSecret(one); });
  const auto isSecret = [&](ValueId one) {
    return isKnown ? looking.isSecret(one) : looking.isKept(one);
  };
  const auto *const first = llvm::find_if(parts, isSecret);
  if (first == parts.end())
    return result;
  result.secret = *first;
  const bool isLast = isSecret(parts.back());
  if (isLast)
    result.form = isSecret(parts.front()) && parts.size() > 1 ? Form::Sandwich : Form::Suffix;
  else if (isOfOthers(values, parts.back()))
    result.form = isWhole && values.is(digest, Kind::String) && isExtendable(values.text(digest))
                      ? Form::Extendable
                      : Form::Prefix;
  return result;
}

} // namespace hmaclint::scheme
