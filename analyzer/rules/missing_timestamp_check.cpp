#include "rules/own_request.h"
#include "rules/time_fix.h"
#include "rules/time_silence.h"
#include "scheme/timing.h"

#include "llvm/ADT/STLExtras.h"

#include <set>

// HM501: nothing limits the age of a signed request.
//
//   message = request.headers["X-Timestamp"].encode() + request.get_data()
//   if not compare_digest(hmac.new(KEY, message, sha256).digest(), given): abort(401)
//
// Where a time is signed and no clock is asked, the finding is at its read, whoever's scheme it is.
// Where no time is signed at all, it is at the compare, and only for the program's own scheme of
// requests: what a vendor leaves out a receiver cannot check.

namespace hmaclint::rules {

using dataflow::Kind;
using dataflow::ValueId;
using dataflow::ValueTable;
using scheme::Timing;
using scheme::VerifiedWay;

namespace {
struct Reporter {
  const Context &context;
  Sink &sink;
  std::set<std::pair<uint32_t, source::ByteRange>> reported = {};

  void forgotten(const endpoint::Endpoint &endpoint, const Timing &timing);
  void timeless(const endpoint::Endpoint &endpoint, const VerifiedWay &way, const Timing &timing);
  bool isNew(source::Location place) {
    return reported.insert({static_cast<uint32_t>(place.file), place.range}).second;
  }
};
} // namespace

void Reporter::forgotten(const endpoint::Endpoint &endpoint, const Timing &timing) {
  const scheme::Analysis &analysis = *context.analysis;
  const std::optional<source::Location> compare = compareOf(analysis, endpoint, *timing.mac);
  const std::optional<source::Location> read =
      timing.stamp == timing.mac->atom ? compare
                                       : readOf(analysis, endpoint, *timing.mac, timing.stamp);
  if (!read || !isNew(*read))
    return;
  diagnostic::Diagnostic finding = findingOf(context, "missing-timestamp-check", *read);
  finding.message = "the time is signed, and no clock limits the age of the request";
  if (compare && compare != read) {
    finding.labels.push_back({*compare, "is verified here"});
    if (compare->file == read->file)
      if (auto fix = checkTime(fileOf(context, read->file), read->range, compare->range))
        finding.fixes.push_back(std::move(*fix));
  }
  sink.report(std::move(finding));
}

void Reporter::timeless(const endpoint::Endpoint &endpoint, const VerifiedWay &way,
                        const Timing &timing) {
  const scheme::Analysis &analysis = *context.analysis;
  const TimeSilence silence{analysis, endpoint, way};
  if (endpoint.isUnsure || endpoint.run.cut)
    return silence.becauseUnsure();
  for (const scheme::Check &mac : way.macs)
    if (const OwnRequest own = isOwnRequest(analysis, endpoint, mac); own.tri != source::Tri::Yes)
      return silence.because(own.reason, own.tri == source::Tri::No);
  if (scheme::isOneTime(analysis, endpoint, way))
    return silence.because("something remembers a part that is signed");
  const std::optional<source::Location> compare = compareOf(analysis, endpoint, *timing.mac);
  if (!compare || !isNew(*compare))
    return;
  diagnostic::Diagnostic finding = findingOf(context, "missing-timestamp-check", *compare);
  finding.message = "no time is signed: a recorded request stays good for as long as the key";
  sink.report(std::move(finding));
}

/// Whether nothing is made of an answer but the question whether it is true.
static bool isOnlyAsked(const ValueTable &values, ValueId answer) {
  for (uint32_t i = 0; i < values.size(); ++i) {
    const auto user = static_cast<ValueId>(i);
    const Kind kind = values.kind(user);
    const bool isQuestion = kind == Kind::Not || kind == Kind::And || kind == Kind::Or ||
                            kind == Kind::All || kind == Kind::Any || kind == Kind::Choice;
    if (!isQuestion && llvm::is_contained(values.args(user), answer))
      return false;
  }
  return true;
}

/// `require_fresh()`: a function that is called by its name for nothing but what it does.
static bool isBareStatement(const Context &context, source::Location place) {
  const dataflow::Ir &ir = fileOf(context, place.file).ir;
  return llvm::any_of(ir.stmts, [&](const dataflow::Stmt &stmt) {
    if (stmt.kind != dataflow::StmtKind::Expression)
      return false;
    const dataflow::Expr &call = ir.expr(stmt.exprs[0]);
    return call.range == place.range && call.kind == dataflow::ExprKind::Call &&
           ir.expr(call.args[0]).kind == dataflow::ExprKind::Name;
  });
}

namespace {
/// What may have tested the time of a request out of sight.
struct Testers {
  const Context &context;
  ValueId stamp;
  std::set<ValueId> asked = {}; ///< All that the endpoint asks for its truth.

  bool holdsTime(const dataflow::Step &call) const;
  bool asksByItself(const dataflow::Step &call) const;
  dataflow::StepId firstOf(const endpoint::Endpoint &endpoint);
};
} // namespace

/// Whether something unknown got the time, or all of the request.
bool Testers::holdsTime(const dataflow::Step &call) const {
  const ValueTable &values = context.analysis->values();
  return scheme::mayHaveVerified(context.analysis->evaluator, call) &&
         llvm::any_of(call.args, [&](const dataflow::Flow &argument) {
           return values.anyIn(argument.value, [&](ValueId one) {
             return one == stamp || values.is(one, Kind::External);
           });
         });
}

/// A function of another module can ask the framework for the request by itself. It may test the
/// time where it is asked for a verdict, where it gives what a part of the request is compared
/// with, and where nobody asks for its answer.
bool Testers::asksByItself(const dataflow::Step &call) const {
  const ValueTable &values = context.analysis->values();
  const ValueId answer = call.flow.value;
  if (call.kind != dataflow::StepKind::Call || call.entry || !values.is(answer, Kind::Call))
    return false;
  if (asked.count(answer) != 0 && isOnlyAsked(values, answer))
    return true;
  if (!call.args.empty())
    return false;
  const bool isClock = llvm::any_of(asked, [&](ValueId atom) {
    return values.is(atom, Kind::Relation) && values.has(atom, dataflow::bit(Kind::Request)) &&
           values.anyIn(atom, [&](ValueId one) { return one == answer; });
  });
  return isClock || isBareStatement(context, call.location);
}

dataflow::StepId Testers::firstOf(const endpoint::Endpoint &endpoint) {
  const dataflow::History &history = context.analysis->history();
  const llvm::SmallVector<dataflow::StepId, 16> paths = endpoint.run.paths();
  const auto each = [&](auto visit) { history.each(paths, visit); };
  each([&](dataflow::StepId, const dataflow::Step &step) {
    if (step.kind == dataflow::StepKind::Assume)
      asked.insert(step.flow.value);
  });
  dataflow::StepId first = dataflow::StepId::None;
  each([&](dataflow::StepId id, const dataflow::Step &step) {
    if ((first == dataflow::StepId::None || id < first) &&
        (step.kind == dataflow::StepKind::Cut || holdsTime(step) || asksByItself(step)))
      first = id;
  });
  return first;
}

/// Whether the program compares a part of a request with the clock somewhere: who calls a function
/// that nobody here calls may do that too.
static bool asksClock(const ValueTable &values) {
  for (uint32_t i = 0; i < values.size(); ++i) {
    const auto one = static_cast<ValueId>(i);
    if (values.is(one, Kind::Relation) && values.has(one, dataflow::bit(Kind::Clock)) &&
        values.has(one, dataflow::bit(Kind::Request)))
      return true;
  }
  return false;
}

/// Whether nothing is said of a way on which a time seems to be missing.
static bool isSilent(const Context &context, const endpoint::Endpoint &endpoint,
                     const Timing &timing, const TimeSilence &silence) {
  const scheme::Analysis &analysis = *context.analysis;
  if (scheme::refusesAge(analysis, endpoint)) {
    silence.because("some requests are refused for their age");
    return true;
  }
  if (endpoint.isUnsure || endpoint.run.cut) {
    silence.becauseUnsure();
    return true;
  }
  if (!endpoint.isRoute() && asksClock(analysis.values())) {
    silence.because("another function asks the clock, and who calls the two is not known");
    return true;
  }
  const dataflow::StepId tested = Testers{context, timing.stamp}.firstOf(endpoint);
  if (tested == dataflow::StepId::None)
    return false;
  silence.because(scheme::Doubt::of(tested));
  return true;
}

void missing_timestamp_check(const Context &context, Sink &sink) {
  Reporter reporter{context, sink};
  const scheme::Analysis &analysis = *context.analysis;
  for (const endpoint::Endpoint &endpoint : analysis.endpoints)
    for (const VerifiedWay &way : scheme::verifiedWays(analysis, endpoint)) {
      const Timing timing = scheme::timingOf(analysis, way);
      const TimeSilence silence{analysis, endpoint, way};
      const bool isMissing =
          timing.kind == Timing::Kind::Unchecked || timing.kind == Timing::Kind::Timeless;
      if (!isMissing)
        silence.because(timing);
      if (!isMissing || isSilent(context, endpoint, timing, silence))
        continue;
      if (timing.kind == Timing::Kind::Unchecked)
        reporter.forgotten(endpoint, timing);
      else
        reporter.timeless(endpoint, way, timing);
    }
}

} // namespace hmaclint::rules
