#include "binding/insertion.h"

#include "syntax/node.h"

namespace hmaclint::binding {

using llvm::StringRef;
using syntax::Kind;
using syntax::Node;

static bool isImport(Node statement) {
  Kind kind = statement.kind();
  return kind == Kind::ImportStatement || kind == Kind::ImportFromStatement ||
         kind == Kind::FutureImportStatement;
}

static bool isDocstring(Node statement) {
  if (!statement.is(Kind::ExpressionStatement))
    return false;
  Node only = statement.firstNamed();
  return (only.is(Kind::String) || only.is(Kind::ConcatenatedString)) && !only.nextNamed();
}

/// Start of the line after `offset`; a backslash at a line's end joins the next one.
static size_t nextLine(StringRef text, size_t offset) {
  for (size_t newline = text.find('\n', offset); newline != StringRef::npos;
       newline = text.find('\n', newline + 1))
    if (!text.slice(offset, newline).rtrim('\r').ends_with("\\"))
      return newline + 1;
  return text.size();
}

/// Start of the first line after the comments that open the file.
static size_t afterComments(StringRef text) {
  size_t at = 0;
  bool any = false;
  while (at < text.size()) {
    size_t newline = text.find('\n', at);
    size_t end = newline == StringRef::npos ? text.size() : newline + 1;
    StringRef line = text.slice(at, end).trim();
    if (line.empty() ? any : !line.starts_with("#"))
      break;
    any |= !line.empty();
    at = end;
  }
  return any ? at : 0;
}

uint32_t importInsertionPoint(const syntax::Tree &tree) {
  StringRef text = tree.text();
  Node last;
  Node statement = tree.root().firstNamed();
  if (isDocstring(statement)) {
    last = statement;
    statement = statement.nextNamed();
  }
  for (; isImport(statement); statement = statement.nextNamed())
    last = statement;
  if (!last)
    return static_cast<uint32_t>(afterComments(text));
  // Statements may share the line: `import a; x = """` goes on below.
  size_t at = nextLine(text, last.range().end);
  for (; statement && statement.range().begin < at; statement = statement.nextNamed())
    at = nextLine(text, statement.range().end);
  return static_cast<uint32_t>(at);
}

} // namespace hmaclint::binding
