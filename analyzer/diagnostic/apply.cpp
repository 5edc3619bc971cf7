// Fixes to text. A fix goes in whole or waits for the next round: its edits must not touch a place
// that an earlier fix of this round changes. Two fixes that add the same import share that one
// edit.

#include "diagnostic/apply.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::diagnostic {

/// Whether two different edits can't go in together. Insertions at one place would depend on their
/// order, so they count as a conflict.
static bool conflict(const Edit &a, const Edit &b) {
  if (a == b)
    return false;
  if (a.range.begin == b.range.begin)
    return true;
  return a.range.begin < b.range.end && b.range.begin < a.range.end;
}

std::vector<Edit> mergeFixes(llvm::ArrayRef<const FixIt *> fixes, unsigned &taken) {
  taken = 0;
  std::vector<Edit> merged;
  for (const FixIt *fix : fixes) {
    bool fits = llvm::none_of(fix->edits, [&](const Edit &edit) {
      return llvm::any_of(merged, [&](const Edit &other) { return conflict(edit, other); });
    });
    if (!fits)
      continue;
    ++taken;
    for (const Edit &edit : fix->edits)
      if (!llvm::is_contained(merged, edit))
        merged.push_back(edit);
  }
  llvm::sort(merged, [](const Edit &a, const Edit &b) { return a.range < b.range; });
  return merged;
}

llvm::StringRef lineEnding(llvm::StringRef text) {
  size_t crlf = text.count("\r\n");
  size_t lf = text.count('\n') - crlf;
  size_t cr = text.count('\r') - crlf;
  if (crlf > lf && crlf >= cr)
    return "\r\n";
  return cr > lf ? "\r" : "\n";
}

std::vector<Edit> withLineEndings(llvm::StringRef text, llvm::ArrayRef<Edit> edits) {
  llvm::StringRef ending = lineEnding(text);
  std::vector<Edit> converted;
  for (const Edit &edit : edits) {
    Edit &copy = converted.emplace_back(Edit{edit.range, {}});
    for (char c : edit.text) {
      if (c == '\n')
        copy.text += ending;
      else
        copy.text += c;
    }
  }
  return converted;
}

std::string applyEdits(llvm::StringRef text, llvm::ArrayRef<Edit> edits) {
  std::string result;
  uint32_t at = 0;
  for (const Edit &edit : withLineEndings(text, edits)) {
    result += text.slice(at, edit.range.begin);
    result += edit.text;
    at = edit.range.end;
  }
  result += text.substr(at);
  return result;
}

} // namespace hmaclint::diagnostic
