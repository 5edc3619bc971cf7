// Hostile names and source through every writer: no control or bidi character comes out raw, and
// what is JSON can be read as JSON. The first byte of the input says how long the file's name is.

#include "fuzz.h"

#include "driver/rule_table.h"

#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/JSON.h"

#include <memory>

using namespace hmaclint;
using diagnostic::Diagnostic;
using fuzz::require;

/// Controls, bidi controls and separators: what a terminal or a viewer may act on.
static bool isHostile(uint32_t c) {
  return (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C || c == 0x2028 ||
         c == 0x2029;
}

static void requireClean(llvm::StringRef output, const char *writer) {
  const auto *at = reinterpret_cast<const llvm::UTF8 *>(output.data());
  const llvm::UTF8 *end = at + output.size();
  while (at != end) {
    llvm::UTF32 character = 0;
    const llvm::ConversionResult result =
        llvm::convertUTF8Sequence(&at, end, &character, llvm::strictConversion);
    require(result == llvm::conversionOK, llvm::Twine(writer) + " writes UTF-8");
    require(!isHostile(character),
            llvm::Twine(writer) + " escapes U+" + llvm::Twine::utohexstr(character));
  }
}

template <typename Writer> static std::string written(const Writer &write) {
  std::string output;
  llvm::raw_string_ostream out(output);
  write(out);
  return output;
}

/// Color is the writer's own: ESC, `[`, digits and semicolons, `m`.
static std::string withoutColor(llvm::StringRef text) {
  std::string result;
  while (!text.empty()) {
    llvm::StringRef rest = text;
    if (rest.consume_front("\x1b[")) {
      rest = rest.ltrim("0123456789;");
      if (rest.consume_front("m")) {
        text = rest;
        continue;
      }
    }
    result += text.front();
    text = text.drop_front();
  }
  return result;
}

static void checkText(const report::Run &run) {
  const auto text = [&](bool color) {
    return written([&](llvm::raw_ostream &out) { report::writeText(run, {color, true}, out); });
  };
  const std::string plain = text(false);
  requireClean(plain, "text");
  require(withoutColor(text(true)) == plain, "color is the only difference");
}

static void checkJson(const std::string &output, const char *writer, const char *member) {
  requireClean(output, writer);
  llvm::Expected<llvm::json::Value> value = llvm::json::parse(output);
  require(static_cast<bool>(value), llvm::Twine(writer) + " writes JSON");
  require(value->getAsObject() && value->getAsObject()->getArray(member),
          llvm::Twine(writer) + " writes its contract");
}

/// A finding made of the source itself: its text is message, labels, story and fix.
static Diagnostic hostileFinding(const source::SourceFile &file) {
  const auto size = static_cast<uint32_t>(file.text().size());
  Diagnostic finding;
  finding.rule = "HM101";
  finding.name = "non-constant-time-compare";
  finding.primary.range = {0, size};
  finding.message = file.text().str();
  finding.primaryLabel = finding.message;
  finding.labels.push_back({{{}, {size, size}}, finding.message});
  finding.story.push_back({"source", {{}, {0, 0}}, finding.message, 0});
  finding.fixes.push_back({finding.message, {}, {{{size, size}, finding.message}}, {}});
  return finding;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size == 0)
    return 0;
  const llvm::StringRef bytes = fuzz::asBytes(data, size);
  const llvm::StringRef name = bytes.drop_front().take_front(data[0]);
  const std::optional<source::SourceFile> file =
      fuzz::asFile(name.str(), bytes.drop_front(1 + name.size()));
  if (!file)
    return 0;
  report::Run run;
  run.files = {&*file};
  run.findings = fuzz::findings(*file, fuzz::ruleSet());
  run.findings.push_back(hostileFinding(*file));
  run.notAnalyzed.push_back({name.str(), {1}, name.str(), true});
  run.rules = driver::ruleInfos(fuzz::ruleSet());
  run.filesSeen = run.filesAnalyzed = 1;
  checkText(run);
  checkJson(written([&](llvm::raw_ostream &out) { report::writeJson(run, out); }), "json",
            "findings");
  checkJson(written([&](llvm::raw_ostream &out) { report::writeSarif(run, out); }), "sarif",
            "runs");
  report::writeDiff(run, diagnostic::Applicability::Display, llvm::nulls());
  return 0;
}
