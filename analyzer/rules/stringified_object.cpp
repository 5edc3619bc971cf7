#include "query/fix_template.h"
#include "rules/body_fix.h"
#include "rules/fix.h"
#include "rules/helper.h"
#include "scheme/shown.h"

#include <map>

// HM306: an object is signed as Python shows it.
//
//   str(fields)                        ->  json.dumps(fields, sort_keys=True, separators=(",",
//   ":")) str(request.get_data()).encode()   ->  request.get_data()
//
// The fix changes what is signed. It can be made where signer and verifier call one function that
// does so; elsewhere the other side would refuse, and it is only shown.

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::ExprId;
using dataflow::ExprKind;
using scheme::Shown;
using Of = Shown::Of;

/// What `str(x)` is given, as source; empty where it is not written so.
static std::string objectOf(const FileFacts &file, const Expr &call) {
  const Expr &callee = file.ir.expr(call.args[0]);
  const bool isShown = callee.kind == ExprKind::Name && callee.symbol == dataflow::noSymbol &&
                       (callee.text == "str" || callee.text == "repr");
  if (!isShown || call.args.size() != 2 || !call.names[0].empty())
    return "";
  const source::ByteRange range = file.ir.expr(call.args[1]).range;
  return file.source->text().slice(range.begin, range.end).str();
}

static std::optional<diagnostic::FixIt> fixOf(const Context &context, const Shown &shown) {
  const FileFacts &file = fileOf(context, shown.location.file);
  const ExprId found = file.ir.findAt(shown.location.range,
                                      [](const Expr &expr) { return expr.kind == ExprKind::Call; });
  if (found == ExprId::None)
    return std::nullopt;
  std::string object = objectOf(file, file.ir.expr(found));
  const Expr *encoded = encodedAround(file, shown.location.range);
  diagnostic::FixIt fix;
  fix.file = file.file;
  if (object.empty() || query::precedenceOf(object) != query::Precedence::Atom)
    return std::nullopt;
  if (shown.of == Of::Bytes && encoded) {
    fix.title = "sign the bytes";
    fix.edits.push_back({encoded->range, std::move(object)});
  } else if (shown.of == Of::Mapping) {
    fix.title = "write the document in one form";
    const std::string json = chooseImport("json", file, shown.location.range.begin, fix);
    fix.edits.push_back({shown.location.range, json + ".dumps(" + object +
                                                   R"(, sort_keys=True, separators=(",", ":")))"});
  } else {
    return std::nullopt;
  }
  const bool isShared = isSharedHelper(context, shown.location, shown.mac->flow.value);
  fix.applicability = !file.isPython2 && isShared ? diagnostic::Applicability::Unsafe
                                                  : diagnostic::Applicability::Display;
  return fix;
}

static llvm::StringRef messageFor(Of of) {
  switch (of) {
  case Of::Mapping:
    return "a mapping is signed as Python shows it, which only Python can write again";
  case Of::List:
    return "a list is signed as Python shows it, which only Python can write again";
  case Of::Bytes:
    return "bytes are signed as Python shows them (`b'...'`), not as they are";
  case Of::Json:
    return "the JSON body is signed as Python shows it, which only Python can write again";
  case Of::Text:
    return "a text is signed as Python shows it, in quotes";
  }
  return "";
}

void stringified_object(const Context &context, Sink &sink) {
  std::map<std::pair<uint32_t, source::ByteRange>, Shown> places;
  for (const Shown &one : scheme::shownObjects(*context.analysis))
    places.try_emplace({static_cast<uint32_t>(one.location.file), one.location.range}, one);
  for (const auto &[place, shown] : places) {
    const FileFacts &file = fileOf(context, shown.location.file);
    if (file.isPython2 && shown.of == Of::Bytes) {
      context.analysis->silent(shown.location, "in Python 2 bytes are text");
      continue;
    }
    diagnostic::Diagnostic finding = findingOf(context, "stringified-object", shown.location);
    finding.message = messageFor(shown.of).str();
    if (shown.location != shown.mac->location)
      finding.labels.push_back({shown.mac->location, "the MAC is taken of it"});
    if (auto fix = fixOf(context, shown))
      finding.fixes.push_back(std::move(*fix));
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
