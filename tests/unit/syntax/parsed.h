#pragma once

#include "syntax/node.h"

#include <gtest/gtest.h>

#include <string>

namespace hmaclint::syntax {

/// A text with its tree.
struct Parsed {
  explicit Parsed(std::string source) : text(std::move(source)), tree(parsed(text)) {}
  Parsed(const Parsed &) = delete;
  Parsed &operator=(const Parsed &) = delete;

  /// The first node of a kind in preorder.
  Node first(Kind kind) const {
    for (uint32_t id = 0; id < tree.size(); ++id)
      if (tree.node(id).is(kind))
        return tree.node(id);
    return {};
  }
  uint32_t count(Kind kind) const {
    uint32_t found = 0;
    for (uint32_t id = 0; id < tree.size(); ++id)
      found += tree.node(id).is(kind) ? 1 : 0;
    return found;
  }

  std::string text;
  Tree tree;

private:
  static Tree parsed(const std::string &text) {
    llvm::Expected<Tree> tree = parse(text);
    if (tree)
      return std::move(*tree);
    ADD_FAILURE() << llvm::toString(tree.takeError());
    return llvm::cantFail(parse(""));
  }
};

/// `part` `count` times.
inline std::string repeated(const std::string &part, size_t count) {
  std::string text;
  text.reserve(part.size() * count);
  for (size_t i = 0; i < count; ++i)
    text += part;
  return text;
}

} // namespace hmaclint::syntax
