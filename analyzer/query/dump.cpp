#include "query/dump.h"

#include "source/line_table.h"

namespace hmaclint::query {

void dump(const QuerySet &queries, llvm::ArrayRef<Match> matches, const syntax::Tree &tree,
          llvm::raw_ostream &out) {
  source::LineTable lines(tree.text());
  for (const Match &match : matches) {
    const Pattern &pattern = queries.patterns()[match.pattern];
    const RuleQuery &rule = queries.rules()[pattern.rule];
    out << rule.header.id << ' ' << rule.header.name << ", pattern of line " << pattern.line
        << '\n';
    for (const Capture &capture : match.captures) {
      source::Position at = lines.position(tree.text(), capture.range.begin);
      out << "  @" << capture.name << ' ' << at.line << ':' << at.column << ' ';
      out.write_escaped(tree.node(capture.node).text().take_front(60), true);
      out << '\n';
    }
  }
}

} // namespace hmaclint::query
