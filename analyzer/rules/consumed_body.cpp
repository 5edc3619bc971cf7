#include "rules/fix.h"
#include "scheme/body_reads.h"

#include <map>

// HM305: the body that is signed is empty for some requests, or was taken away from those who read
// it next.
//
//   hmac.new(KEY, request.data, sha256); request.form["amount"]      every form has one signature
//   request.data  ->  request.get_data()
//
// The fix is unsafe: forms whose sender signed nothing were accepted before.

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::ExprId;
using dataflow::ExprKind;
using scheme::BodyRead;
using Fault = BodyRead::Fault;

static std::optional<diagnostic::FixIt> fixOf(const FileFacts &file, const BodyRead &read) {
  diagnostic::FixIt fix;
  fix.file = file.file;
  fix.applicability =
      file.isPython2 ? diagnostic::Applicability::Display : diagnostic::Applicability::Unsafe;
  fix.title = "read the bytes before the form, and keep them";
  const ExprId found = file.ir.findAt(read.location.range, [](const Expr &expr) {
    return expr.kind == ExprKind::Attribute || expr.kind == ExprKind::Call;
  });
  if (found == ExprId::None || read.fault == Fault::Late)
    return std::nullopt;
  const Expr &expr = file.ir.expr(found);
  if (expr.kind == ExprKind::Attribute && expr.text == "data") {
    const uint32_t name = expr.range.end - static_cast<uint32_t>(expr.text.size());
    fix.edits.push_back({{name, expr.range.end}, "get_data()"});
    return fix;
  }
  if (expr.kind != ExprKind::Call || expr.args.size() != 2)
    return std::nullopt;
  const Expr &callee = file.ir.expr(expr.args[0]);
  if (callee.kind != ExprKind::Attribute || callee.text != "get_data")
    return std::nullopt;
  fix.edits.push_back({{callee.range.end, expr.range.end}, "()"});
  return fix;
}

static llvm::StringRef messageFor(Fault fault) {
  switch (fault) {
  case Fault::Late:
    return "the body is read for the MAC after a form was parsed: of a form nothing is left, and "
           "all "
           "forms have one signature";
  case Fault::Parsing:
    return "`request.data` is empty for a form, so that all forms have one signature";
  case Fault::Taking:
    return "the bytes that are signed are not kept, so that what reads the body next gets nothing "
           "of "
           "them";
  }
  return "";
}

void consumed_body(const Context &context, Sink &sink) {
  std::map<std::pair<uint32_t, source::ByteRange>, BodyRead> places;
  for (const BodyRead &one : scheme::faultyBodyReads(*context.analysis))
    places.try_emplace({static_cast<uint32_t>(one.location.file), one.location.range}, one);
  for (const auto &[place, read] : places) {
    diagnostic::Diagnostic finding = findingOf(context, "consumed-body", read.location);
    finding.message = messageFor(read.fault).str();
    finding.labels.push_back(
        {read.other, read.fault == Fault::Taking ? "reads it next" : "the form is parsed here"});
    if (read.location != read.mac->location)
      finding.labels.push_back({read.mac->location, "the MAC is taken of it"});
    if (auto fix = fixOf(fileOf(context, read.location.file), read))
      finding.fixes.push_back(std::move(*fix));
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
