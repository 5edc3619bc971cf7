// Comments for findings that are there already, for those who begin with old code.
//
//   return mac == sent            ->  return mac == sent  # hmaclint: ignore[HM101]
//   x = f(a)  # hmaclint: ignore[HM101]   ->   x = f(a)  # hmaclint: ignore[HM101, HM305]
//
// A line whose end lies in a string, or that a backslash ends, has no place for one: then it is the
// last line of the statement.

#include "driver/add_ignores.h"

#include "driver/useless_suppressions.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <map>
#include <set>

namespace hmaclint::driver {

using diagnostic::Diagnostic;
using diagnostic::Suppression;

/// The line whose end takes the comment for a finding that begins at `begin`.
static uint32_t lineFor(const rules::FileFacts &file, uint32_t begin) {
  const uint32_t line = file.source->lines.line(begin);
  const bool isTaken = llvm::any_of(file.lines.withoutComments,
                                    [&](source::LineRange taken) { return taken.contains(line); });
  return isTaken ? diagnostic::statementAround(line, file.lines.logical).last : line;
}

/// The edit that makes the line suppress the rules.
static diagnostic::Edit ignoreAt(const rules::FileFacts &file, uint32_t line,
                                 const std::set<std::string> &rules) {
  const source::ByteRange range = file.source->lines.lineRange(file.source->text(), line);
  for (const Suppression &one : file.suppressions)
    if (one.form == Suppression::Form::Ignore && one.problem.empty() && range.contains(one.range) &&
        one.lines.contains(line)) {
      const uint32_t end = one.rules.back().range.end;
      return {{end, end}, ", " + llvm::join(rules, ", ")};
    }
  const llvm::StringRef text = file.source->text().slice(range.begin, range.end).rtrim();
  const uint32_t end = range.begin + static_cast<uint32_t>(text.size());
  return {{end, range.end}, "  # hmaclint: ignore[" + llvm::join(rules, ", ") + "]"};
}

void offerIgnores(std::vector<Diagnostic> &findings, const rules::FileFacts &file) {
  std::map<uint32_t, std::set<std::string>> byLine;
  for (const Diagnostic &finding : findings)
    if (finding.primary.file == file.file && !isAboutComment(finding))
      byLine[lineFor(file, finding.primary.range.begin)].insert(finding.rule);
  for (Diagnostic &finding : findings) {
    finding.fixes.clear();
    if (finding.primary.file != file.file || isAboutComment(finding))
      continue;
    const uint32_t line = lineFor(file, finding.primary.range.begin);
    finding.fixes.push_back({"suppress it by a comment",
                             file.file,
                             {ignoreAt(file, line, byLine[line])},
                             diagnostic::Applicability::Safe});
  }
}

} // namespace hmaclint::driver
