#include "report/report.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"

namespace hmaclint::report {

void writeRules(llvm::ArrayRef<diagnostic::RuleInfo> rules, llvm::raw_ostream &out) {
  size_t width = 0;
  for (const diagnostic::RuleInfo &rule : rules)
    width = std::max(width, rule.name.size());
  for (const diagnostic::RuleInfo &rule : rules)
    out << rule.id << "  " << llvm::left_justify(rule.name, static_cast<unsigned>(width)) << "  "
        << llvm::left_justify(diagnostic::severityName(rule.severity), 7)
        << "  fix: " << llvm::left_justify(rule.fix, 7) << "  " << rule.title << '\n';
}

void writeExplanation(const diagnostic::RuleInfo &rule, llvm::raw_ostream &out) {
  out << rule.id << ' ' << rule.name << ": " << rule.title << '\n'
      << "severity " << diagnostic::severityName(rule.severity) << ", precision " << rule.precision
      << ", fix " << rule.fix << ", since " << rule.since << '\n'
      << llvm::join(rule.cwe, ", ") << ", OWASP " << rule.owasp << "\n\n"
      << rule.help;
  if (!llvm::StringRef(rule.help).ends_with("\n"))
    out << '\n';
}

} // namespace hmaclint::report
