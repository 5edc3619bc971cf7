#include "scheme/adjacent.h"

#include "scheme/owner.h"
#include "scheme/part.h"
#include "scheme/width.h"

#include "llvm/ADT/STLExtras.h"

// Parts of a message that nothing keeps apart.
//
//   stamp + body                              "17000000001" + "{…" or "1700000000" + "1{…"
//   mac.update(nonce); mac.update(body)       the same
//   "".join(k + v for k, v in fields)         k1v1k2v2
//   f"{stamp}.{body}"                         a delimiter
//   sha256(nonce).digest() + body             32 bytes, then the rest
//
// All spellings are one value (dataflow/text.h): a Concat whose literals are the delimiters.

namespace hmaclint::scheme {

using dataflow::Flow;
using dataflow::OriginId;
using dataflow::Record;

static constexpr unsigned maxDepth = 16;

namespace {
/// A run of parts inside of one text.
struct Run {
  llvm::SmallVector<ValueId, 4> parts;
  bool isRepeated = false;
};
struct Finder {
  const ValueTable &values;
  const Widths &widths;
  const Record &mac;
  std::vector<Run> runs;
  llvm::SmallVector<ValueId, 4> measured; ///< Of these the length is signed too.
  std::optional<ValueId> unknown;         ///< Beside something of any length.

  void look(ValueId value, unsigned depth);
  void lookAt(llvm::ArrayRef<ValueId> parts);
  void lookAround(ValueId element, unsigned depth);
  bool isMeasured(ValueId part) const;
  llvm::ArrayRef<ValueId> partsOf(const ValueId &element) const;
};
} // namespace

/// Whether a text is known to begin with what the one before it cannot hold: `POST` and `/orders`.
static bool beginsByItself(const ValueTable &values, ValueId before, ValueId part) {
  const auto root = [&](ValueId value) {
    const std::optional<Part> found = partOf(values, value);
    return found && found->isWhole() ? found->root : "";
  };
  const std::string target = root(part);
  return root(before) == "method" &&
         (target == "path" || target == "full-path" || target == "url" || target == "base-url");
}

bool Finder::isMeasured(ValueId part) const {
  return llvm::is_contained(measured, withoutCharsets(values, part));
}

/// Whether a part is the server's own, a secret mostly, which stands between others like a literal.
static bool isOfServer(const ValueTable &values, ValueId part) {
  if (chosenSecret(values, withoutCharsets(values, part)))
    return true;
  return values.has(part, dataflow::bit(Kind::Environment) | dataflow::bit(Kind::Config)) &&
         !values.has(part, dataflow::bit(Kind::Request) | dataflow::bit(Kind::Parameter));
}

void Finder::lookAt(llvm::ArrayRef<ValueId> parts) {
  Run run;
  const auto end = [&] {
    if (run.parts.size() > 1)
      runs.push_back(run);
    run.parts.clear();
  };
  for (ValueId part : parts) {
    const Width width = isMeasured(part) ? Width::Fixed : widths.of(part, mac.facts);
    if (width == Width::Unknown && !run.parts.empty())
      unknown = part;
    if (dataflow::isText(values.kind(part)) || isOfServer(values, part) ||
        width == Width::Unknown) {
      end();
    } else if (width == Width::Variable) {
      if (run.parts.size() == 1 && beginsByItself(values, run.parts.front(), part))
        run.parts.clear();
      run.parts.push_back(part);
    }
  }
  end();
}

/// The parts of what a loop puts one after the other.
llvm::ArrayRef<ValueId> Finder::partsOf(const ValueId &element) const {
  return values.is(element, Kind::Concat) ? values.args(element) : llvm::ArrayRef(element);
}

/// What ends one round of a loop stands beside what begins the next.
void Finder::lookAround(ValueId element, unsigned depth) {
  const llvm::ArrayRef<ValueId> parts = partsOf(element);
  const ValueId first = parts.front();
  const ValueId last = parts.back();
  if (widths.of(first, mac.facts) == Width::Variable &&
      widths.of(last, mac.facts) == Width::Variable)
    runs.push_back({{last, first}, true});
  else
    look(element, depth);
}

static bool isEmptyText(const ValueTable &values, ValueId value) {
  return dataflow::isText(values.kind(value)) && values.text(value).empty();
}

void Finder::look(ValueId value, unsigned depth) {
  if (values.isSpent(depth))
    return;
  const llvm::ArrayRef<ValueId> args = values.args(value);
  switch (values.kind(value)) {
  case Kind::Concat:
    lookAt(args);
    for (ValueId part : args)
      look(part, depth - 1);
    return;
  case Kind::Choice:
  case Kind::Or:
    for (ValueId one : args)
      look(one, depth - 1);
    return;
  case Kind::Join: {
    const bool isEach = values.is(args[1], Kind::Each);
    if (isEach && isEmptyText(values, args[0]))
      return lookAround(values.arg(args[1], 1), depth - 1);
    if (isEach)
      return look(values.arg(args[1], 1), depth - 1);
    const bool isFields = values.is(args[1], Kind::Text) || partOf(values, args[1]);
    if (isFields && isEmptyText(values, args[0]) &&
        values.has(args[1], dataflow::bit(Kind::Request) | dataflow::bit(Kind::Parameter)))
      runs.push_back({{args[1], args[1]}, true});
    return;
  }
  case Kind::Fold: // Whether each round adds to the text or replaces it is not known.
    return look(args[2], depth - 1);
  case Kind::Encode:
  case Kind::Decode:
  case Kind::Hash:
    if (values.text(value) != "struct")
      look(args[0], depth - 1);
    return;
  case Kind::Text:
    if (values.text(value) == "lower" || values.text(value) == "upper")
      look(args[0], depth - 1);
    return;
  default:
    return;
  }
}

/// What a value is as a text: of a MAC its message.
static ValueId textOf(const ValueTable &values, ValueId value) {
  for (unsigned depth = maxDepth; depth > 0; --depth) {
    if (values.is(value, Kind::Mac))
      value = values.arg(value, 1);
    else if (values.is(value, Kind::Hash) || values.is(value, Kind::Encode) ||
             values.is(value, Kind::Decode))
      value = values.arg(value, 0);
    else
      break;
  }
  return value;
}

/// Whether two parts stand one after the other in a text, with none of any length between.
static bool holdsRun(const ValueTable &values, ValueId text, const Run &run) {
  text = textOf(values, text);
  if (run.isRepeated)
    return values.is(text, Kind::Join);
  if (!values.is(text, Kind::Concat))
    return false;
  const llvm::ArrayRef<ValueId> parts = values.args(text);
  const auto at = [&](size_t from, ValueId part) {
    while (from < parts.size() &&
           withoutCharsets(values, parts[from]) != withoutCharsets(values, part))
      ++from;
    return from;
  };
  const size_t first = at(0, run.parts[0]);
  return first < parts.size() && at(first + 1, run.parts[1]) < parts.size();
}

/// The innermost origin at which the first two parts of a run stand together.
static OriginId placeOf(const Analysis &analysis, OriginId from, const Run &run) {
  const dataflow::History &history = analysis.history();
  llvm::DenseSet<uint32_t> seen;
  llvm::SmallVector<OriginId, 16> open = {from};
  OriginId found = OriginId::None;
  while (!open.empty()) {
    const OriginId one = open.pop_back_val();
    if (one == OriginId::None || !seen.insert(static_cast<uint32_t>(one)).second)
      continue;
    const dataflow::Origin &origin = history.origin(one);
    // Origins are older the lower they are: what something was made of was made before it.
    if (holdsRun(analysis.values(), origin.value, run) && (found == OriginId::None || one < found))
      found = one;
    llvm::append_range(open, origin.from);
  }
  return found;
}

namespace {
/// Whose scheme each MAC belongs to.
struct Owners {
  llvm::DenseMap<uint32_t, bool> own; ///< By MAC: whether it is the program's, as far as known.
  explicit Owners(const Analysis &analysis);
  bool isOwn(ValueId mac) const { return own.lookup(static_cast<uint32_t>(mac)); }
};
} // namespace

Owners::Owners(const Analysis &analysis) {
  for (const endpoint::Endpoint &endpoint : analysis.endpoints)
    for (const Record &record : analysis.records(endpoint)) {
      if (record.kind != Record::Kind::Compare)
        continue;
      const Check check = classify(analysis.evaluator, record.flow.value);
      if (check.kind != CheckKind::Mac)
        continue;
      const Owner owner = ownerOf(analysis, check, endpoint);
      for (const Signature &one : check.expected) {
        const bool isOwn = owner.isOwn == Tri::Yes && !owner.namesVendor;
        const auto [known, isNew] = own.try_emplace(static_cast<uint32_t>(one.mac), isOwn);
        known->second &= isOwn;
      }
    }
}

/// The texts of which a message holds the length.
static void addMeasured(const ValueTable &values, ValueId message,
                        llvm::SmallVectorImpl<ValueId> &measured) {
  values.anyIn(message, [&](ValueId one) {
    if (values.is(one, Kind::Length))
      measured.push_back(withoutCharsets(values, values.arg(one, 0)));
    return false;
  });
}

std::vector<Adjacent> adjacentParts(const Analysis &analysis) {
  const ValueTable &values = analysis.values();
  const Widths widths(analysis);
  const Owners owners(analysis);
  const Compared compared(analysis);
  std::vector<Adjacent> found;
  for (const Record &record : analysis.evaluator.records()) {
    const std::optional<Flow> message = signedMessage(values, record);
    if (!message)
      continue;
    if (values.is(record.flow.value, Kind::Hash) && compared.with(record.flow.value).empty()) {
      analysis.silent(record.location, "nothing is compared with the hash");
      continue;
    }
    Finder finder{values, widths, record, {}, {}, std::nullopt};
    addMeasured(values, message->value, finder.measured);
    finder.look(message->value, maxDepth);
    if (finder.runs.empty()) {
      if (finder.unknown)
        analysis.silent(record.location, Doubt::of(*finder.unknown), message->origin);
      else
        analysis.silent(record.location, "its parts are kept apart");
      continue;
    }
    for (const Run &run : finder.runs) {
      const OriginId made = placeOf(analysis, record.flow.origin, run);
      Adjacent adjacent;
      adjacent.parts = run.parts;
      adjacent.isRepeated = run.isRepeated;
      adjacent.mac = &record;
      adjacent.isOwn = owners.isOwn(record.flow.value);
      adjacent.location = record.location;
      adjacent.made = record.flow;
      if (made != OriginId::None) {
        adjacent.location = analysis.history().origin(made).location;
        adjacent.made = {analysis.history().origin(made).value, made};
      }
      found.push_back(std::move(adjacent));
    }
  }
  return found;
}

} // namespace hmaclint::scheme
