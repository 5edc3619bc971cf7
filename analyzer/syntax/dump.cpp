#include "syntax/dump.h"

#include "source/line_table.h"
#include "syntax/node.h"

namespace hmaclint::syntax {

static constexpr unsigned maxIndent = 40;

void dump(const Tree &tree, llvm::raw_ostream &out) {
  source::LineTable lines(tree.text());
  std::vector<uint32_t> open; // Where the subtrees around the node end.
  for (uint32_t id = 0; id < tree.size(); ++id) {
    Node node = tree.node(id);
    while (!open.empty() && id >= open.back())
      open.pop_back();
    if (node.isNamed() || node.field() != Field::None) {
      source::Position begin = lines.position(tree.text(), node.range().begin);
      source::Position end = lines.position(tree.text(), node.range().end);
      out.indent(2 * std::min<unsigned>(static_cast<unsigned>(open.size()), maxIndent));
      if (node.field() != Field::None)
        out << fieldName(node.field()) << ": ";
      out << (node.isMissing() ? "MISSING " : "") << node.kindName() << ' ' << begin.line << ':'
          << begin.column << '-' << end.line << ':' << end.column;
      if (!node.firstChild() && !node.text().empty()) {
        out << ' ';
        out.write_escaped(node.text().take_front(60), true);
      }
      out << '\n';
    }
    open.push_back(node.subtreeEnd());
  }
}

} // namespace hmaclint::syntax
