#include "scheme/pieces.h"

#include "llvm/ADT/STLExtras.h"

// What messages are made of.
//
//   hmac.new(KEY, f"{stamp}.{json.dumps(order)}".encode(), sha256)
//
// Of this message the Json is a piece, and so is the header behind `stamp`.

namespace hmaclint::scheme {

using dataflow::Record;

static constexpr unsigned maxDepth = 24;

namespace {
struct Collector {
  const ValueTable &values;
  uint64_t kinds;
  llvm::function_ref<bool(ValueId)> wanted;
  llvm::SmallVector<ValueId, 2> found;

  void look(ValueId value, unsigned depth);
};
} // namespace

void Collector::look(ValueId value, unsigned depth) {
  if (!values.has(value, kinds) || values.isSpent(depth))
    return;
  if ((dataflow::bit(values.kind(value)) & kinds) != 0 && wanted(value)) {
    if (!llvm::is_contained(found, value))
      found.push_back(value);
    return;
  }
  switch (values.kind(value)) {
  case Kind::Concat:
  case Kind::Join:
  case Kind::Sequence:
  case Kind::Choice:
  case Kind::Or:
  case Kind::Mapping:
  case Kind::Fold:
  case Kind::Each:
    for (ValueId part : values.args(value))
      look(part, depth - 1);
    return;
  case Kind::Encode:
  case Kind::Decode:
  case Kind::Text:
  case Kind::Format:
  case Kind::Stringify:
  case Kind::Slice:
  case Kind::Item:
  case Kind::Element:
  case Kind::UrlEncode:
  case Kind::Json:
  case Kind::Hash:
    return look(values.arg(value, 0), depth - 1);
  default:
    return;
  }
}

llvm::SmallVector<ValueId, 2> piecesIn(const ValueTable &values, ValueId message, uint64_t kinds,
                                       llvm::function_ref<bool(ValueId)> wanted) {
  Collector collector{values, kinds, wanted, {}};
  collector.look(message, maxDepth);
  return std::move(collector.found);
}

std::optional<dataflow::Flow> signedMessage(const ValueTable &values, const Record &record) {
  if (record.kind != Record::Kind::Mac || record.args.size() < 2)
    return std::nullopt;
  if (values.is(record.flow.value, Kind::Mac))
    return record.args[1];
  return isKeyedHash(values, record.flow.value) ? std::optional(record.args[0]) : std::nullopt;
}

/// A table, of what gives its keys, its values or both.
static ValueId ofItems(const ValueTable &values, ValueId items) {
  const auto isGiver = [](llvm::StringRef method) {
    return llvm::is_contained({"items", "iteritems", "keys", "values"}, method);
  };
  if (values.is(items, Kind::Text) && isGiver(values.text(items)))
    return values.arg(items, 0);
  const bool isCall = values.is(items, Kind::Call) && values[items].argCount == 1;
  const ValueId callee = isCall ? values.arg(items, 0) : items;
  return isCall && values.is(callee, Kind::Attribute) && isGiver(values.text(callee))
             ? values.arg(callee, 0)
             : items;
}

ValueId tableOf(const ValueTable &values, ValueId fields) {
  ValueId of = fields;
  for (unsigned left = maxDepth; left > 0; --left) {
    const bool isSorted = values.is(of, Kind::Text) && values.text(of) == "sorted";
    if (isSorted || values.is(of, Kind::Each) || values.is(of, Kind::Fold))
      of = values.arg(of, 0);
    else if (const ValueId table = ofItems(values, of); table != of)
      return table;
    else
      break;
  }
  return of;
}

/// The first thing that was made with `value` in it: a charset is applied to each part of a text,
/// and what becomes of a part has no place of its own.
static dataflow::OriginId firstWith(const Analysis &analysis, dataflow::OriginId from,
                                    ValueId value) {
  llvm::DenseSet<uint32_t> seen;
  llvm::SmallVector<dataflow::OriginId, 16> open = {from};
  dataflow::OriginId found = dataflow::OriginId::None;
  while (!open.empty()) {
    const dataflow::OriginId one = open.pop_back_val();
    if (one == dataflow::OriginId::None || !seen.insert(static_cast<uint32_t>(one)).second)
      continue;
    const dataflow::Origin &origin = analysis.history().origin(one);
    const bool isIn =
        analysis.values().anyIn(origin.value, [&](ValueId in) { return in == value; });
    if (isIn && (found == dataflow::OriginId::None || one < found))
      found = one;
    llvm::append_range(open, origin.from);
  }
  return found;
}

source::Location placeIn(const Analysis &analysis, const Record &mac, dataflow::OriginId from,
                         ValueId value) {
  dataflow::OriginId made = analysis.history().find(from, value);
  if (made == dataflow::OriginId::None)
    made = firstWith(analysis, from, value);
  return made == dataflow::OriginId::None ? mac.location : analysis.history().origin(made).location;
}

Compared::Compared(const Analysis &analysis) {
  const ValueTable &values = analysis.values();
  for (const Record &record : analysis.evaluator.records()) {
    if (record.kind != Record::Kind::Compare && record.kind != Record::Kind::Search)
      continue;
    for (unsigned side = 0; side < 2; ++side)
      for (const Signature &one : signaturesIn(values, record.args[side].value)) {
        llvm::SmallVector<ValueId, 2> &known = others[static_cast<uint32_t>(one.mac)];
        if (!llvm::is_contained(known, record.args[1 - side].value))
          known.push_back(record.args[1 - side].value);
      }
  }
}

llvm::ArrayRef<ValueId> Compared::with(ValueId mac) const {
  const auto found = others.find(static_cast<uint32_t>(mac));
  return found == others.end() ? llvm::ArrayRef<ValueId>() : llvm::ArrayRef(found->second);
}

} // namespace hmaclint::scheme
