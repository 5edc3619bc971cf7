#include "report/json.h"

#include "report/edits.h"
#include "report/report.h"

namespace hmaclint::report {

static void writeRange(const source::SourceFile &file, source::ByteRange range, JsonWriter &json) {
  source::Position begin = file.position(range.begin);
  source::Position end = file.position(range.end);
  json.member("path", llvm::StringRef(file.path));
  json.member("line", begin.line);
  json.member("column", begin.column);
  json.member("end_line", end.line);
  json.member("end_column", end.column);
}

static void writeFix(const Run &run, const diagnostic::FixIt &fix, FileEdits &edits,
                     JsonWriter &json) {
  json.beginObject();
  json.member("title", llvm::StringRef(fix.title));
  json.member("applicability", diagnostic::applicabilityName(fix.applicability));
  json.key("edits");
  json.beginArray();
  for (const diagnostic::Edit &edit : edits.of(fix)) {
    json.beginObject();
    writeRange(run.file(fix.file), edit.range, json);
    json.member("text", llvm::StringRef(edit.text));
    json.endObject();
  }
  json.endArray();
  json.endObject();
}

static void writeFinding(const Run &run, const diagnostic::Diagnostic &finding, FileEdits &edits,
                         JsonWriter &json) {
  json.beginObject();
  json.member("rule", llvm::StringRef(finding.rule));
  json.member("name", llvm::StringRef(finding.name));
  json.member("severity", diagnostic::severityName(finding.severity));
  writeRange(run.file(finding.primary.file), finding.primary.range, json);
  json.member("message", llvm::StringRef(finding.message));
  json.member("fingerprint", llvm::StringRef(finding.fingerprint));
  json.key("labels");
  json.beginArray();
  for (const diagnostic::Label &label : finding.labels) {
    json.beginObject();
    writeRange(run.file(label.location.file), label.location.range, json);
    json.member("message", llvm::StringRef(label.text));
    json.endObject();
  }
  json.endArray();
  json.key("story");
  json.beginArray();
  for (const diagnostic::Step &step : finding.story) {
    json.beginObject();
    json.member("kind", llvm::StringRef(step.kind));
    writeRange(run.file(step.location.file), step.location.range, json);
    json.member("message", llvm::StringRef(step.text));
    json.member("nesting", static_cast<uint32_t>(step.nesting));
    json.endObject();
  }
  json.endArray();
  json.key("fixes");
  json.beginArray();
  for (const diagnostic::FixIt &fix : finding.fixes)
    writeFix(run, fix, edits, json);
  json.endArray();
  json.endObject();
}

void writeNotAnalyzed(llvm::ArrayRef<diagnostic::NotAnalyzed> entries, JsonWriter &json) {
  json.beginArray();
  for (const diagnostic::NotAnalyzed &entry : entries) {
    json.beginObject();
    json.member("path", llvm::StringRef(entry.path));
    json.key("lines");
    json.beginArray();
    for (uint32_t line : entry.lines)
      json.value(static_cast<uint64_t>(line));
    json.endArray();
    json.member("reason", llvm::StringRef(entry.reason));
    json.endObject();
  }
  json.endArray();
}

void writeJson(const Run &run, llvm::raw_ostream &out) {
  JsonWriter json(out);
  FileEdits edits(run);
  json.beginObject();
  json.key("findings");
  json.beginArray();
  for (const diagnostic::Diagnostic &finding : run.findings)
    writeFinding(run, finding, edits, json);
  json.endArray();
  json.key("not_analyzed");
  writeNotAnalyzed(run.notAnalyzed, json);
  if (run.statistics) {
    json.key("statistics");
    writeStatistics(*run.statistics, json);
  }
  json.endObject();
  out << '\n';
}

} // namespace hmaclint::report
