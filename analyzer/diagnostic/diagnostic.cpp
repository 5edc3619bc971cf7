#include "diagnostic/diagnostic.h"

#include "llvm/ADT/StringRef.h"

#include <tuple>

namespace hmaclint::diagnostic {

llvm::StringRef severityName(Severity severity) {
  switch (severity) {
  case Severity::Note:
    return "note";
  case Severity::Warning:
    return "warning";
  case Severity::Error:
    return "error";
  }
  return "error";
}

std::optional<Severity> parseSeverity(llvm::StringRef name) {
  for (Severity severity : {Severity::Note, Severity::Warning, Severity::Error})
    if (severityName(severity) == name)
      return severity;
  return std::nullopt;
}

llvm::StringRef applicabilityName(Applicability applicability) {
  switch (applicability) {
  case Applicability::Safe:
    return "safe";
  case Applicability::Unsafe:
    return "unsafe";
  case Applicability::Display:
    return "display";
  }
  return "display";
}

bool before(const Diagnostic &a, const Diagnostic &b) {
  return std::tie(a.primary.file, a.primary.range, a.rule, a.message) <
         std::tie(b.primary.file, b.primary.range, b.rule, b.message);
}

} // namespace hmaclint::diagnostic
