// Suppressions are read of any text; each lies in its comment, and is gone once it is removed.

#include "fuzz.h"

#include "diagnostic/apply.h"
#include "diagnostic/suppressor.h"

#include "llvm/ADT/STLExtras.h"

using namespace hmaclint;
using fuzz::require;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const std::optional<source::SourceFile> file = fuzz::asFile("a.py", fuzz::asBytes(data, size));
  if (!file)
    return 0;
  const driver::IndexedFile indexed = driver::indexFile(*file, fuzz::ruleSet(), {});
  const rules::FileFacts &facts = indexed.facts;
  uint32_t before = 0;
  for (const source::LineRange line : facts.lines.logical) {
    require(before < line.first && line.first < line.last && line.last <= file->lines.lineCount(),
            "logical lines are sorted and apart");
    before = line.last;
  }
  const diagnostic::Suppressor suppressor(*file, facts.suppressions, facts.lines.logical);
  for (const diagnostic::Suppression &one : facts.suppressions) {
    fuzz::requireRange(file->text(), one.range);
    require(llvm::any_of(facts.comments,
                         [&](source::ByteRange comment) { return comment.contains(one.range); }),
            "a suppression lies in a comment");
    for (const diagnostic::SuppressedRule &rule : one.rules)
      require(one.range.contains(rule.range) &&
                  file->text().slice(rule.range.begin, rule.range.end) == rule.word,
              "rules lie in their suppression");
    if (!one.problem.empty() || one.rules.empty())
      continue;
    std::vector<size_t> all(one.rules.size());
    for (size_t i = 0; i < all.size(); ++i)
      all[i] = i;
    const diagnostic::Edit edit = diagnostic::removalOf(*file, one, all);
    fuzz::requireRange(file->text(), edit.range);
    require(edit.range.contains(one.range), "all of it goes");
    const llvm::StringRef gone = file->text().slice(edit.range.begin, edit.range.end);
    require(gone.count('\n') <= 1, "no line goes but its own");
  }
  return 0;
}
