#include "scheme/chosen.h"

#include "llvm/ADT/STLExtras.h"

// Who chose a value.
//
//   request.json["secret"].encode()             the caller
//   sha256(request.args["k"])                   knows it all the same
//   KEYS[request.headers["X-Key-Id"]]           one of the server's; the caller says which
//   KEYS.get(request.headers["X-Key-Id"], "")   who names none gets one that the source tells

namespace hmaclint::scheme {

using dataflow::Kind;
using dataflow::Operator;
using dataflow::ValueId;
using dataflow::ValueTable;

static constexpr unsigned maxDepth = 24;

/// Whether a value of some kind is its first part in another form: cut out, encoded, hashed.
static bool isForm(Kind kind) {
  static constexpr uint64_t forms =
      dataflow::bit(Kind::Item) | dataflow::bit(Kind::Slice) | dataflow::bit(Kind::Element) |
      dataflow::bit(Kind::Attribute) | dataflow::bit(Kind::Encode) | dataflow::bit(Kind::Decode) |
      dataflow::bit(Kind::Text) | dataflow::bit(Kind::Parse) | dataflow::bit(Kind::Stringify) |
      dataflow::bit(Kind::Format) | dataflow::bit(Kind::Hash) | dataflow::bit(Kind::Json) |
      dataflow::bit(Kind::UrlEncode) | dataflow::bit(Kind::Minus);
  return (dataflow::bit(kind) & forms) != 0;
}

/// Folds what is known: Constant, Request, or nothing where something of others is in it.
static std::optional<Source> knownSource(const ValueTable &values, ValueId value, unsigned depth) {
  if (values.isSpent(depth))
    return std::nullopt;
  const llvm::ArrayRef<ValueId> args = values.args(value);
  if (dataflow::isConstant(values.kind(value)))
    return Source::Constant;
  const auto all = [&](llvm::ArrayRef<ValueId> parts) -> std::optional<Source> {
    Source joined = Source::Constant;
    for (ValueId part : parts) {
      const std::optional<Source> one = knownSource(values, part, depth - 1);
      if (!one)
        return std::nullopt;
      if (*one == Source::Request)
        joined = Source::Request;
    }
    return joined;
  };
  if (isForm(values.kind(value)))
    return all(args);
  switch (values.kind(value)) {
  case Kind::Request:
    return Source::Request;
  case Kind::Concat:
  case Kind::Join:
  case Kind::Sequence:
  case Kind::Mapping:
    return all(args);
  case Kind::Mac:
    return all(args.take_front(2));
  case Kind::Or:
  case Kind::Choice: // Whichever it is.
    return all(args);
  default:
    return std::nullopt;
  }
}

bool isChosenByCaller(const ValueTable &values, ValueId value) {
  return values.has(value, dataflow::bit(Kind::Request)) &&
         knownSource(values, value, maxDepth) == Source::Request;
}

static void addChosen(const ValueTable &values, ValueId value, unsigned depth,
                      llvm::SmallVectorImpl<ValueId> &into) {
  if (!values.has(value, dataflow::bit(Kind::Request)) || values.isSpent(depth))
    return;
  switch (values.kind(value)) {
  case Kind::Encode:
  case Kind::Decode:
  case Kind::Text:
    if (!isChosenByCaller(values, value))
      return addChosen(values, values.arg(value, 0), depth - 1, into);
    break;
  case Kind::Or:
  case Kind::Choice:
    for (ValueId one : values.args(value))
      addChosen(values, one, depth - 1, into);
    return;
  default:
    break;
  }
  if (isChosenByCaller(values, value))
    into.push_back(value);
}

llvm::SmallVector<ValueId, 2> chosenIn(const ValueTable &values, ValueId value) {
  llvm::SmallVector<ValueId, 2> found;
  addChosen(values, value, maxDepth, found);
  return found;
}

static bool isTextOfCaller(const ValueTable &values, ValueId value, unsigned depth) {
  if (!values.has(value, dataflow::bit(Kind::Request)) || values.isSpent(depth))
    return false;
  if (isForm(values.kind(value)))
    return isTextOfCaller(values, values.arg(value, 0), depth - 1);
  switch (values.kind(value)) {
  case Kind::Request:
    return true;
  case Kind::Or:
  case Kind::Choice:
    return llvm::any_of(values.args(value),
                        [&](ValueId one) { return isTextOfCaller(values, one, depth - 1); });
  default:
    return false;
  }
}

bool isTextOfCaller(const ValueTable &values, ValueId value) {
  return isTextOfCaller(values, value, maxDepth);
}

/// Whether something of the server's is found, or not, by a word of the caller's.
static bool isLookup(const ValueTable &values, ValueId value) {
  const auto isOfCaller = [&](ValueId one) {
    return values.has(one, dataflow::bit(Kind::Request));
  };
  switch (values.kind(value)) {
  case Kind::Item:
    return isOfCaller(values.arg(value, 1)) && !isOfCaller(values.arg(value, 0));
  case Kind::Call:
    return !isOfCaller(values.arg(value, 0)) &&
           llvm::any_of(values.args(value).drop_front(), isOfCaller);
  case Kind::Encode:
  case Kind::Decode:
  case Kind::Text:
  case Kind::Attribute:
    return isLookup(values, values.arg(value, 0));
  default:
    return false;
  }
}

/// Whether a fact says that nothing was found: `row is None`, `not row`, `id not in KEYS`.
static bool saysNotFound(const ValueTable &values, ValueId fact, bool holds) {
  if (isLookup(values, fact))
    return !holds;
  if (!values.is(fact, Kind::Relation))
    return false;
  const ValueId left = values.arg(fact, 0);
  const ValueId right = values.arg(fact, 1);
  if (values[fact].op == Operator::In)
    return !holds && values.has(left, dataflow::bit(Kind::Request)) &&
           !values.has(right, dataflow::bit(Kind::Request)) &&
           (values.is(right, Kind::Mapping) || values.is(right, Kind::External));
  const bool asksNone = values.is(left, Kind::None) || values.is(right, Kind::None);
  return asksNone && holds && (isLookup(values, left) || isLookup(values, right));
}

using Facts = dataflow::SharedTable<uint32_t, bool>;

static void collect(const ValueTable &values, ValueId value, const Facts &facts, unsigned depth,
                    std::vector<Fallback> &into) {
  if (values.isSpent(depth))
    return;
  switch (values.kind(value)) {
  case Kind::Encode:
  case Kind::Decode:
  case Kind::Text:
    return collect(values, values.arg(value, 0), facts, depth - 1, into);
  case Kind::Or:
  case Kind::Choice: {
    const llvm::ArrayRef<ValueId> args = values.args(value);
    const auto isFound = [&](ValueId one) {
      const bool *truthy = facts.find(static_cast<uint32_t>(one));
      return truthy && *truthy;
    };
    const auto *const lookup =
        llvm::find_if(args, [&](ValueId one) { return isLookup(values, one); });
    if (lookup == args.end() || isFound(*lookup))
      return;
    for (ValueId one : args)
      if (dataflow::isText(values.kind(one)))
        into.push_back({value, one});
    return;
  }
  default:
    return;
  }
}

std::vector<Fallback> fallbacksIn(const Analysis &analysis, ValueId value, const Facts &facts) {
  const ValueTable &values = analysis.values();
  std::vector<Fallback> found;
  collect(values, value, facts, maxDepth, found);
  if (!dataflow::isText(values.kind(value)))
    return found;
  const bool isMissed = llvm::any_of(facts.entries(), [&](const auto &fact) {
    return saysNotFound(values, static_cast<ValueId>(fact.first), fact.second);
  });
  if (isMissed)
    found.push_back({value, value});
  return found;
}

} // namespace hmaclint::scheme
