#include "binding/import_scan.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

namespace hmaclint::binding {

static constexpr size_t maxNames = 500; // Of one statement.

static bool isNameByte(char c) {
  return llvm::isAlnum(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

namespace {
/// The words of one statement: over lines within parentheses or behind a backslash, without
/// comments.
class Words {
public:
  explicit Words(llvm::StringRef text) : rest(text) {}
  /// A name, dots and all; one other character; empty at the end of the statement.
  llvm::StringRef next() {
    skipSpace();
    if (rest.empty() || rest.front() == '\n' || rest.front() == ';')
      return {};
    size_t size = 0;
    while (size < rest.size() && (isNameByte(rest[size]) || rest[size] == '.'))
      ++size;
    const llvm::StringRef word = rest.take_front(size == 0 ? 1 : size);
    if (word == "(")
      isInside = true;
    if (word == ")")
      isInside = false;
    rest = rest.drop_front(word.size());
    return word;
  }

private:
  void skipSpace() {
    for (;;) {
      const size_t before = rest.size();
      rest = rest.ltrim(" \t\r\f");
      if (isInside)
        rest = rest.ltrim(" \t\r\f\n");
      if (rest.starts_with("#"))
        rest = rest.drop_front(std::min(rest.find('\n'), rest.size()));
      if (rest.starts_with("\\\n") || rest.starts_with("\\\r\n"))
        rest = rest.drop_front(rest.find('\n') + 1);
      if (rest.size() == before)
        return;
    }
  }
  llvm::StringRef rest;
  bool isInside = false;
};
} // namespace

static void scanFrom(Words &words, std::vector<ScannedImport> &imports) {
  std::string module;
  llvm::StringRef word = words.next();
  for (; !word.empty() && word != "import"; word = words.next())
    module += word; // Dots may stand apart.
  if (word.empty() || module.empty())
    return;
  for (size_t i = 0; i < maxNames; ++i) {
    word = words.next();
    if (word.empty() || word == ")")
      return;
    if (word == "as")
      words.next();
    else if (word == "*" || isNameByte(word.front()))
      imports.push_back({module, word.str()});
  }
}

static void scanPlain(Words &words, std::vector<ScannedImport> &imports) {
  for (size_t i = 0; i < maxNames; ++i) {
    const llvm::StringRef word = words.next();
    if (word.empty())
      return;
    if (word == "as")
      words.next();
    else if (isNameByte(word.front()))
      imports.push_back({word.str(), ""});
  }
}

std::vector<ScannedImport> scanImports(llvm::StringRef bytes) {
  std::vector<ScannedImport> imports;
  while (!bytes.empty()) {
    const size_t end = std::min(bytes.find('\n'), bytes.size());
    const llvm::StringRef line = bytes.take_front(end).ltrim(" \t\f");
    if (line.starts_with("from ") || line.starts_with("import ")) {
      Words words(bytes.drop_front(static_cast<size_t>(line.begin() - bytes.begin())));
      if (words.next() == "from")
        scanFrom(words, imports);
      else
        scanPlain(words, imports);
    }
    bytes = bytes.drop_front(std::min(end + 1, bytes.size()));
  }
  return imports;
}

} // namespace hmaclint::binding
