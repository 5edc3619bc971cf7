// README.md shows real output: a fenced block that begins with one of
//
//     $ ./dev scan [PATH] [| tail -n N]
//     $ hmaclint check --statistics PATH [| tail -n N]
//     $ hmaclint dump --phase why --rule RULE FILE
//     $ hmaclint schemes PATH
//
// holds what that prints today. Where there is no PATH, it is corpus.
//
//     ```text
//     $ ./dev scan | tail -n 1
//     1 finding (1 error) in 1 file; 2 files read, 2 analyzed in full
//     ```

#include "corpus.h"

#include "driver/dump_phase.h"
#include "driver/print_schemes.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/raw_ostream.h"

#include <gtest/gtest.h>

using namespace hmaclint;
using namespace hmaclint::corpus;
using llvm::StringRef;

static constexpr StringRef ofScan = "$ ./dev scan";
static constexpr StringRef ofStatistics = "$ hmaclint check --statistics";
static constexpr StringRef ofSchemes = "$ hmaclint schemes ";
static constexpr StringRef ofWhy = "$ hmaclint dump --phase why --rule ";

/// The last `count` lines of a text whose lines all end.
static StringRef lastLines(StringRef text, unsigned count) {
  size_t begin = text.size();
  for (; count > 0 && begin > 0; --count)
    begin = text.take_front(begin - 1).rfind('\n') + 1;
  return text.drop_front(begin);
}

/// What a scan with these words prints at the root of the tree; nothing for other words.
static std::string outputOf(StringRef words, bool hasStatistics = false) {
  auto [path, filter] = words.split('|');
  driver::Options options;
  options.statistics = hasStatistics;
  options.paths = {path.trim().empty() ? "corpus" : path.trim().str()};
  std::string output;
  llvm::raw_string_ostream out(output);
  report::writeText(driver::analyze(options, ruleSet()).run, {}, out);
  if (filter.empty())
    return output;
  filter = filter.trim();
  unsigned count = 0;
  if (!filter.consume_front("tail -n ") || filter.getAsInteger(10, count))
    return "";
  return lastLines(output, count).str();
}

/// What `dump` prints of a rule and a file.
static std::string whyOf(StringRef words) {
  auto [rule, path] = words.split(' ');
  std::string output;
  llvm::raw_string_ostream out(output);
  llvm::cantFail(driver::dumpPhase("why", path, ruleSet(), {}, out, rule));
  return output;
}

/// What `schemes` prints of a path.
static std::string schemesOf(StringRef path) {
  driver::Options options;
  options.paths = {path.str()};
  std::string output;
  llvm::raw_string_ostream out(output);
  report::writeSchemes(driver::findSchemes(options, ruleSet()), false, out);
  return output;
}

/// What a line of a block prints when it is one of the commands above.
static std::optional<std::string> printedBy(StringRef line) {
  if (line.consume_front(ofScan))
    return outputOf(line);
  if (line.consume_front(ofStatistics))
    return outputOf(line, true);
  if (line.consume_front(ofWhy))
    return whyOf(line);
  if (line.consume_front(ofSchemes))
    return schemesOf(line);
  return std::nullopt;
}

/// `text` with the output in its blocks made anew; `blocks` counts them.
static std::string withTodaysOutput(StringRef text, unsigned &blocks) {
  std::string result;
  bool inOutput = false;
  while (!text.empty()) {
    auto [line, rest] = text.split('\n');
    text = rest;
    if (line.starts_with("```"))
      inOutput = false;
    if (inOutput)
      continue;
    result += (line + "\n").str();
    if (const std::optional<std::string> printed = printedBy(line)) {
      result += *printed;
      inOutput = true;
      ++blocks;
    }
  }
  return result;
}

TEST(Readme, TakesLastLines) {
  EXPECT_EQ(lastLines("1\n2\n3\n", 2), "2\n3\n");
  EXPECT_EQ(lastLines("1\n2\n", 3), "1\n2\n");
  EXPECT_EQ(lastLines("", 1), "");
}

TEST(Readme, ChangesOnlyOutput) {
  unsigned blocks = 0;
  EXPECT_EQ(withTodaysOutput("a\n```sh\n$ ls\nb\n```\n", blocks), "a\n```sh\n$ ls\nb\n```\n");
  EXPECT_EQ(blocks, 0U);
  const std::string block = "```text\n$ ./dev scan corpus/safe-webhook\n";
  EXPECT_EQ(withTodaysOutput(block + "old\n```\nb\n", blocks),
            block + outputOf("corpus/safe-webhook") + "```\nb\n");
  EXPECT_EQ(blocks, 1U);
}

TEST(Readme, OutputIsTodays) {
  unsigned blocks = 0;
  expectGolden("README.md", withTodaysOutput(readBytes("README.md"), blocks));
  EXPECT_GE(blocks, 4U) << "README.md: a block is missing that begins with one of the commands";
}
