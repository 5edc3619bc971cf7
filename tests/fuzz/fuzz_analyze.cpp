// One file through parser, queries, bindings, lowering and rules: findings lie in the text, and two
// runs agree.

#include "fuzz.h"

#include "binding/dump.h"
#include "dataflow/lower.h"
#include "syntax/dump.h"

using namespace hmaclint;
using diagnostic::Diagnostic;
using fuzz::require;

static void checkFinding(const source::SourceFile &file, const Diagnostic &finding) {
  fuzz::requireRange(file.text(), finding.primary.range);
  require(!finding.message.empty(), "a finding says something");
  for (const diagnostic::Label &label : finding.labels)
    fuzz::requireRange(file.text(), label.location.range);
  for (const diagnostic::FixIt &fix : finding.fixes) {
    require(!fix.edits.empty(), "a fix changes something");
    for (const diagnostic::Edit &edit : fix.edits)
      fuzz::requireRange(file.text(), edit.range);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const llvm::StringRef bytes = fuzz::asBytes(data, size);
  const std::optional<source::SourceFile> file = fuzz::asFile("a.py", bytes);
  if (!file)
    return 0;
  const std::vector<Diagnostic> found = fuzz::findings(*file, fuzz::ruleSet());
  for (const Diagnostic &finding : found)
    checkFinding(*file, finding);
  for (size_t i = 1; i < found.size(); ++i)
    require(!diagnostic::before(found[i], found[i - 1]), "findings are sorted");
  require(fuzz::findings(*file, fuzz::ruleSet()).size() == found.size(), "two runs agree");

  if (llvm::Expected<syntax::Tree> tree = syntax::parse(file->text())) {
    syntax::dump(*tree, llvm::nulls());
    const binding::Bindings bindings = binding::collect(*tree);
    binding::dump(bindings, *tree, llvm::nulls());
    const dataflow::Ir ir = dataflow::lower(*tree, bindings);
    dataflow::dump(ir, llvm::nulls());
    for (const dataflow::Expr &expr : ir.exprs)
      fuzz::requireRange(file->text(), expr.range);
    for (const dataflow::Function &function : ir.functions)
      require(function.body != dataflow::BlockId::None, "a function has a body");
  } else {
    llvm::consumeError(tree.takeError());
  }
  return 0;
}
