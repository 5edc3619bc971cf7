// SARIF 2.1.0. Columns are UTF-16 units, as the format's default wants; paths are relative URIs to
// the current folder, or file URIs. Files that were not analyzed are notifications of the
// invocation.

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

namespace {
class SarifWriter {
public:
  SarifWriter(const Run &run, llvm::raw_ostream &out) : run(run), json(out) {}
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
  void invocation();
  llvm::StringRef fingerprint(source::Location where);

  const Run &run;
  JsonWriter json;
  std::map<source::FileId, std::vector<std::string>> hashes;
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

static llvm::StringRef levelName(diagnostic::Severity severity) {
  return diagnostic::severityName(severity);
}

void SarifWriter::rule(const diagnostic::RuleInfo &rule) {
  json.beginObject();
  json.member("id", llvm::StringRef(rule.id));
  json.member("name", llvm::StringRef(rule.name));
  text("shortDescription", rule.title);
  text("fullDescription",
       rule.title + " (" + llvm::join(rule.cwe, ", ") + ", OWASP " + rule.owasp + ")");
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

llvm::StringRef SarifWriter::fingerprint(source::Location where) {
  const source::SourceFile &file = run.file(where.file);
  auto &lines = hashes[where.file];
  if (lines.empty())
    lines = lineHashes(file.text());
  return lines[std::min<size_t>(file.lines.line(where.range.begin), lines.size()) - 1];
}

void SarifWriter::related(const diagnostic::Diagnostic &finding) {
  if (finding.labels.empty())
    return;
  json.key("relatedLocations");
  json.beginArray();
  uint32_t number = 1;
  for (const diagnostic::Label &label : finding.labels) {
    json.beginObject();
    json.member("id", number++);
    physical(label.location);
    text("message", label.text);
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
  for (const diagnostic::Step &step : finding.story) {
    json.beginObject();
    json.member("nestingLevel", static_cast<uint32_t>(step.nesting));
    json.key("location");
    json.beginObject();
    physical(step.location);
    text("message", step.text);
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
  if (finding.fixes.empty())
    return;
  json.key("fixes");
  json.beginArray();
  for (const diagnostic::FixIt &fix : finding.fixes) {
    json.beginObject();
    text("description", fix.title);
    json.key("artifactChanges");
    json.beginArray();
    json.beginObject();
    artifact(run.file(fix.file).path);
    json.key("replacements");
    json.beginArray();
    for (const diagnostic::Edit &edit : fix.edits) {
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
  text("message", finding.message);
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
  json.endObject();
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
  for (const diagnostic::NotAnalyzed &entry : run.notAnalyzed) {
    json.beginObject();
    json.member("level", entry.incomplete ? "error" : "note");
    text("message", "not analyzed: " + entry.reason);
    json.key("locations");
    json.beginArray();
    json.beginObject();
    json.key("physicalLocation");
    json.beginObject();
    artifact(entry.path);
    if (!entry.lines.empty()) {
      json.key("region");
      json.beginObject();
      json.member("startLine", entry.lines.front());
      json.endObject();
    }
    json.endObject();
    json.endObject();
    json.endArray();
    json.endObject();
  }
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
