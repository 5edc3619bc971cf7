#include "rules/fix.h"
#include "rules/key_literal.h"

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

static std::optional<diagnostic::FixIt> fixOf(const FileFacts &file, const KeyLiteral &literal) {
  const llvm::StringRef text = file.source->text();
  const source::ByteRange range = literal.location.range;
  const llvm::StringRef written = text.slice(range.begin, range.end);
  if (written.empty() || !llvm::StringRef("'\"").contains(written.back()))
    return std::nullopt; // Numbers, or the call that makes the bytes.
  diagnostic::FixIt fix;
  fix.title = "take the key from the environment";
  fix.file = file.file;
  fix.applicability =
      file.isPython2 ? diagnostic::Applicability::Display : diagnostic::Applicability::Unsafe;
  const std::string os = chooseImport("os", file, range.begin, fix);
  fix.edits.push_back({range, os + ".environ[\"" + variableFor(text, range.begin) + "\"]" +
                                  (literal.isBytes ? ".encode()" : "")});
  return fix;
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
    if (auto fix = fixOf(fileOf(context, literal.location.file), literal))
      finding.fixes.push_back(std::move(*fix));
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
