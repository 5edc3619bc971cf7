#include "rules/fix.h"
#include "rules/key_fix.h"

#include "llvm/ADT/StringExtras.h"

// HM201: a literal is the key of a MAC.
//
//   WEBHOOK_SECRET = b"Ri7mQz0a…"      ->   WEBHOOK_SECRET = os.environ["WEBHOOK_SECRET"].encode()
//
// The variable is named after the constant; a literal without one is named by what it is.

namespace hmaclint::rules {

/// The constant that is assigned in the line, `NAME = …`, or a name for any key.
static std::string variableFor(llvm::StringRef text, uint32_t offset) {
  const size_t start = text.take_front(offset).find_last_of("\r\n") + 1;
  llvm::StringRef before = text.slice(start, offset).trim();
  const auto isNameByte = [](char c) { return llvm::isAlnum(c) || c == '_'; };
  if (before.consume_back("=")) {
    const llvm::StringRef target = before.rtrim();
    if (!target.empty() && llvm::all_of(target, isNameByte) && !llvm::isDigit(target[0]) &&
        target.trim('_').size() > 3)
      return target.trim('_').upper();
  }
  return "HMAC_KEY";
}

void hardcoded_key(const Context &context, Sink &sink) {
  for (const KeyLiteral &literal : keyLiterals(context)) {
    if (literal.setting) {
      context.analysis->silent(literal.location, "it is the key only where a setting is missing");
      continue;
    }
    diagnostic::Diagnostic finding = findingOf(context, "hardcoded-key", literal.location);
    finding.secrets.push_back(literal.location);
    finding.labels.push_back({literal.mac, "is keyed by it"});
    const FileFacts &file = fileOf(context, literal.location.file);
    const std::string variable = variableFor(file.source->text(), literal.location.range.begin);
    if (auto fix = takeFromEnvironment(file, literal, variable))
      finding.fixes.push_back(std::move(*fix));
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
