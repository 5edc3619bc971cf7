// Applied fixes leave a text that parses as well as before and in which a second run changes
// nothing.

#include "fuzz.h"

#include "driver/fix_loop.h"

using namespace hmaclint;
using diagnostic::Applicability;
using fuzz::require;

/// The number of places that the parser could not read; nothing when it gave up.
static std::optional<size_t> syntaxErrors(llvm::StringRef text) {
  llvm::Expected<syntax::Tree> tree = syntax::parse(text);
  if (tree)
    return tree->errors().size();
  llvm::consumeError(tree.takeError());
  return std::nullopt;
}

static std::optional<driver::FixedText> fix(const source::SourceFile &file, Applicability least) {
  llvm::Expected<driver::FixedText> fixed = driver::fixText(file, fuzz::ruleSet(), {}, least);
  if (fixed)
    return std::move(*fixed);
  const std::string reason = llvm::toString(fixed.takeError());
  // In a file with syntax errors a fix may be refused; a good file must never be broken by one.
  require(syntaxErrors(file.text()) != std::optional<size_t>(0),
          "fixes fit a good file: " + reason);
  return std::nullopt;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const llvm::StringRef bytes = fuzz::asBytes(data, size);
  const std::optional<source::SourceFile> file = fuzz::asFile("a.py", bytes);
  if (!file)
    return 0;
  for (const Applicability least : {Applicability::Safe, Applicability::Unsafe}) {
    const std::optional<driver::FixedText> first = fix(*file, least);
    if (!first)
      continue;
    require((first->fixes == 0) == (first->text == file->text()), "fixes and changes agree");
    const std::optional<size_t> before = syntaxErrors(file->text());
    const std::optional<size_t> after = syntaxErrors(first->text);
    require(!before || (after && *after <= *before), "the fixed text parses");
    const source::SourceFile again("a.py", {}, {first->text, {}, file->decoded.encoding});
    const std::optional<driver::FixedText> second = fix(again, least);
    require(second && second->text == first->text, "a second run changes nothing");
  }
  return 0;
}
