#include "rules/fix.h"
#include "rules/key_use.h"
#include "scheme/argument.h"
#include "scheme/part.h"

#include "llvm/ADT/STLExtras.h"

#include <array>
#include <set>

// HM205: the key of a MAC is made of a password, and whoever has one signature can try passwords as
// fast as a hash is computed.
//
//   sha256(os.environ["API_PASSWORD"].encode()).digest()       one hash for a guess
//   pbkdf2_hmac("sha256", password, salt, 1000)                a thousand
//
// That something is a password can only be told by what it is called, in the environment, the
// settings, a form or by a parameter; who calls for PBKDF2 says so himself. A hash of a literal is
// HM201's.

namespace hmaclint::rules {

using dataflow::Flow;
using dataflow::Kind;
using dataflow::OriginId;
using dataflow::Record;
using dataflow::ValueId;
using dataflow::ValueTable;
using diagnostic::Severity;

static constexpr unsigned maxDepth = 16;
/// OWASP, Password Storage Cheat Sheet, for PBKDF2 with SHA-256; below the first one even what was
/// advised ten years ago is missed.
static constexpr int64_t fewRounds = 100'000;
static constexpr int64_t advisedRounds = 600'000;
/// RFC 7914, section 2, for interactive logins.
static constexpr int64_t leastScryptCost = 1 << 14;

namespace {
/// What is weak in the making of a key.
struct Weakness {
  ValueId made{}; ///< The hash, or the call of the derivation.
  std::string message;
  Severity severity = Severity::Warning;
};

struct Finder {
  const scheme::Analysis &analysis;
  const ValueTable &values = analysis.values();

  std::optional<Weakness> look(ValueId key, unsigned depth) const;
  std::optional<Weakness> derived(ValueId call) const;
  std::optional<Weakness> hashed(ValueId hash) const;
  std::string passwordIn(ValueId value) const;
};
} // namespace

static bool namesPassword(llvm::StringRef name) {
  const std::string small = name.lower();
  return llvm::any_of(std::array{"password", "passphrase", "passwd", "pwd"},
                      [&](llvm::StringRef word) { return llvm::StringRef(small).ends_with(word); });
}

/// The name that says that a value is a password, in words; empty where none does.
std::string Finder::passwordIn(ValueId value) const {
  std::string found;
  const auto name = [&](llvm::StringRef kind, llvm::StringRef text) {
    if (found.empty() && namesPassword(text))
      found = (kind + text).str();
  };
  values.anyIn(value, [&](ValueId one) {
    switch (values.kind(one)) {
    case Kind::Environment:
    case Kind::Config:
      if (values[one].argCount > 0 && dataflow::isText(values.kind(values.arg(one, 0))))
        name("the setting ", values.text(values.arg(one, 0)));
      break;
    case Kind::Parameter:
      name("the parameter ", values.text(one));
      break;
    case Kind::Attribute:
      name("the attribute ", values.text(one));
      break;
    case Kind::Item:
      if (const std::optional<scheme::Part> part = scheme::partOf(values, one);
          part && !part->isWhole() && namesPassword(part->keys.back()))
        found = part->describe();
      break;
    default:
      break;
    }
    return false;
  });
  return found;
}

std::optional<Weakness> Finder::hashed(ValueId hash) const {
  const ValueId message = values.arg(hash, 0);
  const std::string password = passwordIn(message);
  const bool isMore = values.anyIn(message, [&](ValueId one) {
    return values.is(one, Kind::Fold) || values.is(one, Kind::Random) || values.is(one, Kind::Mac);
  });
  if (password.empty() || isMore)
    return std::nullopt;
  return Weakness{hash, "the key is one hash of a password (" + password +
                            "): whoever has a signature tries millions of passwords a second"};
}

static std::string withCommas(int64_t number) {
  std::string digits = std::to_string(number);
  for (auto at = static_cast<int64_t>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<size_t>(at), ",");
  return digits;
}

std::optional<Weakness> Finder::derived(ValueId call) const {
  const model::Entry *entry = analysis.evaluator.entryOf(values.arg(call, 0));
  if (!entry || entry->role != model::Role::Derive)
    return std::nullopt;
  const auto given = [&](llvm::StringRef word) {
    return scheme::argumentOf(*entry, values.args(call).drop_front(), values.argumentNames(call),
                              word);
  };
  const std::optional<ValueId> rounds = given("rounds");
  if (!rounds || !values.is(*rounds, Kind::Integer))
    return std::nullopt;
  const int64_t count = values[*rounds].number;
  if (entry->detail == "pbkdf2" && count < advisedRounds)
    return Weakness{call,
                    "the key comes of a password by only " + withCommas(count) +
                        " rounds of PBKDF2, where " + withCommas(advisedRounds) + " are advised",
                    count < fewRounds ? Severity::Warning : Severity::Note};
  if (entry->detail == "scrypt" && count < leastScryptCost)
    return Weakness{call, "the key comes of a password by scrypt at a cost of only " +
                              withCommas(count) + ", where " + withCommas(leastScryptCost) +
                              " is the least that is advised"};
  return std::nullopt;
}

std::optional<Weakness> Finder::look(ValueId key, unsigned depth) const {
  if (values.isSpent(depth))
    return std::nullopt;
  switch (values.kind(key)) {
  case Kind::Hash:
    return hashed(key);
  case Kind::Call:
    return derived(key);
  case Kind::Encode:
  case Kind::Decode:
  case Kind::Text:
  case Kind::Slice:
    return look(values.arg(key, 0), depth - 1);
  case Kind::Or:
  case Kind::Choice:
    for (ValueId one : values.args(key))
      if (std::optional<Weakness> found = look(one, depth - 1))
        return found;
    return std::nullopt;
  default:
    return std::nullopt;
  }
}

void weak_key_derivation(const Context &context, Sink &sink) {
  const scheme::Analysis &analysis = *context.analysis;
  const MacUses uses(analysis);
  const Finder finder{analysis};
  std::set<std::pair<uint32_t, source::ByteRange>> places;
  for (const Record &record : analysis.evaluator.records()) {
    const bool isMac =
        record.kind == Record::Kind::Mac && finder.values.is(record.flow.value, Kind::Mac);
    if (!isMac && record.kind != Record::Kind::Key)
      continue;
    const Flow key = record.args[0];
    const std::optional<Weakness> weak = finder.look(key.value, maxDepth);
    if (!weak) {
      analysis.silent(record.location, "nothing says that the key is made of a password");
      continue;
    }
    if (isMac && !uses.isSignature(record.flow.value)) {
      analysis.silent(record.location, "nobody is asked for this MAC");
      continue;
    }
    const OriginId at = analysis.history().find(key.origin, weak->made);
    const source::Location place =
        at == OriginId::None ? record.location : analysis.history().origin(at).location;
    if (!places.insert({static_cast<uint32_t>(place.file), place.range}).second)
      continue;
    diagnostic::Diagnostic finding = findingOf(context, "weak-key-derivation", place);
    finding.severity = weak->severity;
    finding.message = weak->message;
    if (place != record.location)
      finding.labels.push_back({record.location, "is keyed by it"});
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
