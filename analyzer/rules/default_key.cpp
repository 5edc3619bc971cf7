#include "rules/fix.h"
#include "rules/key_fix.h"

// HM202: a literal is the key of a MAC wherever a setting is missing.
//
//   os.environ.get("WEBHOOK_SECRET", "dev")      ->      os.environ["WEBHOOK_SECRET"]
//
// The fix is made where the whole read stands in one expression with the setting's name in it.

namespace hmaclint::rules {

using dataflow::Kind;
using dataflow::ValueId;
using dataflow::ValueTable;

static std::string messageFor(const ValueTable &values, ValueId setting) {
  const llvm::StringRef name = settingName(values, setting);
  const llvm::StringRef kind =
      values.is(setting, Kind::Environment) ? "environment variable" : "setting";
  if (name.empty())
    return ("a literal of the source is the key of a MAC wherever the " + kind + " is missing")
        .str();
  return ("a literal of the source is the key of a MAC wherever the " + kind + " " + name +
          " is missing")
      .str();
}

void default_key(const Context &context, Sink &sink) {
  const ValueTable &values = context.analysis->values();
  for (const KeyLiteral &literal : keyLiterals(context)) {
    if (!literal.setting) {
      context.analysis->silent(literal.location, "it is the key whether or not a setting is there");
      continue;
    }
    diagnostic::Diagnostic finding = findingOf(context, "default-key", literal.location);
    finding.message = messageFor(values, *literal.setting);
    finding.secrets.push_back(literal.location);
    finding.labels.push_back({literal.mac, "is keyed by it"});
    if (auto fix = requireSetting(context, literal))
      finding.fixes.push_back(std::move(*fix));
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
