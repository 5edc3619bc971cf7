#pragma once

#include "binding/bindings.h"
#include "binding/dump.h"
#include "binding/spelling.h"

#include "llvm/Support/raw_ostream.h"
#include <gtest/gtest.h>

#include <string>

namespace hmaclint::binding {

/// A small program with its names; nodes point into it, so it stays where it is.
struct Program {
  std::string text;
  syntax::Tree tree;
  Bindings bindings;

  explicit Program(std::string source)
      : text(std::move(source)), tree(llvm::cantFail(syntax::parse(text))),
        bindings(collect(tree)) {}
  Program(const Program &) = delete;
  Program &operator=(const Program &) = delete;

  /// Where `marker` stands in the text.
  uint32_t at(llvm::StringRef marker) const {
    size_t offset = llvm::StringRef(text).find(marker);
    EXPECT_NE(offset, llvm::StringRef::npos) << marker.str();
    return static_cast<uint32_t>(offset);
  }

  /// The argument of the first call `SPELL(...)`.
  syntax::Node marked() const {
    using syntax::Kind;
    for (uint32_t i = 0; i < tree.size(); ++i) {
      syntax::Node node = tree.node(i);
      if (node.is(Kind::Call) && node.child(syntax::Field::Function).text() == "SPELL")
        return node.child(syntax::Field::Arguments).firstNamed();
    }
    ADD_FAILURE() << "no SPELL in: " << text;
    return {};
  }

  std::string spelled() const { return spell(marked(), tree, bindings); }
};

inline std::string spelled(llvm::StringRef text) { return Program(text.str()).spelled(); }

inline std::string scopeWord(const Bindings &bindings, ScopeId id) {
  const Scope &scope = bindings.scope(id);
  switch (scope.kind) {
  case ScopeKind::Module:
    return "module";
  case ScopeKind::Class:
    return "class " + scope.name;
  case ScopeKind::Function:
    return "function " + scope.name;
  case ScopeKind::Lambda:
    return "lambda";
  case ScopeKind::Comprehension:
    return "comprehension";
  }
  return "";
}

/// The scope whose `name` is meant where `marker` stands, or `none`.
inline std::string meaning(const Program &program, llvm::StringRef name, llvm::StringRef marker) {
  std::optional<SymbolId> id = program.bindings.resolve(name, program.at(marker));
  return id ? scopeWord(program.bindings, program.bindings.symbol(*id).scope) : "none";
}

/// All scopes, symbols and definitions as text.
inline std::string dumped(const Program &program) {
  std::string text;
  llvm::raw_string_ostream out(text);
  dump(program.bindings, program.tree, out);
  return text;
}

} // namespace hmaclint::binding
