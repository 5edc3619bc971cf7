#include "scheme/kept.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

// How much of a MAC a compare looks at.
//
//   ("sha256=" + mac.hexdigest())[:15]        8 digits of the MAC: 32 bits
//   mac.hexdigest()[:64]                      all of it
//   mac.hexdigest()[: len(given)]             as much as the client likes

namespace hmaclint::scheme {

using dataflow::Operator;

static constexpr unsigned maxDepth = 24;

namespace {
/// Where in a value the MAC lies.
struct Layout {
  int64_t begin = 0, end = 0;   ///< In characters or bytes.
  unsigned bits = 8;            ///< Of each of them.
  std::optional<int64_t> total; ///< Of the whole value.
};
} // namespace

/// In bytes; 0 when it is not known.
static int64_t digestSize(llvm::StringRef digest) {
  std::string name = digest.lower();
  llvm::erase_if(name, [](char c) { return c == '-' || c == '_'; });
  return llvm::StringSwitch<int64_t>(name)
      .Case("md5", 16)
      .Case("sha1", 20)
      .Cases("sha224", "sha3224", 28)
      .Cases("sha256", "sha3256", "blake2s", 32)
      .Cases("sha384", "sha3384", 48)
      .Cases("sha512", "sha3512", "blake2b", 64)
      .Default(0);
}

static bool isCharset(llvm::StringRef codec) {
  return codec == "utf-8" || codec == "ascii" || codec == "latin-1";
}

static std::optional<Layout> encodedLayout(Layout inner, llvm::StringRef codec) {
  if (isCharset(codec))
    return inner;
  if (inner.bits != 8)
    return std::nullopt;
  if (codec == "hex") {
    inner = {inner.begin * 2, inner.end * 2, 4, inner.total};
    if (inner.total)
      *inner.total *= 2;
    return inner;
  }
  if (!codec.starts_with("base64") || inner.begin != 0)
    return std::nullopt;
  inner.end = (inner.end * 8 + 5) / 6;
  inner.bits = 6;
  if (inner.total)
    inner.total = (*inner.total + 2) / 3 * 4;
  return inner;
}

static std::optional<Layout> layoutOf(const ValueTable &values, ValueId value, unsigned depth);

static std::optional<Layout> concatLayout(const ValueTable &values, ValueId value, unsigned depth) {
  std::optional<Layout> found;
  int64_t before = 0;
  for (ValueId part : values.args(value)) {
    if (dataflow::isText(values.kind(part))) {
      const auto size = static_cast<int64_t>(values.text(part).size());
      before += size;
      if (found && found->total)
        *found->total += size;
      continue;
    }
    if (found) {
      found->total = std::nullopt;
      continue;
    }
    found = layoutOf(values, part, depth - 1);
    if (!found)
      return std::nullopt;
    found->begin += before;
    found->end += before;
    if (found->total)
      *found->total += before;
  }
  return found;
}

/// A bound of a slice, counted from the front; nothing when it is not known.
static std::optional<int64_t> bound(const ValueTable &values, ValueId value, int64_t otherwise,
                                    std::optional<int64_t> total) {
  if (values.is(value, Kind::None))
    return otherwise;
  if (!values.is(value, Kind::Integer))
    return std::nullopt;
  const int64_t number = values[value].number;
  if (number >= 0)
    return number;
  return total ? std::optional(std::max<int64_t>(*total + number, 0)) : std::nullopt;
}

static std::optional<Layout> slicedLayout(const ValueTable &values, ValueId slice, Layout inner) {
  const std::optional<int64_t> from = bound(values, values.arg(slice, 1), 0, inner.total);
  const std::optional<int64_t> to =
      bound(values, values.arg(slice, 2), inner.total.value_or(INT64_MAX), inner.total);
  if (!from || !to)
    return std::nullopt;
  inner.begin = std::max(inner.begin, *from);
  inner.end = std::max(std::min(inner.end, *to), inner.begin);
  inner.begin -= *from;
  inner.end -= *from;
  if (inner.total)
    inner.total = std::max<int64_t>(std::min(*inner.total, *to) - *from, 0);
  return inner;
}

static std::optional<Layout> layoutOf(const ValueTable &values, ValueId value, unsigned depth) {
  if (values.isSpent(depth) ||
      !values.has(value, dataflow::bit(Kind::Mac) | dataflow::bit(Kind::Hash)))
    return std::nullopt;
  switch (values.kind(value)) {
  case Kind::Mac:
  case Kind::Hash: {
    const ValueId name = values.arg(value, values.is(value, Kind::Mac) ? 2 : 1);
    const int64_t size = values.is(name, Kind::String) ? digestSize(values.text(name)) : 0;
    if (size == 0)
      return std::nullopt;
    return Layout{0, size, 8, size};
  }
  case Kind::Concat:
    return concatLayout(values, value, depth);
  case Kind::Encode:
  case Kind::Decode:
  case Kind::Text:
  case Kind::Slice:
    break;
  default:
    return std::nullopt;
  }
  const std::optional<Layout> inner = layoutOf(values, values.arg(value, 0), depth - 1);
  if (!inner)
    return std::nullopt;
  const llvm::StringRef text = values.text(value);
  if (values.is(value, Kind::Slice))
    return slicedLayout(values, value, *inner);
  if (values.is(value, Kind::Encode))
    return encodedLayout(*inner, text);
  const bool isSame = values.is(value, Kind::Decode)
                          ? isCharset(text)
                          : text == "lower" || text == "upper" || text.ends_with("strip");
  return isSame ? inner : std::nullopt;
}

std::optional<unsigned> bitsKept(const ValueTable &values, ValueId value) {
  const std::optional<Layout> layout = layoutOf(values, value, maxDepth);
  if (!layout)
    return std::nullopt;
  return static_cast<unsigned>((layout->end - layout->begin) * layout->bits);
}

std::optional<ValueId> keptAsLongAs(const ValueTable &values, ValueId value) {
  for (unsigned depth = maxDepth; !values.isSpent(depth); --depth) {
    switch (values.kind(value)) {
    case Kind::Slice: {
      const ValueId upper = values.arg(value, 2);
      if (values.is(upper, Kind::Length) && !signaturesIn(values, values.arg(value, 0)).empty())
        return values.arg(upper, 0);
      break;
    }
    case Kind::Encode:
    case Kind::Decode:
    case Kind::Text:
      break;
    default:
      return std::nullopt;
    }
    value = values.arg(value, 0);
  }
  return std::nullopt;
}

/// The text itself, below what changes neither whether it is empty nor, but for spaces, its length.
static ValueId core(const ValueTable &values, ValueId value) {
  for (unsigned depth = maxDepth; !values.isSpent(depth); --depth) {
    const bool isCodec = (values.is(value, Kind::Encode) || values.is(value, Kind::Decode)) &&
                         isCharset(values.text(value));
    const bool isCase = values.is(value, Kind::Text) &&
                        (values.text(value) == "lower" || values.text(value) == "upper");
    const bool isDefault = values.is(value, Kind::Or) && values[value].argCount == 2 &&
                           dataflow::isText(values.kind(values.arg(value, 1))) &&
                           values.text(values.arg(value, 1)).empty();
    if (!isCodec && !isCase && !isDefault)
      return value;
    value = values.arg(value, 0);
  }
  return value;
}

/// The least number for which `number op bound` is `holds`; none where that says nothing.
static int64_t least(Operator op, int64_t bound, bool holds) {
  switch (op) {
  case Operator::Equal:
  case Operator::GreaterEqual:
    return holds ? bound : 0;
  case Operator::Greater:
    return holds ? bound + 1 : 0;
  case Operator::Less:
    return holds ? 0 : bound;
  case Operator::LessEqual:
    return holds ? 0 : bound + 1;
  default:
    return 0;
  }
}

static Operator mirrored(Operator op) {
  switch (op) {
  case Operator::Less:
    return Operator::Greater;
  case Operator::LessEqual:
    return Operator::GreaterEqual;
  case Operator::Greater:
    return Operator::Less;
  case Operator::GreaterEqual:
    return Operator::LessEqual;
  default:
    return op;
  }
}

namespace {
struct Lengths {
  const ValueTable &values;
  ValueId text;
  LeastLength found;

  bool isIts(ValueId length) const {
    return values.is(length, Kind::Length) && core(values, values.arg(length, 0)) == text;
  }
  void add(ValueId atom, bool holds);
  void addRelation(ValueId relation, bool holds);
};
} // namespace

void Lengths::addRelation(ValueId relation, bool holds) {
  for (unsigned side = 0; side < 2; ++side) {
    const ValueId other = values.arg(relation, 1 - side);
    if (!isIts(values.arg(relation, side)))
      continue;
    const Operator op = side == 0 ? values[relation].op : mirrored(values[relation].op);
    if (values.is(other, Kind::Integer))
      found.units = std::max(found.units, least(op, values[other].number, holds));
    else if (values.is(other, Kind::Length) && op == Operator::Equal && holds &&
             !signaturesIn(values, values.arg(other, 0)).empty())
      found.isAsLong = true;
    else if (holds)
      found.isEmpty = Tri::Unknown;
  }
}

void Lengths::add(ValueId atom, bool holds) {
  if (core(values, atom) == text) {
    if (holds)
      found.units = std::max<int64_t>(found.units, 1);
    return;
  }
  if (!values.anyIn(atom, [&](ValueId one) { return one == text; }) ||
      values.has(atom, dataflow::bit(Kind::Mac)))
    return;
  if (values.is(atom, Kind::Relation) && values[atom].op != Operator::None &&
      (isIts(values.arg(atom, 0)) || isIts(values.arg(atom, 1))))
    return addRelation(atom, holds);
  // A pattern, a helper that nobody knows: it may say how long the text is.
  const bool isPrefix = values.is(atom, Kind::Text) && values.text(atom) == "startswith";
  if (holds && !isPrefix)
    found.isEmpty = Tri::Unknown;
}

LeastLength leastLength(const ValueTable &values,
                        const dataflow::SharedTable<uint32_t, bool> &facts, ValueId text) {
  Lengths lengths{values, core(values, text), {}};
  for (const auto &[atom, holds] : facts.entries())
    lengths.add(static_cast<ValueId>(atom), holds);
  // The equality of two lengths is an atom of its own, and one that holds a MAC.
  for (const auto &[atom, holds] : facts.entries())
    if (const auto relation = static_cast<ValueId>(atom); values.is(relation, Kind::Relation))
      if (values.is(values.arg(relation, 0), Kind::Length) ||
          values.is(values.arg(relation, 1), Kind::Length))
        lengths.addRelation(relation, holds);
  if (lengths.found.units > 0 && lengths.found.isEmpty == Tri::Yes)
    lengths.found.isEmpty = Tri::No;
  return lengths.found;
}

} // namespace hmaclint::scheme
