// Rules for people. Teams bring their own, so even these texts are escaped, line by line.

#include "report/escape.h"
#include "report/report.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"

#include <array>

namespace hmaclint::report {

using diagnostic::RuleInfo;

void writeRules(llvm::ArrayRef<RuleInfo> rules, llvm::raw_ostream &out) {
  using Cells = std::array<std::string, 5>;
  std::vector<Cells> table{{"code", "name", "severity", "fix", "title"}};
  for (const RuleInfo &rule : rules)
    table.push_back({escapeText(rule.id), escapeText(rule.name),
                     diagnostic::severityName(rule.severity).str(), escapeText(rule.fix),
                     escapeText(rule.title)});
  std::array<size_t, 5> widths{};
  for (const Cells &row : table)
    for (size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], row[i].size());
  for (const Cells &row : table) {
    for (size_t i = 0; i + 1 < row.size(); ++i)
      out << llvm::left_justify(row[i], static_cast<unsigned>(widths[i] + 2));
    out << row.back() << '\n';
  }
}

void writeExplanation(const RuleInfo &rule, llvm::raw_ostream &out) {
  llvm::SmallVector<std::string, 8> facts{diagnostic::severityName(rule.severity).str()};
  auto add = [&](llvm::StringRef before, llvm::StringRef fact) {
    if (!fact.empty())
      facts.push_back(before.str() + escapeText(fact));
  };
  add("precision ", rule.precision);
  add("fix: ", rule.fix);
  for (const std::string &cwe : rule.cwe)
    add("", cwe);
  add("", rule.owasp);
  add("since ", rule.since);
  add("", rule.status);
  out << escapeText(rule.id) << ' ' << escapeText(rule.name) << ": " << escapeText(rule.title)
      << '\n'
      << llvm::join(facts, ", ") << '\n';
  if (rule.help.empty())
    return;
  out << '\n';
  llvm::SmallVector<llvm::StringRef, 64> lines;
  llvm::StringRef(rule.help).rtrim().split(lines, '\n');
  for (llvm::StringRef line : lines)
    out << escapeText(line.rtrim('\r')) << '\n';
}

} // namespace hmaclint::report
