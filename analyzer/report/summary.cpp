#include "report/escape.h"
#include "report/terminal.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <set>

namespace hmaclint::report {

using diagnostic::Applicability;
using diagnostic::Diagnostic;
using diagnostic::NotAnalyzed;
using diagnostic::Severity;

static constexpr size_t shownLines = 3; ///< Lines of one file that was analyzed in part.

void writeNotAnalyzed(const Run &run, const Terminal &terminal) {
  for (const NotAnalyzed &entry : run.notAnalyzed) {
    terminal.paint(color::limit, entry.incomplete ? "not analyzed" : "passed over");
    terminal.out << ": " << escapeText(entry.path);
    const size_t shown = std::min(entry.lines.size(), shownLines);
    for (size_t i = 0; i < shown; ++i)
      terminal.out << (i == 0 ? ":" : ",") << entry.lines[i];
    if (entry.lines.size() > shown)
      terminal.out << " and " << countOf(entry.lines.size() - shown, "more line");
    terminal.out << ": " << shownText(entry.reason, 400) << '\n';
  }
}

static bool hasFix(const Diagnostic &finding, Applicability applicability) {
  return llvm::any_of(finding.fixes, [&](const diagnostic::FixIt &fix) {
    return fix.applicability == applicability;
  });
}

/// `[*] 2 fixable with --fix (1 more with --unsafe-fixes)`
static void writeFixable(const Run &run, const Terminal &terminal) {
  size_t safe = 0;
  size_t unsafe = 0;
  for (const Diagnostic &finding : run.findings) {
    if (hasFix(finding, Applicability::Safe))
      ++safe;
    else if (hasFix(finding, Applicability::Unsafe))
      ++unsafe;
  }
  if (safe + unsafe == 0)
    return;
  terminal.paint(color::help, "[*]");
  if (safe > 0)
    terminal.out << ' ' << safe << " fixable with --fix";
  if (safe > 0 && unsafe > 0)
    terminal.out << " (" << unsafe << " more with --unsafe-fixes)";
  else if (unsafe > 0)
    terminal.out << ' ' << unsafe << " fixable with --fix --unsafe-fixes";
  terminal.out << '\n';
}

/// `2 findings (1 error, 1 warning) in 1 file`
static std::string findingsPart(const Run &run) {
  if (run.findings.empty())
    return "no findings";
  size_t bySeverity[] = {0, 0, 0};
  std::set<source::FileId> files;
  for (const Diagnostic &finding : run.findings) {
    ++bySeverity[static_cast<unsigned>(finding.severity)];
    files.insert(finding.primary.file);
  }
  llvm::SmallVector<std::string, 3> kinds;
  for (Severity severity : {Severity::Error, Severity::Warning, Severity::Note})
    if (size_t number = bySeverity[static_cast<unsigned>(severity)])
      kinds.push_back(countOf(number, diagnostic::severityName(severity)));
  return countOf(run.findings.size(), "finding") + " (" + llvm::join(kinds, ", ") + ") in " +
         countOf(files.size(), "file");
}

void writeSummary(const Run &run, const Terminal &terminal) {
  writeFixable(run, terminal);
  std::set<llvm::StringRef> missed;
  std::set<llvm::StringRef> partly;
  for (const NotAnalyzed &entry : run.notAnalyzed)
    if (entry.incomplete)
      (entry.partly ? partly : missed).insert(entry.path);
  llvm::raw_ostream &out = terminal.out;
  if (run.fixed > 0)
    out << run.fixed << (run.fixed == 1 ? " fix" : " fixes") << " written; ";
  if (run.ignoresAdded > 0)
    out << countOf(run.ignoresAdded, "finding") << " suppressed by new comments; ";
  out << findingsPart(run);
  if (run.suppressed > 0)
    out << "; " << run.suppressed << " suppressed";
  if (run.known > 0)
    out << "; " << run.known << " known by the baseline";
  if (run.hiddenNotes > 0)
    out << "; " << run.hiddenNotes << " below --severity hidden";
  if (!missed.empty())
    out << "; " << countOf(missed.size(), "file") << " not analyzed";
  if (!partly.empty())
    out << "; " << countOf(partly.size(), "file") << " analyzed in part";
  out << "; " << countOf(run.filesSeen, "file") << " read, "
      << run.filesAnalyzed - std::min(run.filesAnalyzed, partly.size()) << " analyzed in full\n";
}

} // namespace hmaclint::report
