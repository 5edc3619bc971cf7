#include "driver/dump_phase.h"
#include "driver/index_file.h"
#include "driver/pipeline.h"
#include "scratch.h"

#include <sys/stat.h>
#include <unistd.h>

namespace hmaclint::driver {

using diagnostic::NotAnalyzed;
using Names = std::vector<std::string>;

static Outcome run(const Options &options = {}) { return analyze(options, embeddedRules()); }

static Names found(const Outcome &outcome) {
  Names lines;
  for (const diagnostic::Diagnostic &finding : outcome.run.findings) {
    const source::SourceFile &file = outcome.run.file(finding.primary.file);
    lines.push_back(file.path + ":" +
                    std::to_string(file.position(finding.primary.range.begin).line));
  }
  return lines;
}

static Names reasons(const Outcome &outcome) {
  Names lines;
  for (const NotAnalyzed &entry : outcome.run.notAnalyzed) {
    std::string line = entry.path;
    for (const uint32_t number : entry.lines)
      line += ":" + std::to_string(number);
    lines.push_back(line + ": " + entry.reason);
  }
  return lines;
}

TEST(Pipeline, FindsAndCounts) {
  const Scratch scratch;
  scratch.write("b.py", vulnerable());
  scratch.write("a.py", vulnerable("# one line more\n"));
  scratch.write("other.py", "print(1)\n");
  const Outcome outcome = run();
  EXPECT_EQ(found(outcome), (Names{"a.py:7", "b.py:6"}));
  EXPECT_EQ(outcome.run.filesSeen, 3U);
  EXPECT_EQ(outcome.run.filesAnalyzed, 2U);
  EXPECT_FALSE(outcome.incomplete());
  Options all;
  all.analyzeAll = true;
  EXPECT_EQ(run(all).run.filesAnalyzed, 3U);
}

TEST(Pipeline, ProgramsWithoutAMacAreAskedHowTheyAuthenticate) {
  const std::string compare = "import os\nfrom flask import Flask, abort, request\n"
                              "app = Flask(__name__)\n@app.post('/x')\ndef x():\n"
                              "    if request.headers.get('X-Api-Key') != os.environ['API_KEY']:\n"
                              "        abort(401)\n    return 'ok'\n";
  const Scratch scratch;
  scratch.write("token.py", compare);
  // Words alone are nothing: who reads no requests is not evaluated.
  scratch.write("client.py", "import os\nAPI_KEY = os.environ['API_KEY']\n"
                             "def f(request):\n    return request.args['k'] == API_KEY\n");
  EXPECT_EQ(found(run()), Names{"token.py:6"});
}

TEST(Pipeline, OneBadFileCostsNothingInAnother) {
  const Scratch scratch;
  scratch.write("bad_bytes.py", "import hmac # flask request \xff\n");
  scratch.write("good.py", vulnerable());
  scratch.write("large.py", std::string(5000, '#') + "hmac");
  scratch.write("nul.py", std::string("import hmac, flask # request\0\n", 30));
  scratch.write("torn.py", "import hmac\nfrom flask import request\ndef f(:\n    pass\n");
  Options options;
  options.fileLimit = 4000;
  const Outcome outcome = run(options);
  EXPECT_EQ(found(outcome), Names{"good.py:6"});
  EXPECT_TRUE(outcome.incomplete());
  Names paths;
  for (const NotAnalyzed &entry : outcome.run.notAnalyzed)
    paths.push_back(entry.path);
  EXPECT_EQ(paths, (Names{"bad_bytes.py", "large.py", "nul.py", "torn.py"}));
}

TEST(Pipeline, BinaryFilesMatterOnlyWhenNamed) {
  const Scratch scratch;
  scratch.write("data.py", llvm::StringRef("\x00\xff\xfe", 3));
  EXPECT_EQ(reasons(run()), Names{});
  Options named;
  named.paths = {"data.py"};
  EXPECT_EQ(run(named).run.notAnalyzed.size(), 1U);
  EXPECT_TRUE(run(named).incomplete());
}

TEST(Pipeline, SyntaxErrorsKeepOtherFunctions) {
  const Scratch scratch;
  scratch.write("x.py", vulnerable() + "\ndef torn(a, b:\n    return a ==\n");
  const Outcome outcome = run();
  EXPECT_EQ(found(outcome), Names{"x.py:6"});
  ASSERT_EQ(outcome.run.notAnalyzed.size(), 1U);
  EXPECT_EQ(outcome.run.notAnalyzed[0].reason, "syntax error");
  EXPECT_FALSE(outcome.run.notAnalyzed[0].lines.empty());
  EXPECT_GE(outcome.run.notAnalyzed[0].lines[0], 8U);
}

TEST(Pipeline, MatchesInErrorsAreDropped) {
  const Scratch scratch;
  scratch.write("x.py", vulnerable() + "def g(k):\n    return hmac.new(k).hexdigest() == ) (k\n");
  EXPECT_EQ(found(run()), Names{"x.py:6"});
}

TEST(Pipeline, TestCodeIsLeftOut) {
  const Scratch scratch;
  scratch.write("tests/a.py", vulnerable());
  scratch.write("test_b.py", vulnerable());
  scratch.write("checks.py", vulnerable("import pytest\ndef test_one(): pass\n"));
  scratch.write("cases.py", vulnerable("from unittest import TestCase\nclass TestIt: pass\n"));
  scratch.write("uses_mock.py", vulnerable("import unittest.mock\n"));
  scratch.write("tests/torn.py", "import hmac, flask\nrequest = (\n");
  EXPECT_EQ(found(run()), Names{"uses_mock.py:7"});
  EXPECT_FALSE(run().incomplete());
  Options all;
  all.includeTests = true;
  EXPECT_EQ(found(run(all)).size(), 5U);
  EXPECT_TRUE(run(all).incomplete());
  Options inside;
  inside.paths = {"tests"};
  EXPECT_EQ(found(run(inside)), Names{"tests/a.py:6"}) << "asked for, so it is looked at";
}

TEST(Pipeline, SelectsBySeverityAndRule) {
  const Scratch scratch;
  scratch.write("x.py", "import hmac\n\ndef f(key, sent):\n"
                        "    return hmac.new(key, b'', 'sha256').hexdigest() == sent\n");
  Options options;
  EXPECT_EQ(found(run(options)), Names{"x.py:4"}) << "a warning: one side is not known";
  options.severity = diagnostic::Severity::Error;
  EXPECT_EQ(found(run(options)), Names{});
  EXPECT_EQ(run(options).run.hiddenNotes, 1U);
  options.severity = diagnostic::Severity::Note;
  for (const char *word : {"HM101", "HM1", "non-constant-time-compare"}) {
    options.select = {word};
    EXPECT_EQ(found(run(options)).size(), 1U) << word;
  }
  for (const char *word : {"HM2", "non-constant-time", "HM1011"}) {
    options.select = {word};
    EXPECT_EQ(found(run(options)).size(), 0U) << word;
  }
}

TEST(Pipeline, ThreadsDoNotShow) {
  const Scratch scratch;
  for (unsigned i = 0; i < 60; ++i)
    scratch.write("d" + std::to_string(i % 7) + "/f" + std::to_string(i) + ".py",
                  i % 5 == 0 ? "import hmac, flask # request\ndef f(:\n" : vulnerable());
  Options options;
  options.jobs = 1;
  const Outcome one = run(options);
  EXPECT_EQ(found(one).size(), 48U);
  EXPECT_EQ(reasons(one).size(), 12U);
  for (const unsigned jobs : {2U, 8U, 200U}) {
    options.jobs = jobs;
    const Outcome many = run(options);
    EXPECT_EQ(found(many), found(one)) << jobs;
    EXPECT_EQ(reasons(many), reasons(one)) << jobs;
  }
}

TEST(Pipeline, FilesBelowVeryLongPathsAreRead) {
  const Scratch scratch;
  const std::string name(200, 'd');
  for (unsigned i = 0; i < 25; ++i) {
    ASSERT_EQ(mkdir(name.c_str(), 0700), 0);
    ASSERT_EQ(chdir(name.c_str()), 0);
  }
  std::ofstream("x.py") << vulnerable();
  ASSERT_EQ(chdir(scratch.path.c_str()), 0);
  EXPECT_EQ(run().run.findings.size(), 1U);
}

TEST(DumpPhase, PrintsEveryPhaseEscaped) {
  const Scratch scratch;
  scratch.write("x.py", vulnerable("# \x1b[31m \xe2\x80\xae\n"));
  for (llvm::StringRef phase : phases()) {
    if (phase == "query")
      continue; // The built-in rules that this file concerns have no patterns.
    std::string text;
    llvm::raw_string_ostream out(text);
    EXPECT_EQ(llvm::toString(dumpPhase(phase, "x.py", embeddedRules(), {}, out)), "");
    EXPECT_GT(text.size(), 40U) << phase.str();
    EXPECT_EQ(text.find('\x1b'), std::string::npos) << phase.str();
    EXPECT_EQ(text.find("\xe2\x80\xae"), std::string::npos) << phase.str();
    EXPECT_EQ(text.back(), '\n');
  }
  std::string text;
  llvm::raw_string_ostream out(text);
  EXPECT_EQ(llvm::toString(dumpPhase("syntax", "none.py", embeddedRules(), {}, out)),
            "no such file or folder");
}

TEST(RuleTable, CardsAreSortedAndExtraRulesLoad) {
  const std::vector<diagnostic::RuleInfo> infos = ruleInfos(embeddedRules());
  ASSERT_GT(infos.size(), 1U);
  EXPECT_EQ(infos[0].id, "HM001"); // The one without a query.
  EXPECT_EQ(infos[1].id, "HM101");
  const query::QuerySet::Loaded broken = loadRules({{"mine.scm", "(nonsense) @primary\n"}});
  EXPECT_FALSE(broken.set.has_value());
  ASSERT_FALSE(broken.errors.empty());
  EXPECT_EQ(broken.errors[0].file, "mine.scm");
}

} // namespace hmaclint::driver
