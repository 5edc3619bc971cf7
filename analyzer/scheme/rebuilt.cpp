#include "scheme/rebuilt.h"

#include "scheme/part.h"

#include "llvm/ADT/STLExtras.h"

// Bodies that are signed as they are written again.
//
//   hmac.new(KEY, json.dumps(request.get_json()).encode(), sha256)      the whole body: rebuilt
//   hmac.new(KEY, json.dumps({"item": body["item"], …}).encode(), …)    a document of its own
//   body.pop("signature"); hmac.new(KEY, json.dumps(body).encode(), …)  nothing else is left to do
//
// Parsing and writing again is not the identity: 1.10 becomes 1.1, of two members of one name the
// last is left, blanks and escapes are gone.

namespace hmaclint::scheme {

using dataflow::Record;

static constexpr unsigned maxDepth = 16;

namespace {
/// What a text is written of.
struct Document {
  enum class Kind : uint8_t {
    Other,   ///< No body, or fields of it one by one.
    Without, ///< A body that lacks some of its fields.
    Whole,
    Member, ///< What stands under one name of it.
  };
  Kind kind = Kind::Other;
  ValueId body{};
};
} // namespace

static bool isBody(llvm::StringRef root) { return root == "body-json" || root == "form"; }

static Document documentOf(const ValueTable &values, ValueId value, unsigned depth);

/// The first of several that is more than Other.
static Document firstOf(const ValueTable &values, llvm::ArrayRef<ValueId> all, unsigned depth) {
  for (ValueId one : all)
    if (const Document found = documentOf(values, one, depth); found.kind != Document::Kind::Other)
      return found;
  return {};
}

/// A whole body among the members of a document; fields of it are none.
static Document wholeIn(const ValueTable &values, llvm::ArrayRef<ValueId> members, unsigned depth) {
  const Document found = firstOf(values, members, depth);
  return found.kind == Document::Kind::Member ? Document() : found;
}

static Document partAt(const ValueTable &values, ValueId value) {
  const std::optional<Part> part = partOf(values, value);
  if (!part || !isBody(part->root))
    return {};
  if (part->isWhole())
    return {Document::Kind::Whole, value};
  return {part->root == "form" ? Document::Kind::Other : Document::Kind::Member, value};
}

static Document documentOf(const ValueTable &values, ValueId value, unsigned depth) {
  if (!values.has(value, dataflow::bit(Kind::Request)) || values.isSpent(depth))
    return {};
  const llvm::ArrayRef<ValueId> args = values.args(value);
  switch (values.kind(value)) {
  case Kind::Minus: {
    const Document inner = documentOf(values, args[0], depth - 1);
    return inner.kind == Document::Kind::Whole ? Document{Document::Kind::Without, inner.body}
                                               : inner;
  }
  case Kind::Or:
  case Kind::Choice:
    return firstOf(values, args, depth - 1);
  case Kind::Sequence:
    return wholeIn(values, args, depth - 1);
  case Kind::Mapping: {
    llvm::SmallVector<ValueId, 8> members;
    for (size_t i = 1; i < args.size(); i += 2)
      members.push_back(args[i]);
    return wholeIn(values, members, depth - 1);
  }
  case Kind::Each: {
    const Document inner = documentOf(values, args[0], depth - 1);
    const bool leavesOut = args.size() > 2 && inner.kind == Document::Kind::Whole;
    return leavesOut ? Document{Document::Kind::Without, inner.body} : inner;
  }
  case Kind::Text:
    if (values.text(value) == "update" || values.text(value) == "extend")
      return firstOf(values, args, depth - 1);
    if (values.text(value) == "sorted" || values.text(value) == "items")
      return documentOf(values, args[0], depth - 1);
    return {};
  case Kind::Request:
  case Kind::Parse:
  case Kind::Item:
    return partAt(values, value);
  default:
    return {};
  }
}

/// Whether a message holds the bytes as they came, besides what was parsed.
static bool holdsRaw(const ValueTable &values, ValueId value, unsigned depth) {
  if (!values.has(value, dataflow::bit(Kind::Request)) || values.isSpent(depth) ||
      values.is(value, Kind::Parse))
    return false;
  if (values.is(value, Kind::Request))
    return values.text(value) == "body-raw" || values.text(value) == "stream";
  return llvm::any_of(values.args(value),
                      [&](ValueId one) { return holdsRaw(values, one, depth - 1); });
}

/// Whether a text is compared that stands in a body itself.
static bool isInBody(const ValueTable &values, llvm::ArrayRef<ValueId> compared) {
  return llvm::any_of(compared, [&](ValueId other) {
    return llvm::any_of(partsIn(values, other), [&](ValueId one) {
      const std::optional<Part> part = partOf(values, one);
      return part && (isBody(part->root) || part->root == "values");
    });
  });
}

/// How many members of a body stand in a message.
static size_t countFields(const ValueTable &values, ValueId message) {
  return static_cast<size_t>(llvm::count_if(partsIn(values, message), [&](ValueId one) {
    const std::optional<Part> part = partOf(values, one);
    return values.is(one, Kind::Item) && part && isBody(part->root);
  }));
}

namespace {
struct Search {
  const Analysis &analysis;
  Compared compared;
  std::vector<ValueId> rawKeys; ///< Of MACs of bytes as they came.
  std::vector<Rebuilt> found;

  explicit Search(const Analysis &analysis);
  void look(const Record &mac, ValueId message);
  void noteNothing(const Record &mac, ValueId message) const;
  llvm::StringRef passedOver(const Record &mac, ValueId message, ValueId text,
                             const Document &document) const;
};
} // namespace

Search::Search(const Analysis &analysis) : analysis(analysis), compared(analysis) {
  const ValueTable &values = analysis.values();
  for (const Record &record : analysis.evaluator.records())
    if (const std::optional<dataflow::Flow> message = signedMessage(values, record))
      if (values.is(record.flow.value, Kind::Mac) && holdsRaw(values, message->value, maxDepth))
        rawKeys.push_back(record.args[0].value);
}

/// Why nothing is said of a document; empty where it is a finding.
llvm::StringRef Search::passedOver(const Record &mac, ValueId message, ValueId text,
                                   const Document &document) const {
  const ValueTable &values = analysis.values();
  if (document.kind == Document::Kind::Without)
    return "the signature is one of the fields";
  const llvm::ArrayRef<ValueId> others = compared.with(mac.flow.value);
  if (others.empty())
    return "nothing is compared with the MAC";
  if (isInBody(values, others))
    return "the signature is one of the fields";
  if (holdsRaw(values, message, maxDepth) || llvm::is_contained(rawKeys, mac.args[0].value))
    return "the bytes that came are tried as well";
  const bool isSorted = values.is(text, Kind::UrlEncode) && values.anyIn(text, [&](ValueId one) {
    return values.is(one, Kind::Text) && values.text(one) == "sorted";
  });
  return isSorted ? "the fields are put in a set order" : "";
}

/// No text in a message is known to be written here.
void Search::noteNothing(const Record &mac, ValueId message) const {
  if (const std::optional<ValueId> unknown = unknownIn(analysis.values(), message))
    analysis.silent(mac.location, Doubt::of(*unknown), mac.flow.origin);
  else
    analysis.silent(mac.location, "no document is written in its message");
}

void Search::look(const Record &mac, ValueId message) {
  const ValueTable &values = analysis.values();
  const uint64_t written = dataflow::bit(Kind::Json) | dataflow::bit(Kind::UrlEncode);
  const llvm::SmallVector<ValueId, 2> texts = piecesIn(values, message, written);
  if (texts.empty() && analysis.silences)
    noteNothing(mac, message);
  for (ValueId text : texts) {
    const Document document = documentOf(values, values.arg(text, 0), maxDepth);
    const bool isField =
        document.kind == Document::Kind::Member && countFields(values, message) != 1;
    if (document.kind == Document::Kind::Other || isField) {
      if (analysis.silences)
        analysis.silent(placeIn(analysis, mac, text), "it is not a body that was parsed");
      continue;
    }
    const llvm::StringRef fact = passedOver(mac, message, text, document);
    if (!fact.empty() && !analysis.silences)
      continue;
    const source::Location place = placeIn(analysis, mac, text);
    if (!fact.empty()) {
      analysis.silent(place, fact);
      continue;
    }
    const bool isForm = partOf(values, document.body)->root == "form";
    found.push_back(
        {text, document.body, place, &mac, isForm, document.kind == Document::Kind::Member});
  }
}

std::vector<Rebuilt> rebuiltBodies(const Analysis &analysis) {
  Search search(analysis);
  for (const Record &record : analysis.evaluator.records())
    if (const std::optional<dataflow::Flow> message = signedMessage(analysis.values(), record))
      search.look(record, message->value);
  return std::move(search.found);
}

} // namespace hmaclint::scheme
