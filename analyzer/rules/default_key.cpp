#include "rules/fix.h"
#include "rules/key_literal.h"

// HM202: a literal is the key of a MAC wherever a setting is missing.
//
//   os.environ.get("WEBHOOK_SECRET", "dev")      ->      os.environ["WEBHOOK_SECRET"]
//
// The fix is made where the whole read stands in one expression with the setting's name in it.

namespace hmaclint::rules {

using dataflow::Kind;
using dataflow::ValueId;
using dataflow::ValueTable;

/// The name of a setting, or empty when it is computed.
static llvm::StringRef nameOf(const ValueTable &values, ValueId setting) {
  const ValueId name = values.arg(setting, 0);
  return values.is(name, Kind::String) ? values.text(name) : "";
}

static std::string messageFor(const ValueTable &values, ValueId setting) {
  const llvm::StringRef name = nameOf(values, setting);
  const llvm::StringRef kind =
      values.is(setting, Kind::Environment) ? "environment variable" : "setting";
  if (name.empty())
    return ("a literal of the source is the key of a MAC wherever the " + kind + " is missing")
        .str();
  return ("a literal of the source is the key of a MAC wherever the " + kind + " " + name +
          " is missing")
      .str();
}

static std::optional<diagnostic::FixIt> fixOf(const FileFacts &file, const ValueTable &values,
                                              const KeyLiteral &literal) {
  const llvm::StringRef name = nameOf(values, *literal.setting);
  const source::ByteRange range = literal.whole.range;
  const llvm::StringRef written = file.source->text().slice(range.begin, range.end);
  const size_t at = name.empty() ? llvm::StringRef::npos : written.find(name);
  if (literal.whole.file != file.file || !values.is(*literal.setting, Kind::Environment) ||
      at == llvm::StringRef::npos || at == 0 || at + name.size() >= written.size() ||
      !llvm::StringRef("'\"").contains(written[at - 1]) ||
      written[at - 1] != written[at + name.size()])
    return std::nullopt;
  diagnostic::FixIt fix;
  fix.title = "stop when the setting is missing";
  fix.file = file.file;
  fix.applicability =
      file.isPython2 ? diagnostic::Applicability::Display : diagnostic::Applicability::Unsafe;
  const std::string os = chooseImport("os", file, range.begin, fix);
  fix.edits.push_back(
      {range, os + ".environ[" + written.substr(at - 1, name.size() + 2).str() + "]"});
  return fix;
}

void default_key(const Context &context, Sink &sink) {
  const ValueTable &values = context.analysis->values();
  for (const KeyLiteral &literal : keyLiterals(context)) {
    if (!literal.setting)
      continue;
    diagnostic::Diagnostic finding = findingOf(context, "default-key", literal.location);
    finding.message = messageFor(values, *literal.setting);
    finding.secrets.push_back(literal.location);
    finding.labels.push_back({literal.mac, "is keyed by it"});
    if (literal.whole.range.size() > 0)
      if (auto fix = fixOf(fileOf(context, literal.whole.file), values, literal))
        finding.fixes.push_back(std::move(*fix));
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
