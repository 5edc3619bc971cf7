// Fixes to text. A fix goes in whole or waits for the next round: its edits must not touch a place
// that an earlier fix of this round changes. Two fixes that add the same import share that one
// edit.

#include "diagnostic/apply.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

namespace hmaclint::diagnostic {

namespace {
/// The edits taken so far, by where they begin; none overlaps another.
class Merged {
public:
  bool fits(const Edit &edit) const;
  void add(const Edit &edit) { byBegin.try_emplace(edit.range.begin, &edit); }
  std::vector<Edit> take() const;

private:
  std::map<uint32_t, const Edit *> byBegin;
};
} // namespace

/// Whether an edit can go in beside the others, or is among them. Two insertions at one place would
/// depend on their order, so they can't.
bool Merged::fits(const Edit &edit) const {
  auto next = byBegin.lower_bound(edit.range.begin);
  if (next != byBegin.end() && next->first == edit.range.begin)
    return *next->second == edit;
  if (next != byBegin.end() && next->first < edit.range.end)
    return false;
  return next == byBegin.begin() || std::prev(next)->second->range.end <= edit.range.begin;
}

std::vector<Edit> Merged::take() const {
  std::vector<Edit> edits;
  edits.reserve(byBegin.size());
  for (const auto &[begin, edit] : byBegin)
    edits.push_back(*edit);
  return edits;
}

/// A fix whose own edits collide says nothing that could be applied.
static bool isSound(const FixIt &fix) {
  Merged own;
  return llvm::all_of(fix.edits, [&](const Edit &edit) {
    const bool fits = own.fits(edit);
    own.add(edit);
    return fits;
  });
}

std::vector<Edit> mergeFixes(llvm::ArrayRef<const FixIt *> fixes, unsigned &taken) {
  taken = 0;
  Merged merged;
  for (const FixIt *fix : fixes) {
    if (!isSound(*fix) ||
        !llvm::all_of(fix->edits, [&](const Edit &edit) { return merged.fits(edit); }))
      continue;
    ++taken;
    for (const Edit &edit : fix->edits)
      merged.add(edit);
  }
  return merged.take();
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
  return withEnding(lineEnding(text), edits);
}

std::vector<Edit> withEnding(llvm::StringRef ending, llvm::ArrayRef<Edit> edits) {
  std::vector<Edit> converted;
  for (const Edit &edit : edits) {
    Edit &copy = converted.emplace_back(Edit{edit.range, {}});
    // Source that a fix repeats has its line endings already.
    for (size_t i = 0; i < edit.text.size(); ++i) {
      if (edit.text[i] == '\n' && (i == 0 || edit.text[i - 1] != '\r'))
        copy.text += ending;
      else
        copy.text += edit.text[i];
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
