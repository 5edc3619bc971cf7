// The report for people, in the manner of rustc. The one place that writes to terminals: names and
// source of the scanned tree pass through escapeText, colours are our own.

#include "report/diff.h"
#include "report/escape.h"
#include "report/report.h"
#include "report/snippet.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <map>

namespace hmaclint::report {

using diagnostic::Applicability;
using diagnostic::Diagnostic;
using diagnostic::Severity;

namespace {
class TextWriter {
public:
  TextWriter(const Run &run, const TextOptions &options, llvm::raw_ostream &out)
      : run(run), options(options), out(out) {}
  void finding(const Diagnostic &finding);
  void notAnalyzed(const diagnostic::NotAnalyzed &entry);
  void summary();

private:
  void paint(llvm::StringRef code, llvm::StringRef text) {
    if (options.color)
      out << "\x1b[" << code << 'm' << text << "\x1b[0m";
    else
      out << text;
  }
  void gutter(llvm::StringRef number, llvm::StringRef bar = "|") {
    std::string text(width - std::min<size_t>(width, number.size()), ' ');
    paint("1;34", text + number.str() + " " + bar.str());
  }
  void snippets(const Diagnostic &finding);
  void story(const Diagnostic &finding);
  void fix(const diagnostic::FixIt &fix);
  void summaryOfFixes();

  const Run &run;
  const TextOptions &options;
  llvm::raw_ostream &out;
  unsigned width = 1;
};
} // namespace

static llvm::StringRef colorOf(Severity severity) {
  return severity == Severity::Error ? "1;31" : severity == Severity::Warning ? "1;33" : "1;36";
}

static std::string count(size_t number, llvm::StringRef word) {
  return (llvm::Twine(number) + " " + word + (number == 1 ? "" : "s")).str();
}

/// Source lines with carets: the primary file's lines first, other files' after an arrow of their
/// own.
void TextWriter::snippets(const Diagnostic &finding) {
  std::map<std::pair<source::FileId, uint32_t>, std::vector<Mark>> lines;
  auto add = [&](source::Location where, llvm::StringRef text, bool primary) {
    const source::SourceFile &file = run.file(where.file);
    uint32_t line = file.lines.line(where.range.begin);
    source::ByteRange range = file.lines.lineRange(file.text(), line);
    uint32_t end = std::max(where.range.begin, std::min(where.range.end, range.end));
    std::string shown = escapeText(text);
    if (where.range.end > range.end)
      shown += shown.empty() ? "..." : " ...";
    lines[{where.file, line}].push_back({{where.range.begin, end}, shown, primary});
  };
  add(finding.primary, finding.primaryLabel, true);
  for (const diagnostic::Label &label : finding.labels)
    add(label.location, label.text, false);
  source::FileId shownFile = finding.primary.file;
  uint32_t previous = 0;
  gutter("");
  out << '\n';
  for (auto &[place, marks] : lines) {
    if (place.first != shownFile) {
      gutter("", ":::");
      out << ' ' << escapeText(run.file(place.first).path) << '\n';
      shownFile = place.first;
    } else if (previous != 0 && place.second > previous + 1) {
      paint("1;34", "...");
      out << '\n';
    }
    previous = place.second;
    Snippet snippet = makeSnippet(run.file(place.first), place.second, std::move(marks));
    gutter(std::to_string(place.second));
    out << ' ' << snippet.line << '\n';
    for (const std::string &row : snippet.rows) {
      gutter("");
      out << ' ';
      paint(colorOf(finding.severity), row);
      out << '\n';
    }
  }
}

void TextWriter::story(const Diagnostic &finding) {
  for (size_t i = 0; i < finding.story.size(); ++i) {
    const diagnostic::Step &step = finding.story[i];
    const source::SourceFile &file = run.file(step.location.file);
    gutter("", "=");
    out << ' ';
    out.indent(2 * std::min(step.nesting, 8U));
    out << i + 1 << ". " << step.kind << ": " << escapeText(step.text) << " ("
        << escapeText(file.path) << ':' << file.lines.line(step.location.range.begin) << ")\n";
  }
}

void TextWriter::fix(const diagnostic::FixIt &fix) {
  paint("1;32", "help");
  out << " (" << diagnostic::applicabilityName(fix.applicability) << " fix): " << fix.title << '\n';
  const source::SourceFile &file = run.file(fix.file);
  std::vector<diagnostic::Edit> edits = fix.edits;
  llvm::sort(edits, [](const auto &a, const auto &b) { return a.range < b.range; });
  for (const DiffHunk &hunk : makeDiff(file.text(), edits, 0)) {
    for (const DiffLine &line : hunk.lines) {
      gutter(std::to_string(line.mark == '+' ? line.newLine : line.oldLine));
      std::string text = line.text.size() > 400 ? line.text.substr(0, 400) : line.text;
      std::replace(text.begin(), text.end(), '\t', ' ');
      out << ' ';
      paint(line.mark == '+' ? "32" : "31",
            (llvm::Twine(line.mark) + " " + escapeText(text)).str());
      out << '\n';
    }
  }
}

void TextWriter::finding(const Diagnostic &finding) {
  const source::SourceFile &file = run.file(finding.primary.file);
  uint32_t last = file.lines.line(finding.primary.range.begin);
  for (const diagnostic::Label &label : finding.labels)
    last = std::max(last, run.file(label.location.file).lines.line(label.location.range.begin));
  width = static_cast<unsigned>(std::to_string(last).size());
  paint(colorOf(finding.severity),
        (diagnostic::severityName(finding.severity) + "[" + finding.rule + "]").str());
  out << ": " << escapeText(finding.message) << '\n';
  source::Position at = file.position(finding.primary.range.begin);
  out.indent(width);
  paint("1;34", "-->");
  out << ' ' << escapeText(file.path) << ':' << at.line << ':' << at.column << '\n';
  snippets(finding);
  gutter("");
  out << '\n';
  story(finding);
  if (const diagnostic::RuleInfo *rule = run.rule(finding.rule)) {
    gutter("", "=");
    out << ' ' << rule->name << ", " << llvm::join(rule->cwe, ", ") << ", " << rule->owasp
        << "; more: hmaclint explain " << rule->id << '\n';
  }
  if (options.showFixes)
    for (const diagnostic::FixIt &fix : finding.fixes)
      this->fix(fix);
  out << '\n';
}

void TextWriter::notAnalyzed(const diagnostic::NotAnalyzed &entry) {
  paint("1;35", entry.incomplete ? "not analyzed" : "passed over");
  out << ": " << escapeText(entry.path);
  for (size_t i = 0; i < std::min<size_t>(entry.lines.size(), 3); ++i)
    out << (i == 0 ? ":" : ",") << entry.lines[i];
  if (entry.lines.size() > 3)
    out << " and " << count(entry.lines.size() - 3, "more line");
  out << ": " << escapeText(entry.reason) << '\n';
}

void TextWriter::summaryOfFixes() {
  size_t safe = 0;
  size_t unsafe = 0;
  for (const Diagnostic &finding : run.findings)
    for (const diagnostic::FixIt &fix : finding.fixes) {
      safe += fix.applicability == Applicability::Safe;
      unsafe += fix.applicability == Applicability::Unsafe;
    }
  if (safe > 0)
    out << count(safe, "finding") << " fixable with --fix";
  if (unsafe > 0)
    out << (safe > 0 ? ", " : "") << unsafe << (safe > 0 ? " more" : "")
        << " with --fix --unsafe-fixes";
  if (safe + unsafe > 0)
    out << '\n';
}

void TextWriter::summary() {
  summaryOfFixes();
  size_t errors = llvm::count_if(run.findings,
                                 [](const Diagnostic &f) { return f.severity == Severity::Error; });
  size_t warnings = llvm::count_if(
      run.findings, [](const Diagnostic &f) { return f.severity == Severity::Warning; });
  size_t notes = run.findings.size() - errors - warnings;
  if (run.fixed > 0)
    out << "fixed " << run.fixed << "; ";
  out << (run.findings.empty() ? "no findings" : count(run.findings.size(), "finding"));
  llvm::SmallVector<std::string, 3> kinds;
  if (errors > 0)
    kinds.push_back(count(errors, "error"));
  if (warnings > 0)
    kinds.push_back(count(warnings, "warning"));
  if (notes > 0)
    kinds.push_back(count(notes, "note"));
  if (!kinds.empty())
    out << " (" << llvm::join(kinds, ", ") << ')';
  if (run.hiddenNotes > 0)
    out << ", " << run.hiddenNotes << " below --severity";
  out << "; " << count(run.filesSeen, "file") << " read, " << run.filesAnalyzed << " analyzed";
  size_t missed = llvm::count_if(
      run.notAnalyzed, [](const diagnostic::NotAnalyzed &entry) { return entry.incomplete; });
  if (missed > 0)
    out << ", " << missed << " not or not fully analyzed";
  out << '\n';
}

void writeText(const Run &run, const TextOptions &options, llvm::raw_ostream &out) {
  TextWriter writer(run, options, out);
  for (const Diagnostic &finding : run.findings)
    writer.finding(finding);
  for (const diagnostic::NotAnalyzed &entry : run.notAnalyzed)
    writer.notAnalyzed(entry);
  writer.summary();
}

} // namespace hmaclint::report
