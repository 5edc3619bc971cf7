#include "scheme/covers.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

// What a message covers.
//
// The components of a message are looked at one by one. Each is a part of the request that may hold
// the one in question, a form that holds others, or no part at all:
//
//   f"{request.method}\n{request.full_path}\n".encode() + request.get_data()
//        covers the query argument `page` (by full path), the form field `amount` (by the body)
//
//   "&".join(f"{k}={v}" for k, v in sorted(request.form.items()) if k != "sign")
//        Join("&", Each(sorted items of form, …, k != "sign")): covers `amount`, not `sign`
//
// One component that nobody knows may hold anything. Of alternatives the weakest counts: the caller
// chooses.

namespace hmaclint::scheme {

using dataflow::Kind;
using dataflow::Operator;
using dataflow::ValueId;
using dataflow::ValueTable;
using source::Tri;

static constexpr unsigned maxDepth = 48;

/// Whether the whole part `outer` holds all parts of `inner`.
static bool holdsRoot(llvm::StringRef outer, llvm::StringRef inner) {
  const llvm::StringRef held =
      llvm::StringSwitch<llvm::StringRef>(outer)
          .Cases("body-raw", "stream", " body-raw stream body-json form file is-json ")
          .Case("body-json", " body-raw stream ") // Written again: the same members.
          .Case("url", " scheme host root-url base-url path full-path query-string arg view-arg "
                       "endpoint blueprint url-rule ")
          .Case("full-path", " path query-string arg view-arg endpoint blueprint url-rule ")
          .Case("base-url", " scheme host root-url path view-arg endpoint blueprint url-rule ")
          .Case("root-url", " scheme host ")
          .Case("path", " view-arg endpoint blueprint url-rule ")
          .Case("query-string", " arg ")
          .Case("arg", " query-string ")
          .Case("values", " arg form ")
          .Case("environ", " header method path query-string arg host scheme remote-addr ")
          .Default(" ");
  return held.contains((" " + inner + " ").str());
}

static bool isConstantKey(llvm::StringRef key) { return !key.starts_with("#") && key != "*"; }

/// Whether the part `outer`, as a component, covers `inner`.
static Tri coversPart(const Part &outer, const Part &inner) {
  if (inner.root == "values" && outer.root != "values")
    return Tri::No; // Asked for the form and the query apart.
  if (outer.root != inner.root)
    return source::tri(outer.isWhole() && holdsRoot(outer.root, inner.root));
  for (size_t i = 0; i < outer.keys.size(); ++i) {
    if (i == inner.keys.size())
      return Tri::No; // Only a piece of it.
    if (outer.keys[i] == inner.keys[i] || outer.keys[i] == "*")
      continue;
    return isConstantKey(outer.keys[i]) && isConstantKey(inner.keys[i]) ? Tri::No : Tri::Unknown;
  }
  return Tri::Yes;
}

namespace {
/// The answers for one part.
struct Covering {
  const ValueTable &values;
  const Part &part;

  Reasoned of(ValueId value, unsigned depth) const;
  Reasoned ofAny(llvm::ArrayRef<ValueId> parts, unsigned depth) const;
  Reasoned ofChoice(ValueId choice, unsigned depth) const;
  Reasoned ofItem(ValueId item, unsigned depth) const;
  Reasoned ofElement(ValueId element, unsigned depth) const;
  Reasoned ofMinus(ValueId minus, unsigned depth) const;
  Reasoned ofEach(ValueId each, unsigned depth) const;
  Reasoned ofText(ValueId text, unsigned depth) const;
  Reasoned ofPart(ValueId value) const;
  Reasoned admits(ValueId condition, unsigned depth) const;
  Reasoned admitsRelation(ValueId relation) const;
  bool isItems(ValueId container, unsigned depth) const;
  bool isKey(ValueId value) const;
};
} // namespace

Reasoned Covering::ofAny(llvm::ArrayRef<ValueId> parts, unsigned depth) const {
  Reasoned answer = Tri::No;
  for (ValueId one : parts)
    answer = answer | of(one, depth - 1);
  return answer;
}

/// Whether a value is made of nothing but what is written in the program.
static bool isWrittenDown(const ValueTable &values, ValueId value) {
  return !values.anyIn(value, [&](ValueId one) {
    const Kind kind = values.kind(one);
    return !isConstant(kind) && kind != Kind::Mapping && kind != Kind::Sequence &&
           kind != Kind::Json && kind != Kind::Encode;
  });
}

/// What is written down among the alternatives stands for a part that is not there, as the `{}` of
/// a body that is no JSON: nothing is known then. What a loop over all fields began with stands for
/// no fields.
Reasoned Covering::ofChoice(ValueId choice, unsigned depth) const {
  std::optional<Reasoned> answer;
  bool hasConstant = false;
  const auto isStart = [&](ValueId constant) {
    return llvm::any_of(values.args(choice), [&](ValueId other) {
      return values.is(other, Kind::Fold) && values.arg(other, 1) == constant;
    });
  };
  for (ValueId one : values.args(choice)) {
    if (isWrittenDown(values, one)) {
      hasConstant |= !isStart(one);
      continue;
    }
    const Reasoned inner = of(one, depth - 1);
    answer = answer ? *answer & inner : inner;
  }
  if (hasConstant && answer && *answer == Tri::Yes)
    return notKnown(choice);
  return answer.value_or(Tri::No);
}

Reasoned Covering::ofPart(ValueId value) const {
  const std::optional<Part> outer = partOf(values, value);
  const Tri answer = outer ? coversPart(*outer, part) : Tri::Unknown;
  return answer == Tri::Unknown ? notKnown(value) : answer;
}

/// Whether the elements of a container are pairs of key and value, or values.
bool Covering::isItems(ValueId container, unsigned depth) const {
  if (values.isSpent(depth))
    return false;
  switch (values.kind(container)) {
  case Kind::Text: {
    const llvm::StringRef method = values.text(container);
    if (method == "items" || method == "values" || method == "getlist")
      return true;
    return method != "keys" && isItems(values.arg(container, 0), depth - 1);
  }
  case Kind::Each:
    return values.text(container) != "dict";
  case Kind::Item: // A list in a document.
  case Kind::Slice:
    return true;
  default:
    return false;
  }
}

/// Whether a value is the name of a field in a loop over fields.
bool Covering::isKey(ValueId value) const {
  for (unsigned depth = maxDepth; !values.isSpent(depth); --depth) {
    switch (values.kind(value)) {
    case Kind::Element:
      return !isItems(values.arg(value, 0), maxDepth);
    case Kind::Item: {
      const ValueId index = values.arg(value, 1);
      return values.is(index, Kind::Integer) && values[index].number == 0 &&
             values.is(values.arg(value, 0), Kind::Element);
    }
    case Kind::Text:
    case Kind::Encode:
    case Kind::Decode:
    case Kind::Stringify:
    case Kind::Format:
      value = values.arg(value, 0);
      continue;
    default:
      return false;
    }
  }
  return false;
}

Reasoned Covering::ofItem(ValueId item, unsigned depth) const {
  const ValueId container = values.arg(item, 0);
  const ValueId index = values.arg(item, 1);
  if (values.is(container, Kind::Element)) {
    const ValueId items = values.arg(container, 0);
    if (isItems(items, maxDepth) && values.is(index, Kind::Integer))
      return values[index].number == 0 ? Tri::No : of(items, depth - 1);
  }
  // `form[key]` for each key of the form.
  if (isKey(index)) {
    ValueId key = index;
    while (!values.is(key, Kind::Element))
      key = values.arg(key, 0);
    const std::optional<Part> keys = partOf(values, values.arg(key, 0));
    const std::optional<Part> held = partOf(values, container);
    if (keys && held && *keys == *held)
      return of(values.arg(key, 0), depth - 1);
  }
  if (values.has(container, dataflow::bit(Kind::Request)) && partOf(values, item))
    return ofPart(item);
  const Reasoned whole = of(container, depth - 1);
  return whole == Tri::Yes ? notKnown(item) : whole;
}

Reasoned Covering::ofElement(ValueId element, unsigned depth) const {
  const ValueId container = values.arg(element, 0);
  if (isItems(container, maxDepth))
    return of(container, depth - 1);
  const std::optional<Part> whole = partOf(values, container);
  if (whole && whole->root != "body-json")
    return Tri::No; // The names alone.
  return of(container, depth - 1);
}

Reasoned Covering::ofMinus(ValueId minus, unsigned depth) const {
  const Reasoned answer = of(values.arg(minus, 0), depth - 1);
  const std::optional<Part> outer = partOf(values, values.arg(minus, 0));
  if (answer != Tri::Yes || !outer)
    return answer;
  const size_t at = outer->root == part.root ? outer->keys.size() : 0;
  if (at >= part.keys.size())
    return notKnown(minus);
  for (ValueId key : values.args(minus).drop_front()) {
    if (!isConstant(values.kind(key)))
      return notKnown(key);
    if (dataflow::isText(values.kind(key)) && values.text(key) == part.keys[at])
      return Tri::No;
  }
  return answer;
}

Reasoned Covering::admitsRelation(ValueId relation) const {
  ValueId left = values.arg(relation, 0);
  ValueId right = values.arg(relation, 1);
  const Operator op = values[relation].op;
  if (!isKey(left))
    std::swap(left, right);
  if (!isKey(left))
    return Tri::Yes; // About what the field holds: empty ones are left out.
  if (part.isWhole() || !isConstantKey(part.keys.back()))
    return notKnown(relation);
  const llvm::StringRef name = part.keys.front();
  const auto isName = [&](ValueId one) {
    return dataflow::isText(values.kind(one)) && values.text(one) == name;
  };
  const auto areTexts = [&](llvm::ArrayRef<ValueId> all) {
    return llvm::all_of(all, [&](ValueId one) { return isText(values.kind(one)); });
  };
  switch (op) {
  case Operator::Equal:
    return areTexts({right}) ? source::tri(isName(right)) : notKnown(right);
  case Operator::NotEqual:
    return areTexts({right}) ? source::tri(!isName(right)) : notKnown(right);
  case Operator::In:
  case Operator::NotIn:
    if (!values.is(right, Kind::Sequence) || !areTexts(values.args(right)))
      return notKnown(right);
    return source::tri(llvm::any_of(values.args(right), isName) == (op == Operator::In));
  default:
    return notKnown(relation);
  }
}

/// Whether the part passes the condition of a comprehension.
Reasoned Covering::admits(ValueId condition, unsigned depth) const {
  if (values.isSpent(depth))
    return notKnown(condition);
  switch (values.kind(condition)) {
  case Kind::Not:
    return isKey(values.arg(condition, 0)) ? notKnown(condition)
                                           : !admits(values.arg(condition, 0), depth - 1);
  case Kind::And: {
    Reasoned answer = Tri::Yes;
    for (ValueId one : values.args(condition))
      answer = answer & admits(one, depth - 1);
    return answer;
  }
  case Kind::Or: {
    Reasoned answer = Tri::No;
    for (ValueId one : values.args(condition))
      answer = answer | admits(one, depth - 1);
    return answer;
  }
  case Kind::Relation:
    return admitsRelation(condition);
  case Kind::Item:
  case Kind::Element:
  case Kind::Choice:
    return Tri::Yes;
  default:
    return notKnown(condition);
  }
}

Reasoned Covering::ofEach(ValueId each, unsigned depth) const {
  const ValueId round = values.arg(each, 1);
  Reasoned answer = of(round, depth - 1);
  // What a round signs may be one of several, as what it is about says.
  if (answer == Tri::No && values.has(values.arg(each, 0), dataflow::bit(Kind::Request)) &&
      values.anyIn(round, [&](ValueId one) {
        return values.is(one, Kind::Choice) && ofAny(values.args(one), depth - 1) == Tri::Yes;
      }))
    return notKnown(each);
  for (ValueId condition : values.args(each).drop_front(2))
    if (answer != Tri::No)
      answer = answer & admits(condition, maxDepth);
  return answer;
}

Reasoned Covering::ofText(ValueId text, unsigned depth) const {
  const llvm::StringRef method = values.text(text);
  if (method == "keys" || method == "startswith" || method == "endswith" || method == "isdigit")
    return Tri::No;
  const Reasoned answer = ofAny(values.args(text), depth);
  // Pieces of what they are taken from.
  const bool isPiece = llvm::StringSwitch<bool>(method)
                           .Cases("split", "rsplit", "partition", "rpartition", "splitlines", true)
                           .Cases("without", "intersection", "difference", true)
                           .Default(false);
  return isPiece && answer == Tri::Yes ? notKnown(text) : answer;
}

Reasoned Covering::of(ValueId value, unsigned depth) const {
  if (values.isSpent(depth))
    return notKnown(value);
  switch (values.kind(value)) {
  case Kind::Unknown:
  case Kind::Call:
  case Kind::Parameter:
  case Kind::Attribute:
  case Kind::External:
  case Kind::Object:
  case Kind::Verify:
  case Kind::Bound:
  case Kind::Partial:
    return values.is(value, Kind::Attribute) && partOf(values, value) ? ofPart(value)
                                                                      : notKnown(value);
  case Kind::Request:
    return ofPart(value);
  case Kind::Item:
    return ofItem(value, depth);
  case Kind::Element:
    return ofElement(value, depth);
  case Kind::Minus:
    return ofMinus(value, depth);
  case Kind::Each:
    return ofEach(value, depth);
  case Kind::Text:
    return ofText(value, depth);
  case Kind::Choice:
    return ofChoice(value, depth);
  case Kind::Parse:
    return partOf(values, value) ? ofPart(value) : of(values.arg(value, 0), depth - 1);
  case Kind::Fold:
    return ofAny(values.args(value).drop_front(), depth);
  case Kind::Slice: // The rest of it is not covered.
    return of(values.arg(value, 0), depth - 1) & notKnown(value);
  case Kind::Encode:
  case Kind::Decode:
  case Kind::Format:
  case Kind::Stringify:
  case Kind::Json:
  case Kind::UrlEncode:
  case Kind::Hash:
    return of(values.arg(value, 0), depth - 1);
  case Kind::Mac:
    return ofAny(values.args(value).take_front(2), depth);
  case Kind::Concat:
  case Kind::Join:
  case Kind::Sequence:
  case Kind::Mapping:
  case Kind::Or:
  case Kind::And:
  case Kind::Arithmetic:
  case Kind::Absolute:
  case Kind::Response:
    return ofAny(values.args(value), depth);
  default:
    return Tri::No; // Settings, the clock, numbers and truths.
  }
}

Reasoned covers(const ValueTable &values, ValueId message, ValueId part) {
  std::optional<Part> wanted = partOf(values, part);
  if (!wanted)
    return notKnown(part);
  const auto asked = [&](const Part &one) { return Covering{values, one}.of(message, maxDepth); };
  const Reasoned answer = asked(*wanted);
  if (wanted->root != "values" || answer == Tri::Yes)
    return answer;
  // An argument of the query comes first, then the field of the form.
  Part form = *wanted;
  form.root = "form";
  wanted->root = "arg";
  return asked(form) & asked(*wanted);
}

} // namespace hmaclint::scheme
