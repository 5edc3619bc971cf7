// Reports go to logs, tickets and pull requests, where a key that is found must not go:
//
//     KEY = b"Ri7mQz0aVx4tLw9u"      is shown as      KEY = b"****************"
//
// What one finding calls a secret is hidden in the snippets and diffs of all of them, since two
// findings can show one line.

#include "report/mask.h"

#include "llvm/ADT/StringExtras.h"

namespace hmaclint::report {

/// Masks one string literal in place and steps behind it.
static void maskString(std::string &text, size_t &at) {
  const char quote = text[at];
  const bool isTriple = llvm::StringRef(text).substr(at).starts_with(std::string(3, quote));
  const std::string closing(isTriple ? 3 : 1, quote);
  for (at += closing.size(); at < text.size(); ++at) {
    if (llvm::StringRef(text).substr(at).starts_with(closing)) {
      at += closing.size();
      return;
    }
    const bool isEscape = text[at] == '\\' && at + 1 < text.size();
    if (isEscape)
      text[at++] = '*';
    if (text[at] != '\n' && text[at] != '\r')
      text[at] = '*';
  }
}

std::string maskLiteral(llvm::StringRef text) {
  std::string masked = text.str();
  for (size_t at = 0; at < masked.size();) {
    if (masked[at] == '"' || masked[at] == '\'') {
      maskString(masked, at);
      continue;
    }
    // Numbers of a list: 0x8F, 33.
    const bool startsWord = at == 0 || !llvm::isAlnum(masked[at - 1]);
    for (bool isNumber = startsWord && llvm::isDigit(masked[at]);
         isNumber && at < masked.size() && llvm::isAlnum(masked[at]); ++at)
      masked[at] = '*';
    if (at < masked.size() && masked[at] != '"' && masked[at] != '\'')
      ++at;
  }
  return masked;
}

MaskedTexts::MaskedTexts(const Run &run) : run(run) {
  for (const diagnostic::Diagnostic &finding : run.findings) {
    for (const source::Location &secret : finding.secrets) {
      std::string &text =
          masked.try_emplace(secret.file, run.file(secret.file).text().str()).first->second;
      const source::ByteRange range = secret.range;
      text.replace(range.begin, range.size(),
                   maskLiteral(run.file(secret.file).text().slice(range.begin, range.end)));
    }
  }
}

llvm::StringRef MaskedTexts::of(source::FileId file) const {
  const auto found = masked.find(file);
  return found != masked.end() ? llvm::StringRef(found->second) : run.file(file).text();
}

} // namespace hmaclint::report
