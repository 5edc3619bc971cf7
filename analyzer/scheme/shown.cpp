#include "scheme/shown.h"

#include "dataflow/fold.h"
#include "scheme/document.h"
#include "scheme/part.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

// Objects that are signed as Python shows them.
//
//   str({"item": 7})         {'item': 7}     neither JSON nor anything that has a definition
//   str(b"abc")              b'abc'
//   str(order_id)            17              a number is its digits
//   str(body, "utf-8")       the text of the bytes
//
// As with JSON, nothing is to say where these bytes themselves travel.

namespace hmaclint::scheme {

using dataflow::Record;
using Of = Shown::Of;

static constexpr unsigned maxDepth = 8;

/// What is shown; nothing where that is not known to be an object.
static std::optional<Of> kindOf(const ValueTable &values, ValueId value, unsigned depth) {
  if (values.isSpent(depth))
    return std::nullopt;
  const llvm::StringRef text = values.text(value);
  switch (values.kind(value)) {
  case Kind::Mapping:
  case Kind::Minus:
    return Of::Mapping;
  case Kind::Sequence:
    return Of::List;
  case Kind::Each:
    return text == "dict" ? Of::Mapping : Of::List;
  case Kind::Bytes:
  case Kind::Mac:
  case Kind::Hash:
    return Of::Bytes;
  case Kind::Encode:
    if (text == "hex")
      return std::nullopt;
    return Of::Bytes;
  case Kind::String:
    return Of::Text;
  case Kind::Text:
    if (text == "sorted" || text == "items" || text == "extend")
      return Of::List;
    return text == "update" ? std::optional(Of::Mapping) : std::nullopt;
  case Kind::Request:
  case Kind::Parse: {
    const std::optional<Part> part = partOf(values, value);
    if (!part || !part->isWhole())
      return std::nullopt;
    if (part->root == "body-json")
      return Of::Json;
    if (part->root == "body-raw" || part->root == "query-string")
      return Of::Bytes;
    const bool isFields = part->root == "form" || part->root == "arg" || part->root == "values";
    return isFields ? std::optional(Of::Mapping) : std::nullopt;
  }
  case Kind::Or:
  case Kind::Choice:
    for (ValueId one : values.args(value))
      if (!dataflow::isConstant(values.kind(one)))
        return kindOf(values, one, depth - 1);
    return std::nullopt;
  default:
    return std::nullopt;
  }
}

/// The values of which a way asked for the type.
static llvm::DenseSet<uint32_t> askedForType(const Analysis &analysis) {
  const dataflow::History &history = analysis.history();
  const ValueTable &values = analysis.values();
  llvm::DenseSet<uint32_t> asked;
  for (uint32_t id = 1; id < history.stepCount(); ++id) {
    const dataflow::Step &step = history.step(static_cast<dataflow::StepId>(id));
    if (step.kind == dataflow::StepKind::Assume &&
        values.has(step.flow.value, dataflow::bit(Kind::IsA)))
      values.anyIn(step.flow.value, [&](ValueId one) {
        if (values.is(one, Kind::IsA))
          asked.insert(static_cast<uint32_t>(values.arg(one, 0)));
        return false;
      });
  }
  return asked;
}

namespace {
struct Search {
  const Analysis &analysis;
  Leaving leaving;
  llvm::DenseSet<uint32_t> asked; ///< Bytes or text: a way asked which.
  std::vector<Shown> found;

  void look(const Record &mac, dataflow::Flow message);
  llvm::StringRef passedOver(ValueId text, ValueId key) const;
};
} // namespace

llvm::StringRef Search::passedOver(ValueId text, ValueId key) const {
  if (leaving.holds(text))
    return "its bytes travel or are stored";
  return hasOtherSide(analysis.values(), text, key) ? "" : "both sides are this process";
}

void Search::look(const Record &mac, dataflow::Flow message) {
  const ValueTable &values = analysis.values();
  const llvm::SmallVector<ValueId, 2> texts =
      piecesIn(values, message.value, dataflow::bit(Kind::Stringify));
  if (texts.empty() && analysis.silences) {
    if (const std::optional<ValueId> unknown = unknownIn(values, message.value))
      analysis.silent(mac.location, Doubt::of(*unknown), message.origin);
    else
      analysis.silent(mac.location, "no object is shown in its message");
  }
  for (ValueId text : texts) {
    const ValueId object = values.arg(text, 0);
    const source::Location place = placeIn(analysis, mac, text);
    const std::optional<Of> of = kindOf(values, object, maxDepth);
    if (!of) {
      analysis.silent(place, Doubt::of(object), mac.flow.origin);
      continue;
    }
    const bool isAsked = *of == Of::Bytes && asked.contains(static_cast<uint32_t>(object));
    const llvm::StringRef fact =
        isAsked ? "its type is asked for" : passedOver(text, mac.args[0].value);
    if (fact.empty())
      found.push_back({*of, text, place, &mac});
    else
      analysis.silent(place, fact);
  }
}

std::vector<Shown> shownObjects(const Analysis &analysis) {
  Search search{analysis, Leaving(analysis), askedForType(analysis), {}};
  for (const Record &record : analysis.evaluator.records())
    if (const std::optional<dataflow::Flow> message = signedMessage(analysis.values(), record))
      search.look(record, *message);
  return std::move(search.found);
}

} // namespace hmaclint::scheme
