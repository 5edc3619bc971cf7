#include "rules/fix.h"
#include "rules/time_silence.h"
#include "scheme/unsound_age.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

#include <set>

// HM507: a test of the time that holds for times which nobody meant.
//
//   if abs(time.time() - float(stamp)) > 300:    ->   if not abs(time.time() - float(stamp)) <=
//   300:
//       abort(401)
//
// `scheme/unsound_age.h` tells which. A NaN that is signed helps only who has the key: a note.

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::ExprId;
using dataflow::ExprKind;
using scheme::UnsoundAge;
using source::Tri;

/// Where the comparison stands.
static source::Location compareOf(const dataflow::History &history, const UnsoundAge &one) {
  const dataflow::OriginId made = history.find(one.test.origin, one.test.value);
  return made == dataflow::OriginId::None ? one.place : history.origin(made).location;
}

/// The comparison that is true where the one with `sign` is false, of numbers.
static llvm::StringRef opposite(llvm::StringRef sign) {
  return llvm::StringSwitch<llvm::StringRef>(sign)
      .Case(">", "<=")
      .Case(">=", "<")
      .Case("<", ">=")
      .Case("<=", ">")
      .Default("");
}

/// The `not ` that stands right before an expression.
static std::optional<source::ByteRange> notBefore(const FileFacts &file, ExprId expr) {
  const ExprId parent = file.ir.parentOf(expr);
  if (parent == ExprId::None || file.ir.expr(parent).kind != ExprKind::Not)
    return std::nullopt;
  const source::ByteRange between = {file.ir.expr(parent).range.begin,
                                     file.ir.expr(expr).range.begin};
  const llvm::StringRef text = file.source->text().slice(between.begin, between.end);
  return text.trim() == "not" ? std::optional(between) : std::nullopt;
}

/// `a > b` becomes `not a <= b`: the same of all numbers, and true where one of them is none.
static std::optional<diagnostic::FixIt> fixOf(const FileFacts &file, source::Location place) {
  const ExprId found = file.ir.findAt(place.range, [](const Expr &expr) {
    return expr.kind == ExprKind::Compare && expr.args.size() == 2;
  });
  if (found == ExprId::None)
    return std::nullopt;
  const Expr &compare = file.ir.expr(found);
  const source::ByteRange between = {file.ir.expr(compare.args[0]).range.end,
                                     file.ir.expr(compare.args[1]).range.begin};
  const llvm::StringRef written = file.source->text().slice(between.begin, between.end);
  const llvm::StringRef signText = written.trim(" ()");
  const llvm::StringRef turned = opposite(signText);
  if (turned.empty())
    return std::nullopt;
  const auto begin = between.begin + static_cast<uint32_t>(written.find(signText));
  diagnostic::FixIt fix;
  fix.title = "refuse what is not in the window, NaN too";
  fix.file = file.file;
  fix.applicability =
      file.isPython2 ? diagnostic::Applicability::Display : diagnostic::Applicability::Safe;
  const diagnostic::Edit sign = {{begin, begin + static_cast<uint32_t>(signText.size())},
                                 turned.str()};
  if (const auto negated = notBefore(file, found)) {
    fix.edits = {{*negated, ""}, sign};
    return fix;
  }
  const bool needsParentheses = demandedAt(file, place.range) > query::Precedence::Not;
  fix.edits = {{{place.range.begin, place.range.begin}, needsParentheses ? "(not " : "not "}, sign};
  if (needsParentheses)
    fix.edits.push_back({{place.range.end, place.range.end}, ")"});
  return fix;
}

static std::string messageOf(const UnsoundAge &one) {
  switch (one.kind) {
  case UnsoundAge::Kind::Nan:
    return "a request with the time \"nan\" passes and is never too old: NaN is neither above nor "
           "below the window" +
           std::string(one.isSigned == Tri::Yes ? ", though only who has the key can sign it" : "");
  case UnsoundAge::Kind::Monotonic:
    return "no request is ever too old: this clock counts from some start of its own, and the time "
           "of the request since 1970";
  case UnsoundAge::Kind::Milliseconds: {
    static constexpr double hour = 3600;
    return "what was recorded is accepted for " +
           std::to_string(static_cast<int64_t>(one.window / hour)) +
           " hours: the window is written in milliseconds, and the clock counts seconds";
  }
  case UnsoundAge::Kind::WallClocks:
    return "on a server whose time zone is not UTC the window lies hours beside the present, so "
           "that old requests may pass: local time and UTC, without a zone, are taken for the same";
  }
  return "";
}

static void report(const Context &context, const UnsoundAge &one, source::Location place,
                   Sink &sink) {
  const dataflow::History &history = context.analysis->history();
  diagnostic::Diagnostic finding = findingOf(context, "unsound-timestamp-check", place);
  finding.message = messageOf(one);
  const bool isNan = one.kind == UnsoundAge::Kind::Nan;
  if (isNan && !(one.isSigned == Tri::No))
    finding.severity = diagnostic::Severity::Note;
  if (one.kind == UnsoundAge::Kind::WallClocks) // Many servers are on UTC.
    finding.severity = diagnostic::Severity::Warning;
  const dataflow::OriginId read = history.find(one.test.origin, one.stamp);
  if (read != dataflow::OriginId::None && history.origin(read).location != place)
    finding.labels.push_back({history.origin(read).location, "the time of the request"});
  if (isNan)
    if (auto fix = fixOf(fileOf(context, place.file), place))
      finding.fixes.push_back(std::move(*fix));
  sink.report(std::move(finding));
}

void unsound_timestamp_check(const Context &context, Sink &sink) {
  const scheme::Analysis &analysis = *context.analysis;
  std::set<std::tuple<uint32_t, source::ByteRange, UnsoundAge::Kind>> reported;
  for (const endpoint::Endpoint &endpoint : analysis.endpoints)
    for (const scheme::VerifiedWay &way : scheme::verifiedWays(analysis, endpoint)) {
      const TimeSilence silence{analysis, endpoint, way};
      if (llvm::all_of(way.macs, [&](const scheme::Check &mac) {
            return scheme::isToken(analysis.values(), mac);
          })) {
        silence.because("what is verified is a token");
        continue;
      }
      const std::vector<UnsoundAge> found = scheme::unsoundAges(analysis, endpoint, way);
      if (found.empty() && way.ages.empty() && way.isUnsure)
        silence.because(way.doubt);
      else if (found.empty() && way.ages.empty())
        silence.because("no time is compared with the clock");
      for (const UnsoundAge &one : found) {
        const source::Location place = compareOf(analysis.history(), one);
        if (scheme::isIssued(analysis, way, one.stamp))
          analysis.silent(place, "the program gives out the time itself");
        else if (reported.emplace(static_cast<uint32_t>(place.file), place.range, one.kind).second)
          report(context, one, place, sink);
      }
    }
}

} // namespace hmaclint::rules
