#pragma once

#include "syntax/tree.h"

#include <optional>

namespace hmaclint::syntax {

/// A node of a Tree: a small value, cheap to copy, valid as long as the tree. A default-constructed
/// Node is "no node"; every step from it stays there.
class Node {
public:
  Node() = default;
  Node(const Tree *tree, uint32_t index) : tree(tree), index(index) {}

  explicit operator bool() const { return tree != nullptr; }
  friend bool operator==(Node a, Node b) { return a.tree == b.tree && a.index == b.index; }

  uint32_t id() const { return index; }
  Kind kind() const { return tree ? record().kind : Kind::None; }
  /// The grammar's own word for the node, such as `comparison_operator` or `==`.
  llvm::StringRef kindName() const;
  bool is(Kind kind) const { return this->kind() == kind; }
  bool isNamed() const;
  bool isMissing() const;
  /// A node that the grammar allows anywhere (a comment, a line join), or that error recovery left
  /// over.
  bool isExtra() const;
  /// An ERROR node, or one that holds an error somewhere below.
  bool hasError() const;
  source::ByteRange range() const { return tree ? record().range : source::ByteRange{}; }
  llvm::StringRef text() const;
  /// The field of its parent that this node fills, Field::None otherwise.
  Field field() const { return tree ? record().field : Field::None; }

  Node parent() const;
  Node firstChild() const;
  Node nextSibling() const;
  /// First child that fills `field`.
  Node child(Field field) const;
  /// First named child, and the next named sibling; comments and line joins are skipped, errors
  /// not.
  Node firstNamed() const;
  Node nextNamed() const;
  /// Nearest ancestor (not itself) of one of the kinds; "no node" when there is none.
  Node ancestor(llvm::ArrayRef<Kind> kinds) const;
  /// One past the last node id of this subtree: ids in [id, subtreeEnd) are it and all below.
  uint32_t subtreeEnd() const { return tree ? record().last : 0; }

  /// Children for range-for: `for (Node c : n.children())`. namedChildren() takes firstNamed()'s.
  class Children;
  Children children() const;
  Children namedChildren() const;

private:
  const Tree::Record &record() const { return tree->records[index]; }
  const Tree *tree = nullptr;
  uint32_t index = 0;
};

class Node::Children {
public:
  class Iterator {
  public:
    Iterator(Node at, bool named) : at(at), named(named) {}
    Node operator*() const { return at; }
    Iterator &operator++() {
      at = named ? at.nextNamed() : at.nextSibling();
      return *this;
    }
    friend bool operator!=(const Iterator &a, const Iterator &b) { return !(a.at == b.at); }

  private:
    Node at;
    bool named;
  };

  Children(Node first, bool named) : first(first), named(named) {}
  Iterator begin() const { return {first, named}; }
  Iterator end() const { return {Node(), named}; }

private:
  Node first;
  bool named;
};

inline Node::Children Node::children() const { return {firstChild(), false}; }
inline Node::Children Node::namedChildren() const { return {firstNamed(), true}; }

/// A depth-first walk in preorder over a subtree without recursion:
/// `for (uint32_t i = n.id(); i < n.subtreeEnd(); ++i) tree.node(i)`. Skipping a subtree is
/// `i = tree.node(i).subtreeEnd()`.

} // namespace hmaclint::syntax
