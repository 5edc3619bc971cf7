#include "syntax/tree.h"

#include "parsed.h"
#include "source/line_table.h"

#include "syntax/dump.h"

#include "tree_sitter/api.h"

namespace hmaclint::syntax {

static std::string dumped(const std::string &text) {
  const Parsed parsed(text);
  std::string out;
  llvm::raw_string_ostream stream(out);
  dump(parsed.tree, stream);
  return out;
}

/// Every link between records says the same as the ranges and the order.
static void expectSound(const Tree &tree) {
  for (uint32_t id = 0; id < tree.size(); ++id) {
    const Node node = tree.node(id);
    ASSERT_GT(node.subtreeEnd(), id);
    uint32_t expected = id + 1;
    source::ByteRange before{node.range().begin, node.range().begin};
    for (const Node child : node.children()) {
      ASSERT_EQ(child.id(), expected);
      ASSERT_EQ(child.parent(), node);
      ASSERT_TRUE(node.range().contains(child.range()));
      ASSERT_LE(before.end, child.range().begin);
      before = child.range();
      expected = child.subtreeEnd();
    }
    ASSERT_EQ(expected, node.subtreeEnd());
    ASSERT_EQ(static_cast<bool>(node.parent()), id != 0);
  }
}

TEST(Tree, Dump) {
  EXPECT_EQ(dumped("if a == b:\n    pass\n"), "module 1:1-3:1\n"
                                              "  if_statement 1:1-2:9\n"
                                              "    condition: comparison_operator 1:4-1:10\n"
                                              "      identifier 1:4-1:5 a\n"
                                              "      operators: == 1:6-1:8 ==\n"
                                              "      identifier 1:9-1:10 b\n"
                                              "    consequence: block 2:5-2:9\n"
                                              "      pass_statement 2:5-2:9\n");
  EXPECT_EQ(dumped(""), "module 1:1-1:1\n");
  EXPECT_EQ(dumped("'\x1b\u202e'").find('\x1b'), std::string::npos);
}

TEST(Tree, LinksAreSound) {
  for (const char *text :
       {"", "\n", "# only\n", "x = f(a, *b, k=1)\n",
        "def f(a, b=1):\n  return [x for x in a if x]\n", "@d\nclass C(B):\n  x: int = 1\n",
        "a b c ((( def\n", "f(a,,b)\nif x\n  y = = 2\n",
        "try:\n  pass\nexcept E as e:\n  raise X from e\nelse: pass\nfinally: pass\n",
        "match x:\n  case {'a': [1, *_]}: pass\n", "f'{a!r:>{w}}' 'b'\n"}) {
    const Parsed parsed(text);
    SCOPED_TRACE(text);
    expectSound(parsed.tree);
  }
}

/// Whatever a query may capture is found by its range and symbol, empty nodes included.
TEST(Tree, FindsEveryNode) {
  std::string nested = "x = (a.b(c)[d] + e) * f(g, h=1)\n";
  for (const std::string &text :
       {nested, std::string("f(a\ng(b\n"), std::string("def f(:\n  x = [1, 2\n"),
        std::string("a.b.c.d(\nclass\n"), std::string("x = \n+ a.b.c.d\nif : y\n"),
        "(" + repeated("a+", 200) + "a\n"}) {
    const Parsed parsed(text);
    SCOPED_TRACE(text);
    TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(parsed.tree.raw()));
    for (bool more = true; more;) {
      const TSNode raw = ts_tree_cursor_current_node(&cursor);
      const Node found =
          parsed.tree.find({ts_node_start_byte(raw), ts_node_end_byte(raw)}, ts_node_symbol(raw));
      ASSERT_TRUE(static_cast<bool>(found));
      EXPECT_EQ(found.range(), (source::ByteRange{ts_node_start_byte(raw), ts_node_end_byte(raw)}));
      EXPECT_EQ(found.isMissing(), ts_node_is_missing(raw));
      more = ts_tree_cursor_goto_first_child(&cursor);
      while (!more && !(more = ts_tree_cursor_goto_next_sibling(&cursor)))
        if (!ts_tree_cursor_goto_parent(&cursor))
          break;
    }
    ts_tree_cursor_delete(&cursor);
  }
}

TEST(Tree, NoNodeStaysNoNode) {
  const Node none;
  EXPECT_FALSE(static_cast<bool>(none));
  EXPECT_FALSE(static_cast<bool>(none.parent().firstChild().nextSibling().child(Field::Body)));
  EXPECT_EQ(none.kind(), Kind::None);
  EXPECT_EQ(none.kindName(), "");
  EXPECT_EQ(none.text(), "");
  EXPECT_FALSE(none.hasError() || none.isMissing() || none.isNamed() || none.isExtra());
  EXPECT_EQ(none.subtreeEnd(), 0U);
}

TEST(Tree, Navigation) {
  const Parsed parsed("def f(a):\n  return g(a, # why\n           b)\n");
  const Node call = parsed.first(Kind::Call);
  EXPECT_EQ(call.child(Field::Function).text(), "g");
  const Node arguments = call.child(Field::Arguments);
  std::vector<std::string> named;
  for (const Node child : arguments.namedChildren())
    named.push_back(child.text().str());
  EXPECT_EQ(named, (std::vector<std::string>{"a", "b"}));
  EXPECT_TRUE(parsed.first(Kind::Comment).isExtra());
  EXPECT_FALSE(call.isExtra());
  EXPECT_FALSE(static_cast<bool>(call.child(Field::Body)));
  EXPECT_EQ(call.ancestor({Kind::ClassDefinition, Kind::FunctionDefinition}),
            parsed.first(Kind::FunctionDefinition));
  EXPECT_EQ(call.ancestor({Kind::Call}), Node());
  EXPECT_EQ(parsed.tree.root().kindName(), "module");
}

TEST(Tree, ErrorsAreOutermostAndInOrder) {
  const Parsed parsed("def good():\n  return a == b\n\nx = = 1\n\ndef other():\n  return f(a\n");
  ASSERT_FALSE(parsed.tree.errors().empty());
  uint32_t before = 0;
  for (const source::ByteRange range : parsed.tree.errors()) {
    EXPECT_GE(range.begin, before);
    before = range.end;
  }
  EXPECT_EQ(source::LineTable(parsed.text).line(parsed.tree.errors()[0].begin), 4U);
  EXPECT_TRUE(parsed.tree.root().hasError());
  EXPECT_FALSE(parsed.first(Kind::FunctionDefinition).hasError());
  EXPECT_EQ(parsed.count(Kind::ComparisonOperator), 1U);
  EXPECT_TRUE(Parsed("x = 1\n").tree.errors().empty());
}

TEST(Tree, MissingNodesAreErrors) {
  const Parsed parsed("f(a\n");
  ASSERT_EQ(parsed.tree.errors().size(), 1U);
  bool isMissing = false;
  for (uint32_t id = 0; id < parsed.tree.size(); ++id)
    isMissing |= parsed.tree.node(id).isMissing();
  EXPECT_TRUE(isMissing || parsed.count(Kind::Error) != 0);
}

TEST(Tree, Moves) {
  const std::string text = "a == b\n";
  Tree first = llvm::cantFail(parse(text));
  const uint32_t size = first.size();
  Tree second(std::move(first));
  EXPECT_EQ(second.size(), size);
  Tree third = llvm::cantFail(parse(text));
  third = std::move(second);
  EXPECT_EQ(third.size(), size);
  EXPECT_EQ(third.root().text(), text);
}

} // namespace hmaclint::syntax
