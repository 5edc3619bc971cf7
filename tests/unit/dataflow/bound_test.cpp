#include "dataflow/bound.h"

#include "evaluated.h"

#include <gtest/gtest.h>

#include <set>

using namespace hmaclint;
using dataflow::Bound;

/// How often a bound is hit by a module and by all of its functions, each run alone.
static uint64_t hits(const std::string &text, Bound bound) {
  dataflow::Evaluated program(text);
  for (dataflow::FunctionRef function : program.evaluator->notEntered())
    program.evaluator->runAlone(function);
  return program.evaluator->values().boundsHit()[bound] + program.code.ir.boundsHit[bound];
}

static std::string repeated(const std::string &text, unsigned count) {
  std::string all;
  for (unsigned i = 0; i < count; ++i)
    all += text;
  return all;
}

/// `text` with `#` replaced by 1 to `count`.
static std::string numbered(const std::string &text, unsigned count) {
  std::string all;
  for (unsigned i = 1; i <= count; ++i)
    for (char c : text)
      all += c == '#' ? std::to_string(i) : std::string(1, c);
  return all;
}

TEST(Bounds, NoneInOrdinaryPrograms) {
  const std::string program = "def f(a):\n    for x in (1, 2, 3):\n        a += x\n    return a\n"
                              "y = f(1)\n";
  for (size_t i = 0; i < dataflow::boundCount; ++i)
    EXPECT_EQ(hits(program, static_cast<Bound>(i)), 0U) << boundWord(static_cast<Bound>(i)).str();
}

TEST(Bounds, WordsAreDifferent) {
  std::set<llvm::StringRef> words;
  for (size_t i = 0; i < dataflow::boundCount; ++i)
    words.insert(boundWord(static_cast<Bound>(i)));
  EXPECT_EQ(words.size(), dataflow::boundCount);
}

TEST(Bounds, OfTheSource) {
  // The two elements of the innermost tuple that is read.
  EXPECT_EQ(hits("x = " + repeated("(1, ", 120) + "2" + repeated(")", 120), Bound::Nesting), 2U);
  EXPECT_EQ(hits("x = " + repeated("(1, ", 80) + "2" + repeated(")", 80), Bound::Nesting), 0U);
  EXPECT_EQ(hits("import a" + repeated(".a", 600) + " as x\n", Bound::NameLength), 1U);
}

TEST(Bounds, OfRuns) {
  const std::string rounds = "def f(a):\n    for b in range(32):\n        for c in range(32):\n"
                             "            for d in range(32):\n                a\n";
  EXPECT_EQ(hits(rounds, Bound::Steps), 1U);
  EXPECT_EQ(hits(numbered("def f#(a):\n    return f#(a)\n", 3), Bound::Recursion), 3U);
  EXPECT_GE(hits("def f0(a):\n    return a\n"
                 "def f1(a):\n    return f0(a)\ndef f2(a):\n    return f1(a)\n"
                 "def f3(a):\n    return f2(a)\ndef f4(a):\n    return f3(a)\n"
                 "def f5(a):\n    return f4(a)\ndef f6(a):\n    return f5(a)\n"
                 "def f7(a):\n    return f6(a)\ndef f8(a):\n    return f7(a)\n"
                 "def f9(a):\n    return f8(a)\ndef f10(a):\n    return f9(a)\n"
                 "def f11(a):\n    return f10(a)\nx = f11(1)\n",
                 Bound::CallDepth),
            1U);
}

TEST(Bounds, OfLoops) {
  EXPECT_EQ(hits("for a in [" + repeated("1, ", 32) + "]:\n    b = a\n", Bound::Rounds), 0U);
  EXPECT_EQ(hits("for a in [" + repeated("1, ", 33) + "]:\n    b = a\n", Bound::Rounds), 1U);
  EXPECT_EQ(hits("x = list(range(33))\n", Bound::Rounds), 1U);
  EXPECT_EQ(hits("x = list(range(32))\n", Bound::Rounds), 0U);
}

TEST(Bounds, OfPathsAndStates) {
  const std::string flags = numbered("    if request.args['a#']:\n        b# = None\n", 6);
  const std::string program = "from flask import request\ndef f():\n" + flags + "    return ''\n";
  EXPECT_GE(hits(program, Bound::Assumptions), 1U);
  EXPECT_GE(hits(program, Bound::Ways), 1U);
}

TEST(Bounds, OfValues) {
  const std::string choices = numbered("if a == #:\n    x = b'#'\n", 9);
  EXPECT_GE(hits("import a\nx = b''\n" + choices, Bound::Alternatives), 1U);
  EXPECT_EQ(hits("x = [" + repeated("1, ", 300) + "]\nx.append(2)\n", Bound::Elements), 1U);
  const std::string doubled = "import a\nx = a.b\n" + repeated("x = (x, x)\n", 14);
  EXPECT_GE(hits(doubled, Bound::ValueSize), 1U);
}
