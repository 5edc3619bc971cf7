// SARIF 2.1.0. Columns are UTF-16 units, as the format's default wants; paths are relative URIs to
// the current folder, or file URIs. Labels are related locations, and the message links them, since
// code scanning services show only those that are linked. Files that were not analyzed are
// notifications of the invocation.

#include "report/edits.h"
#include "report/escape.h"
#include "report/fingerprint.h"
#include "report/json.h"
#include "report/report.h"

#include "embed/embedded_file.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <map>

namespace hmaclint::report {

using source::ColumnUnit;

/// What services show of one finding, and of one description.
static constexpr size_t maxLocations = 100;
static constexpr size_t maxSteps = 1000;
static constexpr size_t maxDescription = 1000;

namespace {
class SarifWriter {
public:
  SarifWriter(const Run &run, llvm::raw_ostream &out) : run(run), json(out), edits(run) {}
  void write();

private:
  void text(llvm::StringRef key, llvm::StringRef value, llvm::StringRef markdown = {});
  void rule(const diagnostic::RuleInfo &rule);
  void driver();
  void artifact(llvm::StringRef path);
  void region(const source::SourceFile &file, source::ByteRange range);
  void physical(source::Location where);
  void result(const diagnostic::Diagnostic &finding);
  void related(const diagnostic::Diagnostic &finding);
  void codeFlow(const diagnostic::Diagnostic &finding);
  void fixes(const diagnostic::Diagnostic &finding);
  void notification(const diagnostic::NotAnalyzed &entry);
  void invocation();
  std::string fingerprint(source::Location where);

  const Run &run;
  JsonWriter json;
  FileEdits edits;
  std::map<source::FileId, LineHashes> hashes;
};
} // namespace

void SarifWriter::text(llvm::StringRef key, llvm::StringRef value, llvm::StringRef markdown) {
  json.key(key);
  json.beginObject();
  json.member("text", value);
  if (!markdown.empty())
    json.member("markdown", markdown);
  json.endObject();
}

/// SARIF's levels have our names.
static llvm::StringRef levelName(diagnostic::Severity severity) {
  return diagnostic::severityName(severity);
}

/// Text that is not meant as a link: `[x](y)` would be one.
static std::string withoutLinks(llvm::StringRef text) {
  std::string plain;
  for (char c : text) {
    if (c == '[' || c == ']')
      plain += '\\';
    plain += c;
  }
  return text.contains("](") ? plain : text.str();
}

/// The first paragraph of a help text, in one line.
static std::string firstParagraph(llvm::StringRef help) {
  llvm::SmallVector<llvm::StringRef, 32> lines;
  help.split(lines, '\n');
  std::string paragraph;
  for (llvm::StringRef line : lines) {
    line = line.trim();
    const bool isProse = !line.empty() && !line.starts_with("#") && !line.starts_with("```");
    if (!isProse && !paragraph.empty())
      break;
    if (isProse)
      paragraph += (paragraph.empty() ? "" : " ") + line.str();
  }
  if (paragraph.size() <= maxDescription)
    return paragraph;
  return paragraph.substr(0, paragraph.rfind(' ', maxDescription)) + " ...";
}

void SarifWriter::rule(const diagnostic::RuleInfo &rule) {
  json.beginObject();
  json.member("id", llvm::StringRef(rule.id));
  json.member("name", llvm::StringRef(rule.name));
  text("shortDescription", rule.title);
  const std::string description = firstParagraph(rule.help);
  text("fullDescription", description.empty() ? rule.title : description);
  text("help", rule.help.empty() ? rule.title : rule.help, rule.help);
  json.key("defaultConfiguration");
  json.beginObject();
  json.member("level", levelName(rule.severity));
  json.endObject();
  json.key("properties");
  json.beginObject();
  json.key("tags");
  json.beginArray();
  json.value("security");
  for (const std::string &cwe : rule.cwe)
    json.value(llvm::StringRef("external/cwe/" + llvm::StringRef(cwe).lower()));
  for (const std::string &tag : rule.tags)
    json.value(llvm::StringRef(tag));
  json.endArray();
  json.member("precision", llvm::StringRef(rule.precision));
  json.member("security-severity", rule.severity == diagnostic::Severity::Error     ? "8.0"
                                   : rule.severity == diagnostic::Severity::Warning ? "5.5"
                                                                                    : "2.0");
  json.endObject();
  json.endObject();
}

void SarifWriter::driver() {
  json.key("tool");
  json.beginObject();
  json.key("driver");
  json.beginObject();
  json.member("name", "hmaclint");
  json.member("version", embed::version());
  json.member("semanticVersion", embed::version());
  json.key("rules");
  json.beginArray();
  for (const diagnostic::RuleInfo &info : run.rules)
    rule(info);
  json.endArray();
  json.endObject();
  json.endObject();
}

void SarifWriter::artifact(llvm::StringRef path) {
  json.key("artifactLocation");
  json.beginObject();
  bool isAbsolute = path.starts_with("/");
  json.member("uri", llvm::StringRef((isAbsolute ? "file://" : "") + escapeUri(path)));
  if (!isAbsolute)
    json.member("uriBaseId", "%SRCROOT%");
  json.endObject();
}

void SarifWriter::region(const source::SourceFile &file, source::ByteRange range) {
  source::Position begin = file.position(range.begin, ColumnUnit::Utf16);
  source::Position end = file.position(range.end, ColumnUnit::Utf16);
  json.beginObject();
  json.member("startLine", begin.line);
  json.member("startColumn", begin.column);
  json.member("endLine", end.line);
  json.member("endColumn", end.column);
  json.endObject();
}

void SarifWriter::physical(source::Location where) {
  const source::SourceFile &file = run.file(where.file);
  json.key("physicalLocation");
  json.beginObject();
  artifact(file.path);
  json.key("region");
  region(file, where.range);
  json.endObject();
}

std::string SarifWriter::fingerprint(source::Location where) {
  const source::SourceFile &file = run.file(where.file);
  return hashes.try_emplace(where.file, file).first->second.at(file.lines.line(where.range.begin));
}

/// The message, with links to its labels: `... difference: [the MAC](1), [sent by the client](2)`.
static std::string messageOf(const diagnostic::Diagnostic &finding) {
  std::string message = withoutLinks(finding.message);
  llvm::StringRef before = ": ";
  for (size_t i = 0; i < std::min(finding.labels.size(), maxLocations); ++i) {
    if (finding.labels[i].text.empty())
      continue;
    std::string label;
    for (char c : finding.labels[i].text) {
      if (c == '[' || c == ']' || c == '\\')
        label += '\\';
      label += c;
    }
    message += (before + "[" + label + "](" + llvm::Twine(i + 1) + ")").str();
    before = ", ";
  }
  return message;
}

void SarifWriter::related(const diagnostic::Diagnostic &finding) {
  if (finding.labels.empty())
    return;
  json.key("relatedLocations");
  json.beginArray();
  uint32_t number = 1;
  for (const diagnostic::Label &label : llvm::ArrayRef(finding.labels).take_front(maxLocations)) {
    json.beginObject();
    json.member("id", number++);
    physical(label.location);
    text("message", withoutLinks(label.text));
    json.endObject();
  }
  json.endArray();
}

void SarifWriter::codeFlow(const diagnostic::Diagnostic &finding) {
  if (finding.story.empty())
    return;
  json.key("codeFlows");
  json.beginArray();
  json.beginObject();
  json.key("threadFlows");
  json.beginArray();
  json.beginObject();
  json.key("locations");
  json.beginArray();
  for (const diagnostic::Step &step : llvm::ArrayRef(finding.story).take_front(maxSteps)) {
    json.beginObject();
    json.member("nestingLevel", static_cast<uint32_t>(step.nesting));
    json.key("location");
    json.beginObject();
    physical(step.location);
    text("message", withoutLinks(step.text));
    json.endObject();
    json.endObject();
  }
  json.endArray();
  json.endObject();
  json.endArray();
  json.endObject();
  json.endArray();
}

void SarifWriter::fixes(const diagnostic::Diagnostic &finding) {
  // A fix without changes would make the whole file invalid.
  if (llvm::all_of(finding.fixes, [](const auto &fix) { return fix.edits.empty(); }))
    return;
  json.key("fixes");
  json.beginArray();
  for (const diagnostic::FixIt &fix : finding.fixes) {
    if (fix.edits.empty())
      continue;
    json.beginObject();
    text("description", withoutLinks(fix.title));
    json.key("artifactChanges");
    json.beginArray();
    json.beginObject();
    artifact(run.file(fix.file).path);
    json.key("replacements");
    json.beginArray();
    for (const diagnostic::Edit &edit : edits.of(fix)) {
      json.beginObject();
      json.key("deletedRegion");
      region(run.file(fix.file), edit.range);
      text("insertedContent", edit.text);
      json.endObject();
    }
    json.endArray();
    json.endObject();
    json.endArray();
    json.endObject();
  }
  json.endArray();
}

void SarifWriter::result(const diagnostic::Diagnostic &finding) {
  json.beginObject();
  json.member("ruleId", llvm::StringRef(finding.rule));
  const diagnostic::RuleInfo *info = run.rule(finding.rule);
  if (info)
    json.member("ruleIndex", static_cast<uint32_t>(info - run.rules.data()));
  json.member("level", levelName(finding.severity));
  text("message", messageOf(finding));
  json.key("locations");
  json.beginArray();
  json.beginObject();
  physical(finding.primary);
  json.endObject();
  json.endArray();
  related(finding);
  codeFlow(finding);
  fixes(finding);
  json.key("partialFingerprints");
  json.beginObject();
  json.member("primaryLocationLineHash", fingerprint(finding.primary));
  if (!finding.fingerprint.empty())
    json.member("hmaclint/v1", llvm::StringRef(finding.fingerprint));
  json.endObject();
  json.endObject();
}

void SarifWriter::notification(const diagnostic::NotAnalyzed &entry) {
  json.beginObject();
  json.member("level", entry.incomplete ? "error" : "note");
  text("message",
       withoutLinks((entry.incomplete ? "not analyzed: " : "passed over: ") + entry.reason));
  auto location = [&](uint32_t line) {
    json.beginObject();
    json.key("physicalLocation");
    json.beginObject();
    artifact(entry.path);
    if (line > 0) {
      json.key("region");
      json.beginObject();
      json.member("startLine", line);
      json.endObject();
    }
    json.endObject();
    json.endObject();
  };
  json.key("locations");
  json.beginArray();
  for (uint32_t line : llvm::ArrayRef(entry.lines).take_front(maxLocations))
    location(line);
  if (entry.lines.empty())
    location(0);
  json.endArray();
  json.endObject();
}

void SarifWriter::invocation() {
  json.key("invocations");
  json.beginArray();
  json.beginObject();
  bool complete = llvm::none_of(
      run.notAnalyzed, [](const diagnostic::NotAnalyzed &entry) { return entry.incomplete; });
  json.member("executionSuccessful", complete);
  json.key("toolExecutionNotifications");
  json.beginArray();
  for (const diagnostic::NotAnalyzed &entry : run.notAnalyzed)
    notification(entry);
  json.endArray();
  json.endObject();
  json.endArray();
}

void SarifWriter::write() {
  json.beginObject();
  json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
  json.member("version", "2.1.0");
  json.key("runs");
  json.beginArray();
  json.beginObject();
  driver();
  invocation();
  json.member("columnKind", "utf16CodeUnits");
  // Named but without an address: readers take the folder they know.
  json.key("originalUriBaseIds");
  json.beginObject();
  json.key("%SRCROOT%");
  json.beginObject();
  text("description", "the folder that the scan was started in");
  json.endObject();
  json.endObject();
  json.key("results");
  json.beginArray();
  for (const diagnostic::Diagnostic &finding : run.findings)
    result(finding);
  json.endArray();
  json.endObject();
  json.endArray();
  json.endObject();
}

void writeSarif(const Run &run, llvm::raw_ostream &out) {
  SarifWriter(run, out).write();
  out << '\n';
}

} // namespace hmaclint::report
