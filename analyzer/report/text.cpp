// The report for people, in the manner of rustc:
//
//     error[HM101]: a MAC is compared by `==`, which stops at the first difference
//       --> app.py:12:8
//        |
//     12 |     if expected == signature:
//        |        --------^^^^--------- sent by the client
//        |        |
//        |        the MAC
//        |
//        = CWE-208, API2:2023; explain: hmaclint explain HM101
//     help (safe fix): compare in constant time
//      2 + import hmac
//     12 -     if expected == signature:
//     13 +     if hmac.compare_digest(expected, signature):
//
// Names, source and texts made of it are escaped and cut, so that a finding stays small whatever is
// in the scanned tree.

#include "report/diff.h"
#include "report/escape.h"
#include "report/mask.h"
#include "report/snippet.h"
#include "report/terminal.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <map>

namespace hmaclint::report {

using diagnostic::Diagnostic;
using source::FileId;

static constexpr size_t maxMessage = 400;
static constexpr size_t maxLabel = 120;
static constexpr size_t maxLabels = 12;
static constexpr size_t maxSteps = 40;
static constexpr size_t maxDiffLines = 24;

namespace {
/// Lines of one file to show, by number.
using MarkedLines = std::map<uint32_t, std::vector<Mark>>;

struct ShownFix {
  const diagnostic::FixIt *fix;
  std::vector<DiffHunk> hunks;
};

class TextWriter {
public:
  TextWriter(const Run &run, const Terminal &terminal)
      : run(run), terminal(terminal), masked(run) {}
  void finding(const Diagnostic &finding, bool showFixes);

private:
  void gutter(llvm::StringRef number = {}, llvm::StringRef bar = "|");
  void place(llvm::StringRef arrow, source::Location where);
  void lines(FileId id, const MarkedLines &marked, const Diagnostic &finding);
  void row(const Row &row, const Diagnostic &finding);
  void story(const Diagnostic &finding);
  void card(const Diagnostic &finding);
  void fix(const ShownFix &shown);
  void hunk(const DiffHunk &hunk, size_t &left);
  std::vector<ShownFix> fixesOf(const Diagnostic &finding);

  const Run &run;
  const Terminal &terminal;
  MaskedTexts masked;
  std::map<FileId, DiffText> texts; ///< Each file with fixes is cut into lines once.
  unsigned width = 1;               ///< Of the line numbers of one finding.
};
} // namespace

/// Adds a range to the lines to show; of several lines the first.
static void mark(MarkedLines &marked, const source::SourceFile &file, source::ByteRange range,
                 llvm::StringRef text, bool primary) {
  const uint32_t line = file.lines.line(range.begin);
  const source::ByteRange whole = file.lines.lineRange(file.text(), line);
  const uint32_t begin = std::min(range.begin, whole.end);
  const uint32_t end = std::clamp(range.end, begin, whole.end);
  const bool goesOn = file.lines.line(std::max(range.end, begin + 1) - 1) > line;
  marked[line].push_back({{begin, end}, shownText(text, maxLabel), primary, goesOn});
}

/// The line number column.
void TextWriter::gutter(llvm::StringRef number, llvm::StringRef bar) {
  const std::string blank(width - std::min<size_t>(width, number.size()), ' ');
  terminal.paint(color::frame, blank + number.str() + (bar.empty() ? "" : " ") + bar.str());
}

void TextWriter::place(llvm::StringRef arrow, source::Location where) {
  const source::SourceFile &file = run.file(where.file);
  const source::Position at = file.position(where.range.begin);
  terminal.out.indent(width);
  terminal.paint(color::frame, arrow);
  terminal.out << ' ' << escapeText(file.path) << ':' << at.line << ':' << at.column << '\n';
}

void TextWriter::row(const Row &row, const Diagnostic &finding) {
  gutter();
  terminal.out << ' ';
  for (const Span &span : row) {
    const llvm::StringRef sgr = span.ink == Ink::Primary     ? colorOf(finding.severity)
                                : span.ink == Ink::Secondary ? llvm::StringRef(color::frame)
                                                             : "";
    terminal.paint(sgr, span.text);
  }
  terminal.out << '\n';
}

void TextWriter::lines(FileId id, const MarkedLines &marked, const Diagnostic &finding) {
  const source::SourceFile &file = run.file(id);
  auto show = [&](uint32_t number, const std::vector<Mark> &marks) {
    const Snippet snippet = makeSnippet(file, masked.of(id), number, marks);
    gutter(std::to_string(number));
    terminal.out << (snippet.line.empty() ? "" : " ") << snippet.line << '\n';
    for (const Row &drawn : snippet.rows)
      row(drawn, finding);
  };
  gutter();
  terminal.out << '\n';
  uint32_t previous = 0;
  for (const auto &[number, marks] : marked) {
    if (previous != 0 && number == previous + 2) {
      show(previous + 1, {});
    } else if (previous != 0 && number > previous + 1) {
      terminal.paint(color::frame, "...");
      terminal.out << '\n';
    }
    show(number, marks);
    previous = number;
  }
}

void TextWriter::story(const Diagnostic &finding) {
  const size_t shown = std::min(finding.story.size(), maxSteps);
  for (size_t i = 0; i < shown; ++i) {
    const diagnostic::Step &step = finding.story[i];
    const source::SourceFile &file = run.file(step.location.file);
    const source::Position at = file.position(step.location.range.begin);
    gutter({}, "=");
    terminal.out.indent(1 + 2 * std::min(step.nesting, 8U))
        << i + 1 << ". " << shownText(step.kind, maxLabel) << ": " << shownText(step.text, maxLabel)
        << " (" << escapeText(file.path) << ':' << at.line << ':' << at.column << ")\n";
  }
  if (shown < finding.story.size()) {
    gutter({}, "=");
    terminal.out << " and " << countOf(finding.story.size() - shown, "more step") << '\n';
  }
}

/// What the rule is about, and where to read more.
void TextWriter::card(const Diagnostic &finding) {
  llvm::SmallVector<std::string, 3> about;
  if (const diagnostic::RuleInfo *rule = run.rule(finding.rule)) {
    about.append(rule->cwe.begin(), rule->cwe.end());
    if (!rule->owasp.empty())
      about.push_back(rule->owasp);
  }
  gutter({}, "=");
  terminal.out << ' ' << escapeText(llvm::join(about, ", ")) << (about.empty() ? "" : "; ")
               << "explain: hmaclint explain " << escapeText(finding.rule) << '\n';
}

/// Where two texts begin to differ.
static uint32_t differenceOf(llvm::StringRef a, llvm::StringRef b) {
  auto [first, second] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  while (first != a.begin() && first != a.end() &&
         (static_cast<unsigned char>(*first) & 0xc0) == 0x80)
    --first;
  return static_cast<uint32_t>(first - a.begin());
}

void TextWriter::hunk(const DiffHunk &hunk, size_t &left) {
  // A long line is shown around what changes: the first of the removed against the first added.
  auto added = llvm::find_if(hunk.lines, [](const DiffLine &line) { return line.mark == '+'; });
  const bool replaces = hunk.lines.front().mark == '-' && added != hunk.lines.end();
  const uint32_t focus = replaces ? differenceOf(hunk.lines.front().text, added->text) : 0;
  for (const DiffLine &line : hunk.lines) {
    if (left == 0)
      return;
    --left;
    const std::string text = showLine(line.text, focus);
    gutter(std::to_string(line.mark == '+' ? line.newLine : line.oldLine), "");
    terminal.out << ' ';
    terminal.paint(line.mark == '+' ? color::added : color::removed,
                   std::string(1, line.mark) + (text.empty() ? "" : " ") + text);
    terminal.out << '\n';
  }
}

void TextWriter::fix(const ShownFix &shown) {
  terminal.paint(color::help, "help");
  terminal.out << " (" << diagnostic::applicabilityName(shown.fix->applicability)
               << " fix): " << shownText(shown.fix->title, maxLabel) << '\n';
  size_t total = 0;
  for (const DiffHunk &hunk : shown.hunks)
    total += hunk.lines.size();
  size_t left = maxDiffLines;
  for (const DiffHunk &part : shown.hunks)
    hunk(part, left);
  if (total > maxDiffLines) {
    gutter();
    terminal.out << " and " << countOf(total - maxDiffLines, "more line") << '\n';
  }
}

std::vector<ShownFix> TextWriter::fixesOf(const Diagnostic &finding) {
  std::vector<ShownFix> shown;
  for (const diagnostic::FixIt &fix : finding.fixes) {
    const llvm::StringRef text = masked.of(fix.file);
    const DiffText &cut = texts.try_emplace(fix.file, text, LineCut::AnyEnding).first->second;
    std::vector<diagnostic::Edit> edits = fix.edits;
    llvm::stable_sort(edits, [](const auto &a, const auto &b) { return a.range < b.range; });
    shown.push_back({&fix, cut.hunks(edits, 0)});
  }
  return shown;
}

/// Digits of the largest line number that a finding shows.
static unsigned widthOf(const std::map<FileId, MarkedLines> &marked,
                        llvm::ArrayRef<ShownFix> fixes) {
  uint32_t last = 1;
  for (const auto &[id, lines] : marked)
    last = std::max(last, lines.rbegin()->first);
  for (const ShownFix &fix : fixes)
    for (const DiffHunk &hunk : fix.hunks)
      for (const DiffLine &line : hunk.lines)
        last = std::max(last, line.mark == '+' ? line.newLine : line.oldLine);
  return static_cast<unsigned>(std::to_string(last).size());
}

void TextWriter::finding(const Diagnostic &finding, bool showFixes) {
  std::map<FileId, MarkedLines> marked;
  const FileId here = finding.primary.file;
  mark(marked[here], run.file(here), finding.primary.range, finding.primaryLabel, true);
  std::map<FileId, source::Location> firstIn;
  for (const diagnostic::Label &label : llvm::ArrayRef(finding.labels).take_front(maxLabels)) {
    const FileId file = label.location.file;
    mark(marked[file], run.file(file), label.location.range, label.text, false);
    firstIn.try_emplace(file, label.location);
  }
  const std::vector<ShownFix> fixes = showFixes ? fixesOf(finding) : std::vector<ShownFix>();
  width = widthOf(marked, fixes);

  terminal.paint(
      colorOf(finding.severity),
      (diagnostic::severityName(finding.severity) + "[" + escapeText(finding.rule) + "]").str());
  terminal.out << ": " << shownText(finding.message, maxMessage) << '\n';
  place("-->", finding.primary);
  lines(here, marked[here], finding);
  for (const auto &[id, other] : marked) {
    if (id == here)
      continue;
    place(":::", firstIn.at(id));
    lines(id, other, finding);
  }
  gutter();
  terminal.out << '\n';
  if (finding.labels.size() > maxLabels) {
    gutter({}, "=");
    terminal.out << " and " << countOf(finding.labels.size() - maxLabels, "more place") << '\n';
  }
  story(finding);
  card(finding);
  for (const ShownFix &shown : fixes)
    fix(shown);
  terminal.out << '\n';
}

void writeText(const Run &run, const TextOptions &options, llvm::raw_ostream &out) {
  const Terminal terminal{out, options.color};
  TextWriter writer(run, terminal);
  for (const Diagnostic &finding : run.findings)
    writer.finding(finding, options.showFixes);
  writeNotAnalyzed(run, terminal);
  writeSummary(run, terminal);
  if (run.statistics)
    writeStatistics(*run.statistics, terminal);
}

} // namespace hmaclint::report
