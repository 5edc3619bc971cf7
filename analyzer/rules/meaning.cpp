#include "rules/meaning.h"

#include "rules/predicates.h"

#include "scheme/check.h"
#include "scheme/covers.h"
#include "scheme/scheme.h"
#include "scheme/signed_parts.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

// What queries may ask of an expression beyond its spelling. Each question is put to every context
// in which the expression was met; what was never met, or is not known there, is Unknown, and of
// contexts that disagree the answer is Unknown too.

namespace hmaclint::rules {

using dataflow::Kind;
using dataflow::Record;
using dataflow::ValueId;
using dataflow::ValueTable;
using scheme::CheckKind;
using scheme::notKnown;
using scheme::Reasoned;
using scheme::Source;
using source::Tri;

llvm::BitVector watched(const query::QuerySet &queries, const FileFacts &file) {
  llvm::BitVector result;
  const auto watch = [&](dataflow::ExprId id) {
    if (id == dataflow::ExprId::None)
      return;
    result.resize(static_cast<unsigned>(file.ir.exprs.size()));
    result.set(static_cast<unsigned>(id));
    if (const dataflow::Expr &expr = file.ir.expr(id); expr.kind == dataflow::ExprKind::Call)
      result.set(static_cast<unsigned>(expr.args[0]));
  };
  for (const MatchFacts &facts : file.matches)
    for (const query::MeaningPredicate &asked : queries.patterns()[facts.match.pattern].predicates)
      if (needsEvaluation(asked))
        for (const query::Capture &capture : facts.match.captures)
          if (capture.name == asked.arguments[0].text)
            watch(file.ir.outermostAt(capture.range));
  return result;
}

Meaning::Meaning(const Context &context) : context(context) {
  const llvm::ArrayRef<Record> records = analysis().evaluator.records();
  std::vector<const endpoint::Endpoint *> runs(records.size());
  for (const endpoint::Endpoint &one : analysis().endpoints)
    for (size_t i = one.run.firstRecord; i < one.run.endRecord; ++i)
      runs[i] = &one;
  for (size_t i = 0; i < records.size(); ++i)
    if (records[i].kind == Record::Kind::Seen && !records[i].entry)
      seen[{static_cast<uint32_t>(records[i].location.file), records[i].location.range}].push_back(
          {&records[i], runs[i]});
}

llvm::ArrayRef<Meaning::Met> Meaning::met(const FileFacts &file, source::ByteRange range) const {
  const auto found = seen.find({static_cast<uint32_t>(file.file), range});
  if (found == seen.end())
    return {};
  return found->second;
}

llvm::ArrayRef<Meaning::Met> Meaning::metCallee(const FileFacts &file,
                                                source::ByteRange range) const {
  const dataflow::ExprId id = file.ir.outermostAt(range);
  const bool isCall =
      id != dataflow::ExprId::None && file.ir.expr(id).kind == dataflow::ExprKind::Call;
  return met(file, isCall ? file.ir.expr(file.ir.expr(id).args[0]).range : range);
}

llvm::ArrayRef<scheme::Scheme> Meaning::schemes() const {
  if (!recovered)
    recovered = scheme::recover(analysis());
  return *recovered;
}

const scheme::Acceptance &Meaning::acceptance(const endpoint::Endpoint &endpoint) const {
  return acceptances.try_emplace(&endpoint, analysis(), endpoint).first->second;
}

llvm::ArrayRef<ValueId> Meaning::verified(const endpoint::Endpoint &endpoint) const {
  const auto [found, isNew] = messages.try_emplace(&endpoint);
  if (isNew)
    for (const Record &record : analysis().records(endpoint))
      if (record.kind == Record::Kind::Compare)
        for (const scheme::Signature &one :
             scheme::classify(analysis().evaluator, record.flow.value).expected)
          found->second.push_back(one.message(analysis().values()));
  return found->second;
}

Reasoned Meaning::isSigned(ValueId value) const {
  const ValueTable &values = analysis().values();
  if (!inMessages) {
    inMessages.emplace();
    for (const Record &record : analysis().evaluator.records()) {
      if (record.kind != Record::Kind::Mac)
        continue;
      for (const scheme::Signature &one : scheme::signaturesIn(values, record.flow.value)) {
        const ValueId message = one.message(values);
        if (values.has(message, dataflow::bit(Kind::Unknown)))
          unlessFound = notKnown(scheme::unknownIn(values, message).value_or(one.mac));
        values.anyIn(message, [&](ValueId part) {
          inMessages->insert(static_cast<uint32_t>(part));
          return false;
        });
      }
    }
  }
  return inMessages->contains(static_cast<uint32_t>(value)) ? Tri::Yes : unlessFound;
}

static bool isAmong(Words words, llvm::StringRef word) {
  return llvm::any_of(words, [&](const auto &argument) { return argument.text == word; });
}

std::string originWords() { return "request stored literal parameter mac"; }

static llvm::StringRef originWord(Source source) {
  switch (source) {
  case Source::Request:
    return "request";
  case Source::Server:
    return "stored";
  case Source::Constant:
    return "literal";
  case Source::Parameter:
    return "parameter";
  case Source::Computed:
    return "mac";
  case Source::Unknown:
    break;
  }
  return "";
}

Reasoned isOfOrigin(const Meaning &meaning, const Meaning::Met &met, Words words) {
  const ValueId value = met.record->flow.value;
  const llvm::StringRef word = originWord(scheme::sourceOf(meaning.analysis().evaluator, value));
  if (word.empty())
    return notKnown(scheme::unknownIn(meaning.analysis().values(), value).value_or(value));
  return source::tri(isAmong(words, word));
}

Reasoned hasRole(const Meaning &meaning, const Meaning::Met &met, Words words) {
  const dataflow::Evaluator &evaluator = meaning.analysis().evaluator;
  const ValueId callee = met.record->flow.value;
  if (const model::Entry *entry = evaluator.entryOf(callee))
    return source::tri(isAmong(words, model::roleWord(entry->role)));
  return evaluator.functionOf(callee) ? Tri::No : notKnown(callee);
}

Reasoned mayBeNone(const Meaning &meaning, const Meaning::Met &met, Words) {
  const ValueTable &values = meaning.analysis().values();
  Reasoned all = Tri::No;
  for (ValueId one : values.alternatives(met.record->flow.value)) {
    const bool isItem = values.is(one, Kind::Item); // It may be missing where it was read.
    const bool isKnown = !isItem && !values.is(one, Kind::Unknown) &&
                         !values.is(one, Kind::Parameter) && !values.is(one, Kind::Call);
    all = all | (values.is(one, Kind::None) ? Tri::Yes : isKnown ? Tri::No : notKnown(one));
  }
  return all;
}

Reasoned isInEndpoint(const Meaning &, const Meaning::Met &met, Words words) {
  if (!met.endpoint)
    return Tri::No;
  if (!met.endpoint->isRoute())
    return Tri::No;
  if (words.empty())
    return Tri::Yes;
  return met.endpoint->method.empty() ? Tri::Unknown
                                      : source::tri(isAmong(words, met.endpoint->method));
}

std::string checkWords() { return "mac token session freshness nonce"; }

static CheckKind checkOf(llvm::StringRef word) {
  return llvm::StringSwitch<CheckKind>(word)
      .Case("mac", CheckKind::Mac)
      .Case("token", CheckKind::Token)
      .Case("session", CheckKind::Session)
      .Case("freshness", CheckKind::Freshness)
      .Case("nonce", CheckKind::Nonce)
      .Default(CheckKind::None);
}

Reasoned isHeldBefore(const Meaning &meaning, const Meaning::Met &met, Words words) {
  Reasoned any = Tri::No;
  for (const auto &word : words)
    any = any | scheme::held(meaning.analysis().evaluator, met.record->path, checkOf(word.text));
  return any;
}

static bool passes(const dataflow::History &history, dataflow::StepId last,
                   dataflow::StepId wanted) {
  bool found = wanted == dataflow::StepId::None || last == wanted;
  history.each(last, [&](dataflow::StepId id, const dataflow::Step &) { found |= id == wanted; });
  return found;
}

Reasoned reachesAcceptSite(const Meaning &meaning, const Meaning::Met &met, Words) {
  if (!met.endpoint)
    return Tri::Unknown;
  const scheme::Acceptance &acceptance = meaning.acceptance(*met.endpoint);
  if (!acceptance.isChecked())
    return Tri::Unknown;
  for (const scheme::Way &way : acceptance.ways())
    if (acceptance.isAccepted(way) &&
        passes(meaning.analysis().history(), way.path, met.record->path))
      return Tri::Yes;
  return met.endpoint->isUnsure || met.endpoint->run.cut ? Tri::Unknown : Tri::No;
}

Reasoned isCovered(const Meaning &meaning, const Meaning::Met &met, Words) {
  const ValueTable &values = meaning.analysis().values();
  if (!met.endpoint || !scheme::partOf(values, met.record->flow.value))
    return notKnown(met.record->flow.value);
  std::optional<Reasoned> any;
  for (ValueId message : meaning.verified(*met.endpoint))
    any = any.value_or(Tri::No) | scheme::covers(values, message, met.record->flow.value);
  return any.value_or(Tri::Unknown);
}

Reasoned isInMessage(const Meaning &meaning, const Meaning::Met &met, Words) {
  return meaning.isSigned(met.record->flow.value);
}

std::string schemeWords() { return llvm::join(scheme::partWords(), " ") + " time once"; }

Reasoned schemeLacks(const Meaning &meaning, const Meaning::Met &met, Words words) {
  const scheme::Analysis &analysis = meaning.analysis();
  std::optional<Tri> all;
  for (const scheme::Signature &mine :
       scheme::signaturesIn(analysis.values(), met.record->flow.value))
    for (const scheme::Scheme &one : meaning.schemes()) {
      if (one.signature.mac != mine.mac)
        continue;
      Tri has = Tri::No;
      for (const auto &word : words)
        has = has | (word.text == "time"   ? one.isFresh()
                     : word.text == "once" ? one.isOnce()
                                           : scheme::isSigned(analysis, one, word.text));
      all = !all || *all == !has ? !has : Tri::Unknown;
    }
  return all.value_or(Tri::Unknown);
}

} // namespace hmaclint::rules
