#include "rules/fix.h"
#include "rules/key_fix.h"

// HM203: a MAC is made with a key that nobody needs to know.
//
//   os.environ.get("WEBHOOK_SECRET", "")         the empty one, wherever the variable is missing
//   hmac.new(b"", body, sha256)                  the empty one, always
//
// A variable that is missing by itself is none: None raises as a key, and so does what is made of
// it.

namespace hmaclint::rules {

static std::string messageFor(const dataflow::ValueTable &values, const KeyLiteral &literal) {
  if (!literal.setting)
    return "a MAC is made with the empty key";
  const llvm::StringRef name = settingName(values, *literal.setting);
  const bool isVariable = values.is(*literal.setting, dataflow::Kind::Environment);
  std::string where = isVariable ? "environment variable" : "setting";
  if (!name.empty())
    where += (" " + name).str();
  return "the key of a MAC is empty wherever the " + where + " is missing";
}

void empty_key(const Context &context, Sink &sink) {
  for (const KeyLiteral &literal : emptyKeys(context)) {
    diagnostic::Diagnostic finding = findingOf(context, "empty-key", literal.location);
    finding.message = messageFor(context.analysis->values(), literal);
    finding.labels.push_back({literal.mac, "is keyed by it"});
    if (literal.setting)
      if (auto fix = requireSetting(context, literal))
        finding.fixes.push_back(std::move(*fix));
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
