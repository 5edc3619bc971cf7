#include "diagnostic/suppressor.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::diagnostic {

using source::ByteRange;
using source::LineRange;

Suppressor::Suppressor(const source::SourceFile &file, llvm::ArrayRef<Suppression> suppressions,
                       llvm::ArrayRef<LineRange> logical)
    : file(file), suppressions(suppressions), logical(logical) {
  for (size_t i = 0; i < suppressions.size(); ++i) {
    const Suppression &one = suppressions[i];
    used.emplace_back(std::max<size_t>(one.rules.size(), 1), false);
    if (!one.problem.empty() || one.lines.isEmpty())
      continue;
    if (one.form == Suppression::Form::IgnoreFile)
      ofFile.push_back(i);
    else if (one.touching != 0)
      byLine.emplace(one.touching, i);
    else
      byStatement.emplace(one.lines.first, i);
  }
}

bool Suppressor::use(size_t suppression, const Diagnostic &finding, LineRange lines) {
  const Suppression &one = suppressions[suppression];
  if (!one.covers(lines) || !one.names(finding.rule, finding.name))
    return false;
  for (size_t i = 0; i < used[suppression].size(); ++i)
    if (one.rules.empty() || llvm::StringRef(finding.rule).equals_insensitive(one.rules[i].word) ||
        finding.name == one.rules[i].word)
      used[suppression][i] = true;
  return true;
}

bool Suppressor::suppresses(const Diagnostic &finding) {
  if (suppressions.empty())
    return false;
  const ByteRange range = finding.primary.range;
  const LineRange lines{file.lines.line(range.begin),
                        file.lines.line(std::max(range.begin + 1, range.end) - 1)};
  bool isSuppressed = false;
  for (const size_t one : ofFile)
    isSuppressed |= use(one, finding, lines);
  const auto of = byStatement.equal_range(statementAround(lines.first, logical).first);
  for (auto at = of.first; at != of.second; ++at)
    isSuppressed |= use(at->second, finding, lines);
  for (auto at = byLine.lower_bound(lines.first); at != byLine.end() && at->first <= lines.last;
       ++at)
    isSuppressed |= use(at->second, finding, lines);
  return isSuppressed;
}

/// Its place with what would be left over around it: blanks before it, or its whole line.
static ByteRange wholeOf(const source::SourceFile &file, ByteRange range) {
  const llvm::StringRef text = file.text();
  const uint32_t number = file.lines.line(range.begin);
  const ByteRange line = file.lines.lineRange(text, number);
  const bool isFirst = text.slice(line.begin, range.begin).trim().empty();
  const llvm::StringRef after = text.slice(range.end, line.end);
  const auto blanks = static_cast<uint32_t>(after.size() - after.ltrim().size());
  if (blanks < after.size()) // Another piece follows and takes the place.
    return {range.begin, range.end + blanks};
  if (isFirst)
    return {line.begin, number < file.lines.lineCount()
                            ? file.lines.lineRange(text, number + 1).begin
                            : line.end};
  const llvm::StringRef before = text.slice(line.begin, range.begin).rtrim();
  return {line.begin + static_cast<uint32_t>(before.size()), line.end};
}

Edit removalOf(const source::SourceFile &file, const Suppression &suppression,
               llvm::ArrayRef<size_t> gone) {
  if (gone.size() >= suppression.rules.size())
    return {wholeOf(file, suppression.range), ""};
  std::string left;
  for (size_t i = 0; i < suppression.rules.size(); ++i)
    if (!llvm::is_contained(gone, i))
      left += (left.empty() ? "" : ", ") + suppression.rules[i].word;
  return {{suppression.rules.front().range.begin, suppression.rules.back().range.end}, left};
}

} // namespace hmaclint::diagnostic
