#include "rules/companion.h"

#include "scheme/check.h"

#include "llvm/ADT/STLExtras.h"

#include <array>
#include <set>

// Fields that come in pairs.
//
//   payload = base64.b64encode(urlencode({...}).encode())
//   redirect(SIGN_ON + "?" + urlencode({"sso": payload, "sig": mac_of(payload)}))
//
//   answer = parse_qs(base64.b64decode(request.args["sso"]))     and `sig` is read nowhere
//   session["user"] = answer
//
// The program itself shows that the one field is signed by the other. A route that takes such a
// field apart the way it was put together, and keeps what it says, believes anybody. A field of the
// same name that is read in another form is another field.

namespace hmaclint::rules {

using dataflow::Kind;
using dataflow::Step;
using dataflow::StepKind;
using dataflow::ValueId;
using dataflow::ValueTable;
using scheme::CheckKind;

namespace {
/// Names of a field and of its signature, and the encoding of the field.
struct Pair {
  std::string field;
  std::string signature;
  std::string codec;
  friend auto operator<=>(const Pair &, const Pair &) = default;
};

/// One route, of which it is asked whether it takes the field of a pair alone.
struct Taker {
  const Context &context;
  const endpoint::Endpoint &endpoint;
  const Pair &pair;

  const scheme::Analysis &analysis() const { return *context.analysis; }
  const ValueTable &values() const { return analysis().values(); }
  std::optional<ValueId> fieldIn(ValueId value) const;
  bool readsSignature() const;
  bool isVerified(dataflow::StepId path) const;
  std::optional<Unread> takenAt(const Step &step) const;
};
} // namespace

/// Text and its bytes are the same here.
static ValueId plain(const ValueTable &values, ValueId value) {
  while ((values.is(value, Kind::Encode) || values.is(value, Kind::Decode)) &&
         values.text(value) == "utf-8")
    value = values.arg(value, 0);
  return value;
}

/// The pairs in a mapping: a MAC, and what it is made of.
static void addPairs(const ValueTable &values, ValueId mapping, std::set<Pair> &pairs) {
  const llvm::ArrayRef<ValueId> args = values.args(mapping);
  for (size_t i = 0; i + 1 < args.size(); i += 2)
    for (const scheme::Signature &one : scheme::signaturesIn(values, args[i + 1])) {
      const ValueId message = plain(values, one.message(values));
      for (size_t k = 0; k + 1 < args.size(); k += 2)
        if (k != i && values.is(args[i], Kind::String) && values.is(args[k], Kind::String) &&
            plain(values, args[k + 1]) == message && values.is(message, Kind::Encode))
          pairs.insert(
              {values.text(args[k]).str(), values.text(args[i]).str(), values.text(message).str()});
    }
}

static std::set<Pair> pairsOf(const ValueTable &values) {
  std::set<Pair> pairs;
  for (uint32_t i = 0; i < values.size(); ++i)
    if (const auto one = static_cast<ValueId>(i);
        values.is(one, Kind::Mapping) && values.has(one, dataflow::bit(Kind::Mac)))
      addPairs(values, one, pairs);
  return pairs;
}

static bool isItemOf(const ValueTable &values, ValueId value, llvm::StringRef name) {
  return values.is(value, Kind::Item) && values.is(values.arg(value, 0), Kind::Request) &&
         values.is(values.arg(value, 1), Kind::String) && values.text(values.arg(value, 1)) == name;
}

/// The field in a value, decoded as it was encoded.
std::optional<ValueId> Taker::fieldIn(ValueId value) const {
  std::optional<ValueId> found;
  values().anyIn(value, [&](ValueId one) {
    if (!values().is(one, Kind::Decode) || values().text(one) != pair.codec)
      return false;
    const ValueId inner = plain(values(), values().arg(one, 0));
    if (isItemOf(values(), inner, pair.field))
      found = inner;
    return found.has_value();
  });
  return found;
}

/// Whether anything on the ways of the route is made of the signature.
bool Taker::readsSignature() const {
  bool isRead = false;
  const auto look = [&](ValueId value) {
    isRead |=
        values().anyIn(value, [&](ValueId one) { return isItemOf(values(), one, pair.signature); });
  };
  analysis().history().each(endpoint.run.paths(), [&](dataflow::StepId, const Step &step) {
    look(step.flow.value);
    for (const dataflow::Flow &one : step.args)
      look(one.value);
  });
  for (const dataflow::Record &record : analysis().records(endpoint))
    look(record.flow.value);
  return isRead;
}

bool Taker::isVerified(dataflow::StepId path) const {
  return llvm::any_of(std::array{CheckKind::Mac, CheckKind::Token}, [&](CheckKind kind) {
    return !(scheme::held(analysis().evaluator, path, kind) == scheme::Tri::No);
  });
}

/// What the session keeps is believed by all later requests.
std::optional<Unread> Taker::takenAt(const Step &step) const {
  if (step.kind != StepKind::Store || !scheme::isOfSession(analysis().evaluator, step.flow.value))
    return std::nullopt;
  for (const dataflow::Flow &one : step.args)
    if (const std::optional<ValueId> field = fieldIn(one.value)) {
      const dataflow::OriginId read = analysis().history().find(one.origin, *field);
      Unread unread;
      unread.taken = step.location;
      unread.read = read == dataflow::OriginId::None ? step.location
                                                     : analysis().history().origin(read).location;
      unread.field = pair.field;
      unread.signature = pair.signature;
      return unread;
    }
  return std::nullopt;
}

std::vector<Unread> unreadSignatures(const Context &context) {
  std::vector<Unread> all;
  const scheme::Analysis &analysis = *context.analysis;
  for (const Pair &pair : pairsOf(analysis.values()))
    for (const endpoint::Endpoint &endpoint : analysis.endpoints) {
      const Taker taker{context, endpoint, pair};
      if (!endpoint.isRoute() || endpoint.isUnsure || endpoint.run.cut || taker.readsSignature())
        continue;
      for (dataflow::StepId path : endpoint.run.paths()) {
        if (taker.isVerified(path))
          continue;
        analysis.history().each(path, [&](dataflow::StepId, const Step &step) {
          const std::optional<Unread> unread = taker.takenAt(step);
          if (unread &&
              llvm::none_of(all, [&](const Unread &other) { return other.read == unread->read; }))
            all.push_back(*unread);
        });
      }
    }
  return all;
}

} // namespace hmaclint::rules
