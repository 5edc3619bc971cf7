#include "report/diff.h"
#include "report/escape.h"
#include "report/report.h"

#include "diagnostic/apply.h"

#include "llvm/ADT/StringExtras.h"

#include <map>

namespace hmaclint::report {

/// A path as git writes it in a diff: quoted, with C escapes, when it has unusual characters.
static std::string diffPath(llvm::StringRef prefix, llvm::StringRef path) {
  std::string name = (prefix + path.ltrim('/')).str();
  bool plain =
      llvm::all_of(name, [](char c) { return c >= ' ' && c < 0x7f && c != '"' && c != '\\'; });
  if (plain)
    return name;
  std::string quoted = "\"";
  for (char c : name) {
    auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      quoted += {'\\', c};
    else if (byte >= 0x20 && byte < 0x7f)
      quoted += c;
    else
      quoted += {'\\', static_cast<char>('0' + (byte >> 6)),
                 static_cast<char>('0' + ((byte >> 3) & 7)), static_cast<char>('0' + (byte & 7))};
  }
  return quoted + "\"";
}

static void writeHunk(const DiffHunk &hunk, bool forTerminal, llvm::raw_ostream &out) {
  uint32_t oldCount = 0;
  uint32_t newCount = 0;
  for (const DiffLine &line : hunk.lines) {
    oldCount += line.mark != '+';
    newCount += line.mark != '-';
  }
  // A hunk that only adds counts from the line before it.
  uint32_t oldStart = 0;
  uint32_t newStart = 0;
  for (const DiffLine &line : hunk.lines) {
    oldStart = oldStart == 0 ? line.oldLine : oldStart;
    newStart = newStart == 0 ? line.newLine : newStart;
  }
  if (oldCount == 0)
    oldStart = newStart - 1;
  if (newCount == 0)
    newStart = oldStart - 1;
  out << "@@ -" << oldStart << ',' << oldCount << " +" << newStart << ',' << newCount << " @@\n";
  for (const DiffLine &line : hunk.lines) {
    out << line.mark << (forTerminal ? escapeText(line.text) : line.text);
    if (line.ending.empty())
      out << "\n\\ No newline at end of file\n";
    else
      out << (forTerminal ? "\n" : line.ending);
  }
}

void writeDiff(const Run &run, diagnostic::Applicability least, bool forTerminal,
               llvm::raw_ostream &out) {
  std::map<source::FileId, std::vector<const diagnostic::FixIt *>> fixes;
  for (const diagnostic::Diagnostic &finding : run.findings)
    for (const diagnostic::FixIt &fix : finding.fixes)
      if (fix.applicability <= least)
        fixes[fix.file].push_back(&fix);
  for (const auto &[id, list] : fixes) {
    const source::SourceFile &file = run.file(id);
    unsigned taken = 0;
    std::vector<diagnostic::Edit> edits = diagnostic::mergeFixes(list, taken);
    out << "--- " << diffPath("a/", file.path) << "\n+++ " << diffPath("b/", file.path) << '\n';
    for (const DiffHunk &hunk : makeDiff(file.text(), edits, 3))
      writeHunk(hunk, forTerminal, out);
  }
}

} // namespace hmaclint::report
