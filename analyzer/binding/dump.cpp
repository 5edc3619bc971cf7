#include "binding/dump.h"

#include "source/line_table.h"

#include <algorithm>

namespace hmaclint::binding {

static llvm::StringRef word(ScopeKind kind) {
  switch (kind) {
  case ScopeKind::Module:
    return "module";
  case ScopeKind::Class:
    return "class";
  case ScopeKind::Function:
    return "function";
  case ScopeKind::Lambda:
    return "lambda";
  case ScopeKind::Comprehension:
    return "comprehension";
  }
  return "";
}

static llvm::StringRef word(DefinitionKind kind) {
  switch (kind) {
  case DefinitionKind::Assignment:
    return "assignment";
  case DefinitionKind::Import:
    return "import";
  case DefinitionKind::Parameter:
    return "parameter";
  case DefinitionKind::Function:
    return "function";
  case DefinitionKind::Class:
    return "class";
  case DefinitionKind::Other:
    return "other";
  }
  return "";
}

void dump(const Bindings &bindings, const syntax::Tree &tree, llvm::raw_ostream &out) {
  constexpr unsigned maxIndent = 40;
  source::LineTable lines(tree.text());
  auto place = [&](uint32_t offset) -> llvm::raw_ostream & {
    // Columns in bytes: characters would be counted from the line's start each time.
    uint32_t line = lines.line(offset);
    return out << ' ' << line << ':' << offset - lines.lineRange(tree.text(), line).begin + 1;
  };

  std::vector<std::vector<const Symbol *>> names(bindings.scopes().size());
  for (const Symbol &symbol : bindings.symbols())
    names[static_cast<uint32_t>(symbol.scope)].push_back(&symbol);

  std::vector<unsigned> depths(bindings.scopes().size(), 0);
  for (size_t i = 0; i < bindings.scopes().size(); ++i) {
    const Scope &scope = bindings.scopes()[i];
    if (scope.kind != ScopeKind::Module)
      depths[i] = depths[static_cast<uint32_t>(scope.parent)] + 1;
    unsigned indent = std::min(2 * depths[i], maxIndent);
    out.indent(indent) << word(scope.kind);
    if (!scope.name.empty())
      out << ' ' << scope.name;
    place(scope.range.begin);
    out << (scope.hasStarImport ? " import *\n" : "\n");
    for (const Symbol *symbol : names[i]) {
      out.indent(indent + 2) << symbol->name << ':';
      for (const Definition &definition : symbol->definitions) {
        out << (&definition == symbol->definitions.data() ? " " : ", ") << word(definition.kind);
        if (definition.kind == DefinitionKind::Import)
          out << ' ' << definition.qualifiedName;
        place(definition.range.begin);
      }
      out << '\n';
    }
  }
}

} // namespace hmaclint::binding
