#include "scheme/shared_secret.h"

#include "scheme/gate.h"
#include "scheme/part.h"
#include "scheme/signature.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

#include <map>

// Requests that are authenticated by the secret itself.
//
//   if request.headers.get("X-Webhook-Secret") != os.environ["WEBHOOK_SECRET"]: abort(401)
//
// That makes a compare one of a secret is what stands on its sides: something that the request
// brought, and as it is, in no hash, what only the server has from its settings. Settings hold
// other things too, which requests are compared with: a version, the name of an account. So the
// setting must be the key of a MAC elsewhere in the program, or say by its name that it is a
// secret. Text of the source has no name: there the part must have one, and who sends another text
// must be turned away for want of rights.

namespace hmaclint::scheme {

using dataflow::Flow;
using dataflow::Operator;
using dataflow::OriginId;
using dataflow::Record;
using dataflow::Step;
using dataflow::StepId;
using dataflow::StepKind;
using Evidence = SecretCompare::Evidence;

static constexpr unsigned maxDepth = 16;
static constexpr unsigned maxOrigins = 400;
static constexpr size_t shortestLiteral = 6;

/// `WEBHOOK_SECRET_2` and `webhookSecret` in words of small letters.
static llvm::SmallVector<std::string, 4> wordsOf(llvm::StringRef name) {
  llvm::SmallVector<std::string, 4> words;
  bool isOpen = false;
  bool wasLower = false;
  for (const char c : name) {
    const bool isWord = llvm::isAlnum(c);
    const bool isUpper = c >= 'A' && c <= 'Z';
    if (!isWord) {
      isOpen = false;
      continue;
    }
    if (!isOpen || (isUpper && wasLower))
      words.emplace_back();
    words.back() += llvm::toLower(c);
    isOpen = true;
    wasLower = !isUpper;
  }
  return words;
}

/// Which of several: `API_TOKEN_OLD`, `SECRET_2`.
static bool isOrdinal(llvm::StringRef word) {
  return llvm::all_of(word, llvm::isDigit) ||
         llvm::StringSwitch<bool>(word)
             .Cases("old", "new", "current", "previous", true)
             .Cases("next", "prev", "primary", "secondary", true)
             .Cases("prod", "production", "dev", "test", true)
             .Default(false);
}

/// What makes a key one that is kept secret.
static bool isOfSecretKey(llvm::StringRef word) {
  return llvm::StringSwitch<bool>(word)
      .Cases("api", "secret", "auth", "access", "admin", "master", true)
      .Cases("private", "shared", "webhook", "hook", "internal", "service", true)
      .Cases("signing", "hmac", "deploy", "cron", "app", "bot", true)
      .Default(false);
}

bool namesSecret(llvm::StringRef name) {
  llvm::SmallVector<std::string, 4> words = wordsOf(name);
  while (words.size() > 1 && isOrdinal(words.back()))
    words.pop_back();
  if (words.empty() || llvm::is_contained(words, "public") || llvm::is_contained(words, "csrf"))
    return false;
  const llvm::StringRef last = words.back();
  if (last == "key" || last == "keys")
    return words.size() > 1 && isOfSecretKey(words[words.size() - 2]);
  return llvm::StringSwitch<bool>(last)
      .Cases("secret", "secrets", "token", "tokens", "apikey", "apikeys", true)
      .Cases("password", "passwd", "passphrase", "pwd", "psk", true)
      .Default(false);
}

namespace {
/// Looks for compares of secrets in what is asked for its truth.
class Finder {
public:
  explicit Finder(const Analysis &analysis);
  std::vector<SecretCompare> take();

private:
  void lookAt(Flow asked, const endpoint::Endpoint &endpoint);
  OriginId writtenAt(OriginId from, ValueId relation) const;
  void lookAtSides(ValueId relation, OriginId made, const endpoint::Endpoint &endpoint);
  std::optional<Evidence> evidenceOf(ValueId value, unsigned depth) const;
  std::optional<Evidence> evidenceOfAll(llvm::ArrayRef<ValueId> all, unsigned depth) const;
  llvm::StringRef nameOf(ValueId setting) const;
  /// Something that is imported and that no model knows.
  bool isOfOtherModule(ValueId value) const {
    return values.is(value, Kind::External) && !analysis.evaluator.entryOf(value);
  }
  void addKey(ValueId key);

  const Analysis &analysis;
  const ValueTable &values;
  llvm::DenseSet<uint32_t> keys; ///< Settings that MACs are made with.
  std::map<std::tuple<uint32_t, source::ByteRange, ValueId, bool>, SecretCompare> found;
};
} // namespace

/// Values of the deployment, which nobody reads in the source.
static bool isSetting(const ValueTable &values, ValueId value) {
  const bool isNamed = values.is(value, Kind::Environment) || values.is(value, Kind::Config);
  return (isNamed && values[value].argCount != 0) || values.is(value, Kind::External);
}

void Finder::addKey(ValueId key) {
  values.anyIn(key, [&](ValueId one) {
    if (isSetting(values, one))
      keys.insert(static_cast<uint32_t>(one));
    return false;
  });
}

Finder::Finder(const Analysis &analysis) : analysis(analysis), values(analysis.values()) {
  for (const Record &record : analysis.evaluator.records())
    if (record.kind == Record::Kind::Mac && values.is(record.flow.value, Kind::Mac))
      addKey(record.args[0].value);
}

/// The name of a setting as the deployment knows it; empty where it is computed.
llvm::StringRef Finder::nameOf(ValueId setting) const {
  if (values.is(setting, Kind::External) || values.is(setting, Kind::Attribute))
    return values.text(setting).rsplit('.').second.empty()
               ? values.text(setting)
               : values.text(setting).rsplit('.').second;
  const ValueId name = values.arg(setting, 0);
  return values.is(name, Kind::String) ? values.text(name) : "";
}

/// Of alternatives, or parts of one text: the best that one of them gives; a constant beside it is
/// a default, or a word such as `Bearer `.
std::optional<Evidence> Finder::evidenceOfAll(llvm::ArrayRef<ValueId> all, unsigned depth) const {
  std::optional<Evidence> best;
  for (ValueId one : all)
    if (const std::optional<Evidence> its = evidenceOf(one, depth - 1);
        its && (!best || *its < *best))
      best = its;
  return best;
}

/// What speaks for it that a value is a secret as it is.
std::optional<Evidence> Finder::evidenceOf(ValueId value, unsigned depth) const {
  if (values.isSpent(depth))
    return std::nullopt;
  const llvm::ArrayRef<ValueId> args = values.args(value);
  if (isSetting(values, value)) {
    if (keys.contains(static_cast<uint32_t>(value)))
      return Evidence::Key;
    if (analysis.evaluator.entryOf(value)) // A name of a library.
      return std::nullopt;
    return namesSecret(nameOf(value)) ? std::optional(Evidence::Setting) : std::nullopt;
  }
  switch (values.kind(value)) {
  case Kind::String:
  case Kind::Bytes:
    return values.text(value).size() >= shortestLiteral ? std::optional(Evidence::Literal)
                                                        : std::nullopt;
  case Kind::Encode:
  case Kind::Decode:
  case Kind::Text:
  case Kind::Stringify:
  case Kind::Format:
  case Kind::Element:
    return evidenceOf(args[0], depth - 1);
  case Kind::Attribute: // `settings.API_TOKEN`, of an object of another module.
    return isOfOtherModule(args[0]) && namesSecret(values.text(value))
               ? std::optional(Evidence::Setting)
               : std::nullopt;
  case Kind::Item:
    if (values.is(args[0], Kind::Text)) // One of the pieces that a setting is cut into.
      return evidenceOf(args[0], depth - 1);
    // `CONFIG["API_TOKEN"]`, of a table of another module.
    return isOfOtherModule(args[0]) && values.is(args[1], Kind::String) &&
                   namesSecret(values.text(args[1]))
               ? std::optional(Evidence::Setting)
               : std::nullopt;
  case Kind::Each:
    return evidenceOf(args[1], depth - 1);
  case Kind::Concat:
  case Kind::Choice:
  case Kind::Or:
  case Kind::Sequence:
    return evidenceOfAll(args, depth);
  default:
    return std::nullopt;
  }
}

/// Whether a part of the request says by its name on the wire that it is a secret.
static bool isNamedSecret(const ValueTable &values, ValueId value) {
  const std::optional<Part> part = partOf(values, value);
  return part && !part->isWhole() &&
         (namesSecret(part->keys.back()) ||
          (part->root == "header" && part->keys.back() == "authorization"));
}

void Finder::lookAtSides(ValueId relation, OriginId made, const endpoint::Endpoint &endpoint) {
  const dataflow::Origin &origin = analysis.history().origin(made);
  for (unsigned side = 0; side < 2; ++side) {
    const Flow secret{analysis.history().origin(origin.from[side]).value, origin.from[side]};
    const Flow part{analysis.history().origin(origin.from[1 - side]).value, origin.from[1 - side]};
    // What was hashed tells nobody how far it fits.
    const uint64_t other = dataflow::bit(Kind::Mac) | dataflow::bit(Kind::Hash) |
                           dataflow::bit(Kind::Length) | dataflow::bit(Kind::Random);
    if (values.has(secret.value, other | dataflow::bit(Kind::Request)) ||
        values.has(part.value, other))
      continue;
    const Source source = sourceOf(analysis.evaluator, part.value);
    // What is kept in an object that a function is given may be the server's.
    const bool isArgument =
        source == Source::Parameter && !values.has(part.value, dataflow::bit(Kind::Attribute));
    if (source != Source::Request && !isArgument)
      continue;
    const std::optional<Evidence> evidence = evidenceOf(secret.value, maxDepth);
    if (!evidence)
      continue;
    if (*evidence == Evidence::Literal) {
      const Gate gate =
          isNamedSecret(values, part.value) ? gateOf(analysis, endpoint, relation) : Gate();
      if (!gate.refusesForRights || !gate.accepts)
        continue;
    }
    SecretCompare compare;
    compare.evidence = *evidence;
    compare.location = origin.location;
    compare.relation = relation;
    compare.secret = secret;
    compare.part = part;
    compare.isSecretLeft = side == 0;
    compare.isOfRequest = source == Source::Request;
    compare.isConstantTime = values[relation].op == Operator::None;
    found.try_emplace({static_cast<uint32_t>(origin.location.file), origin.location.range, relation,
                       compare.isOfRequest},
                      compare);
  }
}

/// Whether a compare looks for equality, with one or several values.
static bool asksSame(const ValueTable &values, ValueId relation) {
  const Operator op = values[relation].op;
  const bool isListed = op == Operator::In && values.is(values.arg(relation, 1), Kind::Sequence);
  return op == Operator::None || op == Operator::Equal || op == Operator::Is || isListed;
}

void Finder::lookAt(Flow asked, const endpoint::Endpoint &endpoint) {
  if (!values.has(asked.value, dataflow::bit(Kind::Relation)))
    return;
  llvm::SmallVector<ValueId, 2> relations;
  values.anyIn(asked.value, [&](ValueId one) {
    if (values.is(one, Kind::Relation) && asksSame(values, one))
      relations.push_back(one);
    return false;
  });
  for (ValueId relation : relations)
    if (const OriginId made = writtenAt(asked.origin, relation); made != OriginId::None)
      lookAtSides(relation, made, endpoint);
}

/// Where a compare is written, behind `from`: there it has two sides. `!=` is made as what it
/// negates, and negated again it is the relation, at another place.
OriginId Finder::writtenAt(OriginId from, ValueId relation) const {
  const ValueId negated = analysis.evaluator.values().make(Kind::Not, {relation});
  const dataflow::History &history = analysis.history();
  llvm::SmallVector<OriginId, 16> open = {from};
  llvm::DenseSet<uint32_t> seen;
  for (size_t next = 0;
       next < open.size() && !values.reaches(next, maxOrigins, dataflow::Bound::Origins); ++next) {
    if (open[next] == OriginId::None || !seen.insert(static_cast<uint32_t>(open[next])).second)
      continue;
    const dataflow::Origin &here = history.origin(open[next]);
    if ((here.value == relation || here.value == negated) && here.from.size() == 2)
      return open[next];
    llvm::append_range(open, here.from);
  }
  return OriginId::None;
}

std::vector<SecretCompare> Finder::take() {
  for (const endpoint::Endpoint &endpoint : analysis.endpoints) {
    analysis.history().each(endpoint.run.paths(), [&](StepId, const Step &step) {
      if (step.kind == StepKind::Assume)
        lookAt(step.flow, endpoint);
    });
    for (const dataflow::Outcome &outcome : endpoint.run.outcomes)
      if (outcome.kind == dataflow::Outcome::Kind::Return && !endpoint.isRoute())
        lookAt(outcome.flow, endpoint);
  }
  std::vector<SecretCompare> all;
  all.reserve(found.size());
  for (const auto &entry : found)
    all.push_back(entry.second);
  return all;
}

std::vector<SecretCompare> comparedSecrets(const Analysis &analysis) {
  return Finder(analysis).take();
}

} // namespace hmaclint::scheme
