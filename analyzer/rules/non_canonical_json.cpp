#include "rules/fix.h"
#include "rules/helper.h"
#include "scheme/document.h"

#include <map>

// HM301: JSON is signed without a form that both sides must arrive at.
//
//   json.dumps(document)      ->   json.dumps(document, sort_keys=True, separators=(",", ":"))
//
// The fix changes what is signed. It can be made where signer and verifier call one function that
// writes the document; elsewhere the other side would refuse, and it is only shown.

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::ExprKind;
using scheme::SignedDocument;

using Place = std::pair<uint32_t, source::ByteRange>;

static const Expr *callAt(const FileFacts &file, source::ByteRange range) {
  const dataflow::ExprId found = file.ir.findAt(
      range, [](const Expr &expr) { return expr.kind == ExprKind::Call && expr.args.size() > 1; });
  return found == dataflow::ExprId::None ? nullptr : &file.ir.expr(found);
}

namespace {
/// The edits that give a call one keyword each.
struct KeywordEdits {
  const FileFacts &file;
  const Expr &call;
  std::vector<diagnostic::Edit> edits;
  std::string added;

  void set(llvm::StringRef name, llvm::StringRef value);
  void finish();
};
} // namespace

void KeywordEdits::set(llvm::StringRef name, llvm::StringRef value) {
  for (size_t i = 0; i < call.names.size(); ++i)
    if (call.names[i] == name) {
      edits.push_back({file.ir.expr(call.args[i + 1]).range, value.str()});
      return;
    }
  added += (", " + name + "=" + value).str();
}

/// New keywords go behind the last argument: a comma that ends the list stays at its end.
void KeywordEdits::finish() {
  if (added.empty())
    return;
  const uint32_t end = call.nameRanges.back().end;
  edits.push_back({{end, end}, added});
}

static std::optional<diagnostic::FixIt> fixOf(const Context &context, const FileFacts &file,
                                              const SignedDocument &document) {
  const Expr *call = callAt(file, document.location.range);
  if (!call || (!document.isUnsorted && !document.isLoose))
    return std::nullopt;
  const Expr &callee = file.ir.expr(call->args[0]);
  const llvm::StringRef text = file.source->text();
  // Under another name it may be a partial or a function of another library.
  if (!text.slice(callee.range.begin, callee.range.end).ends_with("dumps"))
    return std::nullopt;
  for (const std::string &name : call->names)
    if (name == "*" || name == "**" || name == "indent" || name == "option")
      return std::nullopt;
  KeywordEdits keywords{file, *call, {}, ""};
  const int64_t options = context.analysis->values()[document.json].number;
  if ((options & dataflow::JsonSorted) == 0)
    keywords.set("sort_keys", "True");
  if ((options & dataflow::JsonCompact) == 0)
    keywords.set("separators", "(\",\", \":\")");
  keywords.finish();
  diagnostic::FixIt fix;
  fix.title = "write the document in one form";
  fix.file = file.file;
  fix.edits = std::move(keywords.edits);
  fix.applicability = !file.isPython2 && !document.hasDefault &&
                              isSharedHelper(context, document.location, document.mac->flow.value)
                          ? diagnostic::Applicability::Unsafe
                          : diagnostic::Applicability::Display;
  return fix;
}

static std::string messageFor(const SignedDocument &document) {
  if (document.hasDefault)
    return "the signed JSON holds what `default` makes of values, which may not be what they are";
  if (document.isUnsorted)
    return "the signed JSON has its keys in no set order, so the other side may build other bytes";
  return "the signed JSON leaves its blanks to the library, so the other side may build other "
         "bytes";
}

void non_canonical_json(const Context &context, Sink &sink) {
  std::map<Place, SignedDocument> places;
  for (const SignedDocument &one : scheme::signedDocuments(*context.analysis)) {
    const Place place = {static_cast<uint32_t>(one.location.file), one.location.range};
    SignedDocument &known = places.try_emplace(place, one).first->second;
    known.isUnsorted |= one.isUnsorted;
    known.hasDefault |= one.hasDefault;
    known.isLoose |= one.isLoose;
  }
  for (const auto &[place, document] : places) {
    const FileFacts &file = fileOf(context, document.location.file);
    diagnostic::Diagnostic finding = findingOf(context, "non-canonical-json", document.location);
    finding.message = messageFor(document);
    if (!document.isUnsorted && !document.hasDefault)
      finding.severity = diagnostic::Severity::Note;
    finding.labels.push_back({document.mac->location, "the MAC is taken of it"});
    if (auto fix = fixOf(context, file, document))
      finding.fixes.push_back(std::move(*fix));
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
