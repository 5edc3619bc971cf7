#include "query/fix_template.h"
#include "rules/body_fix.h"
#include "rules/fix.h"
#include "scheme/lossy.h"

#include <map>

// HM303: something of a text is lost before it is signed.
//
//   request.get_data(as_text=True).encode()          ->  request.get_data()
//   body.decode("utf-8", "ignore").encode("utf-8")   ->  body
//
// Both are safe: whatever is UTF-8 has the signature that it had. Where text is built of it first,
// the message must become bytes, and it is left to the author.

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::ExprId;
using dataflow::ExprKind;
using dataflow::Kind;
using scheme::Lossy;

/// The bytes that a call decodes, as source; empty where that is not known.
static std::string bytesOf(const FileFacts &file, const Expr &call) {
  const llvm::StringRef text = file.source->text();
  const auto sourceOf = [&](ExprId id) {
    const source::ByteRange range = file.ir.expr(id).range;
    const llvm::StringRef whole = text.slice(range.begin, range.end);
    const bool isAtom = query::precedenceOf(whole) == query::Precedence::Atom;
    return isAtom ? whole.str() : ("(" + whole + ")").str();
  };
  const Expr &callee = file.ir.expr(call.args[0]);
  if (callee.kind == ExprKind::Attribute && callee.text == "decode")
    return sourceOf(callee.args[0]);
  if (callee.kind == ExprKind::Attribute && callee.text == "get_data" && call.args.size() == 2)
    return sourceOf(call.args[0]) + "()";
  if (callee.kind == ExprKind::Name && callee.text == "str" &&
      callee.symbol == dataflow::noSymbol && call.args.size() > 1 && call.names[0].empty())
    return sourceOf(call.args[1]);
  return "";
}

static std::optional<diagnostic::FixIt> fixOf(const Context &context, const Lossy &lossy) {
  const FileFacts &file = fileOf(context, lossy.location.file);
  const dataflow::ValueTable &values = context.analysis->values();
  const bool isUtf8 = values.is(lossy.value, Kind::Decode) && values.text(lossy.value) == "utf-8";
  const ExprId found = file.ir.findAt(lossy.location.range,
                                      [](const Expr &expr) { return expr.kind == ExprKind::Call; });
  const Expr *encoded = encodedAround(file, lossy.location.range);
  if (!isUtf8 || lossy.role != Lossy::Role::Message || found == ExprId::None || !encoded)
    return std::nullopt;
  std::string bytes = bytesOf(file, file.ir.expr(found));
  if (bytes.empty())
    return std::nullopt;
  diagnostic::FixIt fix;
  fix.title = "sign the bytes";
  fix.file = file.file;
  fix.edits.push_back({encoded->range, std::move(bytes)});
  fix.applicability =
      file.isPython2 ? diagnostic::Applicability::Display : diagnostic::Applicability::Safe;
  return fix;
}

static std::string messageFor(const dataflow::ValueTable &values, const Lossy &lossy) {
  const bool isEncode = values.is(lossy.value, Kind::Encode);
  const std::string what = isEncode ? "characters that are not in " : "bytes that are no ";
  std::string lost = what + llvm::StringRef(values.text(lossy.value)).upper();
  switch (lossy.role) {
  case Lossy::Role::Message:
    return lost + " are lost before the MAC is taken, so that other texts have the same";
  case Lossy::Role::Key:
    return lost + " are lost of the key";
  case Lossy::Role::Signature:
    return lost + " are lost before the signature is compared, so that it can be written in many "
                  "ways";
  }
  return lost;
}

void lossy_decoding(const Context &context, Sink &sink) {
  std::map<std::pair<uint32_t, source::ByteRange>, Lossy> places;
  for (const Lossy &one : scheme::lossyTexts(*context.analysis)) {
    const auto [known, isNew] =
        places.try_emplace({static_cast<uint32_t>(one.location.file), one.location.range}, one);
    if (!isNew && one.role < known->second.role)
      known->second = one;
  }
  for (const auto &[place, lossy] : places) {
    diagnostic::Diagnostic finding = findingOf(context, "lossy-decoding", lossy.location);
    finding.message = messageFor(context.analysis->values(), lossy);
    if (lossy.role == Lossy::Role::Signature)
      finding.severity = diagnostic::Severity::Note;
    if (lossy.location != lossy.mac->location)
      finding.labels.push_back({lossy.mac->location, lossy.role == Lossy::Role::Signature
                                                         ? "compared here"
                                                         : "the MAC is taken here"});
    if (auto fix = fixOf(context, lossy))
      finding.fixes.push_back(std::move(*fix));
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
