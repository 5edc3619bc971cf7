// What hostile texts may cost: every case ends within the limits, analyzed or named, also with a
// small stack.

#include "parsed.h"

#include "syntax/dump.h"
#include "syntax/literal.h"

#include "tree_sitter/api.h"

#include <ctime>
#include <functional>
#include <pthread.h>

extern "C" const TSLanguage *tree_sitter_python();

namespace hmaclint::syntax {

#ifdef HMACLINT_SLOWDOWN
static constexpr double slowdown = HMACLINT_SLOWDOWN;
#else
static constexpr double slowdown = 1;
#endif
#ifdef HMACLINT_SANITIZED
static constexpr size_t stackSize = 1024 << 10; // The sanitizers' frames are larger.
#else
static constexpr size_t stackSize = 256 << 10;
#endif

static double threadSeconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

static void *call(void *work) {
  (*static_cast<std::function<void()> *>(work))();
  return nullptr;
}

static void withSmallStack(std::function<void()> work) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  ASSERT_EQ(pthread_attr_setstacksize(&attributes, stackSize), 0);
  pthread_t thread{};
  ASSERT_EQ(pthread_create(&thread, &attributes, call, &work), 0);
  pthread_join(thread, nullptr);
  pthread_attr_destroy(&attributes);
}

namespace {
struct Pattern {
  const char *name;
  const char *part;
};
} // namespace

/// `size` bytes of a pattern, then an honest line.
static std::string grown(const Pattern &pattern, size_t size) {
  const std::string part = pattern.part;
  return repeated(part, size / part.size()) + "\nx = a == b\n";
}

/// Parses within the limit and a margin, since the clock is not asked at every step and a busy
/// machine counts more time for one; the error's text must name the limit.
static void expectBounded(const Pattern &pattern, size_t size) {
  SCOPED_TRACE(std::string(pattern.name) + " " + std::to_string(size));
  const std::string text = grown(pattern, size);
  // A quarter of the usual limits: what is stopped is stopped early, and the test ends soon.
  ParseLimits limits;
  limits.cpuSeconds /= 4;
  limits.cpuSecondsPerMebibyte /= 4;
  const double limit = limits.cpuSeconds +
                       limits.cpuSecondsPerMebibyte * static_cast<double>(text.size()) / (1 << 20);
  const double before = threadSeconds();
  llvm::Expected<Tree> tree = parse(text, limits);
  const double seconds = threadSeconds() - before;
  EXPECT_LT(seconds, (1.5 * limit + 0.2) * slowdown);
  if (tree) {
    EXPECT_EQ(tree->root().range().end, text.size());
  } else {
    const std::string reason = llvm::toString(tree.takeError());
    EXPECT_TRUE(reason.find("parsing was stopped") == 0) << reason;
  }
}

static constexpr Pattern growing[] = {
    {"joins", "\\\n"},
    {"joins after a name", "a\\\n"},
    {"dots", "."},
    {"named escapes", "'\\N{"},
    {"try", "try:"},
    {"match", "match a:"},
    {"def", "def f("},
    {"defs on one line", "def f():"},
    {"brackets", "("},
    {"spaced joins", " \\\n"},
    {"joins in brackets", "(\\\n"},
    {"quotes", "'"},
    {"comments and joins", "#\\\n\\\n"},
};

TEST(Limits, HostileTextsEndInTime) {
  for (const Pattern &pattern : growing)
    for (const size_t size : {32U << 10, 200U << 10})
      expectBounded(pattern, size);
}

TEST(Limits, HostileTextsOf4MebibytesEndInTime) {
  for (const Pattern &pattern : {growing[0], growing[1], growing[2]})
    expectBounded(pattern, 4 << 20);
}

/// Runs of joins are analyzed, not only refused, and what follows has its place.
TEST(Limits, JoinsAreAnalyzed) {
  for (const std::string part : {"\\\n", "\\\r\n", "  \\\n"}) {
    const std::string joins = repeated(part, 100000);
    for (const std::string &text : {joins + "x = a == b\n", "x = \\\n" + joins + "a == b\n",
                                    "s = 'c" + joins + "d'\ny = a == b\n"}) {
      const Parsed parsed(text);
      EXPECT_TRUE(parsed.tree.errors().empty());
      EXPECT_EQ(parsed.first(Kind::ComparisonOperator).range().begin, text.rfind("a == b"));
    }
  }
}

TEST(Limits, ReadsAreTheSameEverywhere) {
  ParseLimits limits;
  limits.readsPerKibibyte = 1;
  llvm::Expected<Tree> tree = parse(repeated("x = 1\n", 1000), limits);
  ASSERT_FALSE(static_cast<bool>(tree));
  EXPECT_EQ(llvm::toString(tree.takeError()),
            "parsing was stopped: the text defeats the parser (more than 1 reads a KiB)");
}

TEST(Limits, TimeIsNamed) {
  ParseLimits limits;
  limits.cpuSeconds = 0;
  limits.cpuSecondsPerMebibyte = 0;
  llvm::Expected<Tree> tree = parse(repeated("x = 1\n", 10000), limits);
  ASSERT_FALSE(static_cast<bool>(tree));
  EXPECT_EQ(llvm::toString(tree.takeError()),
            "parsing was stopped after 0 ms of processor time (option --parse-seconds)");
}

/// Depth costs no stack: parse, flatten, walk, find, decode, dump and free.
TEST(Limits, DepthNeedsNoStack) {
  const std::string texts[] = {
      repeated("[", 100000) + repeated("]", 100000) + "\n",
      "x = a" + repeated("+a", 100000) + "\n",
      "x = a" + repeated(".b()", 50000) + "\n",
      repeated("not ", 100000) + "a\n",
      repeated("-", 100000) + "a\n",
      repeated("lambda: ", 50000) + "a\n",
      repeated("(", 100000) + "\n",
  };
  for (const std::string &text : texts) {
    SCOPED_TRACE(text.substr(0, 20));
    withSmallStack([&text] {
      const Parsed parsed(text);
      EXPECT_GT(parsed.tree.size(), 50000U);
      const Node last = parsed.tree.node(parsed.tree.size() - 1);
      EXPECT_EQ(last.ancestor({Kind::None}), Node());
      EXPECT_TRUE(comments(parsed.tree).empty());
      std::string out;
      llvm::raw_string_ostream stream(out);
      dump(parsed.tree, stream);
      EXPECT_FALSE(out.empty());
    });
  }
}

TEST(Limits, DeepNestsAreReadRight) {
  const Parsed parsed(repeated("[", 100000) + "a == b" + repeated("]", 100000) + "\n");
  EXPECT_TRUE(parsed.tree.errors().empty());
  EXPECT_EQ(parsed.count(Kind::List), 100000U);
  EXPECT_EQ(parsed.first(Kind::ComparisonOperator).range(), (source::ByteRange{100000, 100006}));
}

/// Looking up all nodes of a deep tree stays cheap, also when an empty node stands before them.
TEST(Limits, FindIsCheap) {
  const llvm::StringRef name = "binary_operator";
  const TSSymbol symbol = ts_language_symbol_for_name(tree_sitter_python(), name.data(),
                                                      static_cast<uint32_t>(name.size()), true);
  for (const std::string start : {"x = a", "if : a"}) {
    const Parsed parsed(start + repeated("+a", 50000) + "\n");
    const double before = threadSeconds();
    for (uint32_t id = 0; id < parsed.tree.size(); ++id) {
      const Node node = parsed.tree.node(id);
      if (node.is(Kind::BinaryOperator)) {
        ASSERT_EQ(parsed.tree.find(node.range(), symbol), node);
      }
    }
    EXPECT_LT(threadSeconds() - before, 1.0 * slowdown);
  }
}

} // namespace hmaclint::syntax
