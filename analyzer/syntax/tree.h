#pragma once

#include "source/range.h"
#include "syntax/cpu_limit.h"
#include "syntax/kind.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <cstdint>
#include <memory>
#include <vector>

extern "C" {
typedef struct TSTree TSTree;
}

namespace hmaclint::syntax {

class Node;

/// What parsing may cost. Deterministic first (reads), processor time as the last resort.
struct ParseLimits {
  uint32_t readsPerKibibyte = 256; ///< Chunks handed to the parser per KiB; honest files need 30.
  double cpuSeconds = 2;           ///< Thread CPU time for parsing, and as much for matching, plus
  double cpuSecondsPerMebibyte = 1;
};

/// A concrete syntax tree as one flat table in preorder, made in a single cursor pass: parent,
/// sibling and child steps are array look-ups, and nothing recurses on the depth of the input.
/// Refers to the text it was parsed from, which must live longer.
class Tree {
public:
  Tree(Tree &&) noexcept;
  Tree &operator=(Tree &&) noexcept;
  ~Tree();

  Node root() const;
  uint32_t size() const { return static_cast<uint32_t>(records.size()); }
  Node node(uint32_t index) const;
  llvm::StringRef text() const { return source; }
  /// Places the grammar could not read: ERROR and MISSING nodes, outermost only, in order.
  llvm::ArrayRef<source::ByteRange> errors() const { return errorRanges; }
  /// The node that a query capture means; asserts that it exists.
  Node find(source::ByteRange range, uint16_t symbol) const;
  /// The processor time that parsing was allowed, for those who walk the tree by the parser's
  /// means.
  const CpuLimit &limit() const { return cpuLimit; }
  /// The parser's own tree, for matching queries (room `query` only).
  const TSTree *raw() const { return parsed; }

private:
  friend class Node;
  friend llvm::Expected<Tree> parse(llvm::StringRef text, const ParseLimits &limits);
  explicit Tree(const CpuLimit &limit) : cpuLimit(limit) {}
  void flatten();
  uint32_t firstNotBefore(source::ByteRange range) const;

  enum RecordFlag : uint8_t { Named = 1, Missing = 2, HasError = 4, Extra = 8 };
  static constexpr uint32_t none = UINT32_MAX;
  struct Record {
    source::ByteRange range;
    uint32_t parent;
    uint32_t next;   ///< Next sibling, or none.
    uint32_t last;   ///< One past the last index of this subtree.
    uint16_t symbol; ///< The grammar's symbol id.
    Kind kind;
    Field field;   ///< The field of the parent that this node fills.
    uint8_t flags; ///< RecordFlag bits.
  };

  llvm::StringRef source;
  CpuLimit cpuLimit;
  TSTree *parsed = nullptr;
  std::vector<Record> records;
  std::vector<source::ByteRange> errorRanges;
};

/// Parses Python. The error's text is a reason fit for the user: a limit that was reached.
llvm::Expected<Tree> parse(llvm::StringRef text, const ParseLimits &limits = {});

} // namespace hmaclint::syntax
