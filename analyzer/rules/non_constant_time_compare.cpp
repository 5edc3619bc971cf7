#include "query/fix_template.h"
#include "rules/compared.h"
#include "rules/evidence.h"
#include "rules/fix.h"
#include "rules/written.h"
#include "scheme/check.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

// HM101: a MAC is compared by an operator.
//
//   expected == request.headers.get("X-Signature", "")
//   -> hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode())
//
// One side holds a MAC; the other decides how sure it is that a caller can measure the time. A
// compare is met once for each way to it, and is one finding: the strongest evidence counts, and a
// fix applies only where it is the same on all ways.
//
// No fix may turn a refusal into an error: what may be None, or of any type, is tested first, and
// str becomes bytes, since compare_digest() raises for a str with characters outside ASCII.

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::ExprKind;
using dataflow::Flow;
using dataflow::Kind;
using dataflow::Operator;
using dataflow::Record;
using dataflow::ValueId;
using dataflow::ValueTable;
using diagnostic::Severity;
using scheme::Source;

namespace {
/// What one way to a compare says.
struct Evidence {
  Severity severity = Severity::Error;
  bool macIsLeft = true;
  TextType mac = TextType::Unknown;
  TextType part = TextType::Unknown;
  friend bool operator==(const Evidence &, const Evidence &) = default;
};
} // namespace

/// Whether a branch ends what is around: the time then tells how far the loop came.
static bool leaves(const dataflow::Ir &ir, dataflow::BlockId block) {
  using dataflow::StmtKind;
  if (block == dataflow::BlockId::None || ir.block(block).statements.empty())
    return false;
  const StmtKind last = ir.stmt(ir.block(block).statements.back()).kind;
  return last == StmtKind::Return || last == StmtKind::Raise || last == StmtKind::Break;
}

/// Whether an `if` that asks for what stands at `asked` has a branch that leaves; it stands in one
/// loop with `compared`, where that is given.
static bool endsLoop(const dataflow::Ir &ir, source::ByteRange asked,
                     std::optional<source::ByteRange> compared) {
  using dataflow::StmtKind;
  const auto isLoopOfBoth = [&](const dataflow::Stmt &stmt) {
    const bool isLoop = stmt.kind == StmtKind::For || stmt.kind == StmtKind::While;
    return isLoop && ir.block(stmt.blocks[0]).range.contains(asked) &&
           ir.block(stmt.blocks[0]).range.contains(*compared);
  };
  return llvm::any_of(ir.stmts,
                      [&](const dataflow::Stmt &stmt) {
                        return stmt.kind == StmtKind::If &&
                               ir.expr(stmt.exprs[0]).range.contains(asked) &&
                               llvm::any_of(stmt.blocks,
                                            [&](dataflow::BlockId one) { return leaves(ir, one); });
                      }) &&
         (!compared || llvm::any_of(ir.stmts, isLoopOfBoth));
}

/// A compare of single elements tells something only where a difference ends the loop; one that
/// adds up the differences takes the same time for all.
static bool isHarmlessElement(const Context &context, const Record &record, ValueId mac) {
  const ValueTable &values = context.analysis->values();
  if (!values.is(mac, Kind::Element) && !values.is(mac, Kind::Item))
    return false;
  if (endsLoop(fileOf(context, record.location.file).ir, record.location.range, std::nullopt))
    return false;
  // The answer may have got a name before it is asked for.
  const dataflow::History &history = context.analysis->history();
  for (uint32_t id = 1; id < history.stepCount(); ++id)
    if (const dataflow::Step &step = history.step(static_cast<dataflow::StepId>(id));
        step.kind == dataflow::StepKind::Assume && step.flow.value == record.flow.value &&
        step.location.file == record.location.file &&
        endsLoop(fileOf(context, step.location.file).ir, step.location.range,
                 record.location.range))
      return false;
  return true;
}

/// `x in text` looks for a substring: that is a partial compare.
static bool isSubstring(const Context &context, const Record &record) {
  const ValueTable &values = context.analysis->values();
  const ValueId right = record.args[1].value;
  if (values[record.flow.value].op != Operator::In || values.is(right, Kind::Sequence))
    return false;
  if (values.is(right, Kind::Text))
    return !values.text(right).contains("split");
  return textTypeOf(context, record.args[1]) != TextType::Unknown;
}

/// A compare of something of the caller's with something unknown, which may be a MAC.
static void noteUnknown(const scheme::Analysis &analysis, Flow flow, ValueId relation) {
  const ValueTable &values = analysis.values();
  const Operator op = values[relation].op;
  if (op != Operator::Equal && op != Operator::Is && op != Operator::In)
    return;
  for (unsigned side = 0; side < 2; ++side) {
    const ValueId other = values.arg(relation, 1 - side);
    const std::optional<ValueId> unknown = scheme::unknownIn(values, other);
    const dataflow::OriginId made = analysis.history().find(flow.origin, relation);
    if (unknown && made != dataflow::OriginId::None &&
        scheme::sourceOf(analysis.evaluator, values.arg(relation, side)) == Source::Request &&
        scheme::sourceOf(analysis.evaluator, other) == Source::Unknown)
      return analysis.silent(analysis.history().origin(made).location, scheme::Doubt::of(*unknown),
                             made);
  }
}

/// Compares without a MAC have no records: they are looked for in what is assumed and returned.
static void noteUnknown(const scheme::Analysis &analysis) {
  if (!analysis.silences)
    return;
  const ValueTable &values = analysis.values();
  const auto note = [&](Flow flow) {
    values.anyIn(flow.value, [&](ValueId one) {
      if (values.is(one, Kind::Relation) &&
          !values.has(one, dataflow::bit(Kind::Mac) | dataflow::bit(Kind::Hash)))
        noteUnknown(analysis, flow, one);
      return false;
    });
  };
  for (uint32_t id = 1; id < analysis.history().stepCount(); ++id)
    if (const dataflow::Step &step = analysis.history().step(static_cast<dataflow::StepId>(id));
        step.kind == dataflow::StepKind::Assume)
      note(step.flow);
  for (const endpoint::Endpoint &endpoint : analysis.endpoints)
    for (const dataflow::Outcome &outcome : endpoint.run.outcomes)
      if (outcome.kind == dataflow::Outcome::Kind::Return)
        note(outcome.flow);
}

static std::optional<Evidence> judge(const Context &context, const Record &record) {
  const scheme::Analysis &analysis = *context.analysis;
  const auto known = [&](llvm::StringRef fact) {
    analysis.silent(record.location, fact);
    return std::nullopt;
  };
  for (unsigned side = 0; side < 2; ++side) {
    const Flow mac = record.args[side];
    const Flow part = record.args[1 - side];
    if (scheme::signaturesIn(analysis.values(), mac.value).empty())
      continue;
    if (record.entry)
      return known("it is a compare in constant time");
    if (isComputed(analysis, part.value))
      return known("both sides are computed");
    if (isSubstring(context, record))
      return known("it looks for a piece of text");
    if (isHarmlessElement(context, record, mac.value))
      return known("no difference ends the loop");
    const std::optional<Severity> severity = evidenceOf(analysis, part, mac.value, record.location);
    if (!severity)
      return std::nullopt;
    Evidence evidence{*severity, side == 0, textTypeOf(context, mac), textTypeOf(context, part)};
    // Never equal, whatever is sent: another weakness.
    const bool macIsText = evidence.mac == TextType::Text || evidence.mac == TextType::Joined;
    const bool partIsText = evidence.part == TextType::Text || evidence.part == TextType::Joined;
    const bool isIn = analysis.values()[record.flow.value].op == Operator::In;
    if (!isIn && !signsText(context, mac) &&
        ((macIsText && evidence.part == TextType::Bytes) ||
         (evidence.mac == TextType::Bytes && partIsText)))
      return known("text is never equal to bytes");
    return evidence;
  }
  return std::nullopt;
}

static constexpr llvm::StringLiteral anyText =
    R"((isinstance({part}, str) and {import}.compare_digest({mac}.encode(), {part}.encode("utf-8", "surrogatepass"))))";
static constexpr llvm::StringLiteral anyJoined =
    R"((isinstance({part}, str) and {import}.compare_digest({mac}.encode("utf-8", "surrogatepass"), {part}.encode("utf-8", "surrogatepass"))))";
static constexpr llvm::StringLiteral anyBytes =
    "(isinstance({part}, (bytes, bytearray)) and {import}.compare_digest({mac}, {part}))";
static constexpr llvm::StringLiteral bothText =
    "{import}.compare_digest({mac}.encode(), {part}.encode())";
static constexpr llvm::StringLiteral perhapsText =
    "{import}.compare_digest({mac}.encode(), ({part} or \"\").encode())";
static constexpr llvm::StringLiteral asTheyAre = "{import}.compare_digest({mac}, {part})";
static constexpr llvm::StringLiteral oneOf =
    R"((isinstance({part}, str) and any({import}.compare_digest(candidate.encode(), {part}.encode("utf-8", "surrogatepass")) for candidate in {list})))";

/// The template for `==` and `!=`; nothing where too little is known.
static std::optional<llvm::StringRef> templateFor(const Evidence &evidence, const FileFacts &file,
                                                  const Expr &part) {
  const bool isSent = evidence.severity == Severity::Error;
  const bool repeats = isSent ? canRepeat(file, part) : part.kind == ExprKind::Name;
  switch (evidence.mac) {
  case TextType::Text:
    if (isSent && evidence.part == TextType::Text)
      return llvm::StringRef(bothText);
    if (isSent && evidence.part == TextType::MaybeText)
      return llvm::StringRef(perhapsText);
    return repeats ? std::optional<llvm::StringRef>(anyText) : std::nullopt;
  case TextType::Joined:
    return repeats ? std::optional<llvm::StringRef>(anyJoined) : std::nullopt;
  case TextType::Bytes:
    if (evidence.part == TextType::Bytes)
      return llvm::StringRef(asTheyAre);
    return evidence.part == TextType::Unknown && part.kind == ExprKind::Name
               ? std::optional<llvm::StringRef>(anyBytes)
               : std::nullopt;
  default:
    return std::nullopt;
  }
}

static query::Capture capture(llvm::StringRef name, const FileFacts &file,
                              source::ByteRange range) {
  query::Capture made{name, range, 0};
  made.own = query::precedenceOf(file.source->text().slice(range.begin, range.end));
  return made;
}

/// `x in [a, b]` with MACs that are all text.
static bool isListOfText(const Written &written, const Evidence &evidence) {
  const Expr &list = *written.right;
  const bool isDisplay =
      list.kind == ExprKind::List || list.kind == ExprKind::Tuple || list.kind == ExprKind::Set;
  return isDisplay && !evidence.macIsLeft && evidence.mac == TextType::Text &&
         written.left->kind == ExprKind::Name && written.left->text != "candidate";
}

static std::optional<diagnostic::FixIt> fixOf(const FileFacts &file, source::Location where,
                                              const Written &written, const Evidence &evidence,
                                              bool isOneWay) {
  if (!written.left)
    return std::nullopt;
  const bool isIn = written.op == Operator::In || written.op == Operator::NotIn;
  if (!isIn && !written.isEquality())
    return std::nullopt;
  const Expr &mac = evidence.macIsLeft ? *written.left : *written.right;
  const Expr &part = evidence.macIsLeft ? *written.right : *written.left;
  std::optional<llvm::StringRef> chosen;
  if (isIn) {
    if (!isOneWay || !isListOfText(written, evidence))
      return std::nullopt;
    chosen = llvm::StringRef(oneOf);
  } else if (isOneWay) {
    chosen = templateFor(evidence, file, part);
  }
  diagnostic::FixIt fix;
  fix.file = file.file;
  fix.applicability = chosen && !file.isPython2 ? diagnostic::Applicability::Safe
                                                : diagnostic::Applicability::Display;
  fix.title =
      chosen ? "compare in constant time" : "compare in constant time, once both sides are bytes";
  const std::string name = chooseImport("hmac secrets", file, where.range.begin, fix);
  query::Match match;
  match.captures.push_back(capture("mac", file, mac.range));
  match.captures.push_back(capture("part", file, part.range));
  match.captures.push_back(capture("list", file, mac.range));
  const std::string filled =
      (written.isNegative() ? "not " : "") + chosen.value_or(asTheyAre).str();
  auto text =
      query::fillFix(filled, match, file.source->text(), name, demandedAt(file, where.range));
  if (!text)
    return std::nullopt;
  fix.edits.push_back({where.range, std::move(*text)});
  return fix;
}

/// All that the ways to one compare said.
static diagnostic::Diagnostic findingFor(const Context &context, source::Location where,
                                         llvm::ArrayRef<Evidence> ways) {
  const FileFacts &file = fileOf(context, where.file);
  const Written written = writtenAt(file, where.range);
  diagnostic::Diagnostic finding = findingOf(context, "non-constant-time-compare", where);
  const size_t at = finding.message.find("{op}");
  if (at != std::string::npos)
    finding.message.replace(at, 4, written.spelled().str());
  Evidence strongest = ways.front();
  for (const Evidence &one : ways)
    if (one.severity > strongest.severity)
      strongest = one;
  finding.severity = strongest.severity;
  const bool isIn = written.op == Operator::In || written.op == Operator::NotIn;
  if (isIn) {
    finding.primaryLabel = "each candidate is compared in variable time";
  } else if (written.left) {
    const Expr &mac = strongest.macIsLeft ? *written.left : *written.right;
    const Expr &part = strongest.macIsLeft ? *written.right : *written.left;
    finding.labels.push_back({{where.file, mac.range}, "the MAC"});
    if (finding.severity == Severity::Error)
      finding.labels.push_back({{where.file, part.range}, "sent by the client"});
  }
  const bool isOneWay =
      llvm::all_of(ways, [&](const Evidence &one) { return one == ways.front(); });
  if (auto fix = fixOf(file, where, written, strongest, isOneWay))
    finding.fixes.push_back(std::move(*fix));
  return finding;
}

void non_constant_time_compare(const Context &context, Sink &sink) {
  std::map<std::pair<uint32_t, source::ByteRange>, std::vector<Evidence>> compares;
  for (const Record &record : context.analysis->evaluator.records())
    if (record.kind == Record::Kind::Compare && (!record.entry || context.analysis->silences))
      if (const std::optional<Evidence> evidence = judge(context, record))
        compares[{static_cast<uint32_t>(record.location.file), record.location.range}].push_back(
            *evidence);
  noteUnknown(*context.analysis);
  for (const auto &[place, ways] : compares)
    sink.report(
        findingFor(context, {static_cast<source::FileId>(place.first), place.second}, ways));
}

} // namespace hmaclint::rules
