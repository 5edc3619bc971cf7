#pragma once

#include "dataflow/lower.h"

#include <gtest/gtest.h>

#include <string>

namespace hmaclint::dataflow {

/// A small program, lowered.
struct Lowered {
  explicit Lowered(const std::string &text) {
    llvm::Expected<syntax::Tree> tree = syntax::parse(text);
    if (!tree) {
      ADD_FAILURE() << llvm::toString(tree.takeError());
      return;
    }
    bindings = binding::collect(*tree);
    ir = lower(*tree, bindings);
  }

  std::string dumped() const {
    std::string text;
    llvm::raw_string_ostream out(text);
    dump(ir, out);
    return text;
  }

  binding::Bindings bindings;
  Ir ir;
};

/// The whole outline.
inline std::string dumped(const std::string &text) { return Lowered(text).dumped(); }

/// The outline without the numbers of symbols, from after its first line.
inline std::string outline(const std::string &text) {
  std::string plain;
  std::string whole = dumped(text);
  for (size_t i = std::string("module\n").size(); i < whole.size(); ++i)
    if (whole[i] != '#')
      plain += whole[i];
    else
      while (i + 1 < whole.size() && whole[i + 1] >= '0' && whole[i + 1] <= '9')
        ++i;
  return plain;
}

/// An expression as it is lowered, without the numbers of symbols.
inline std::string expression(const std::string &text) {
  std::string lines = outline(text + "\n");
  return lines.substr(2, lines.find('\n') - 2);
}

} // namespace hmaclint::dataflow
