#pragma once

#include "diagnostic/diagnostic.h"

namespace hmaclint::diagnostic {

/// What reports say of a rule; made from its query's identity card and its help text.
struct RuleInfo {
  std::string id;
  std::string name;
  std::string title;
  Severity severity = Severity::Warning;
  std::string precision;
  std::vector<std::string> cwe; ///< `CWE-208`
  std::string owasp;            ///< `API2:2023`
  std::string fix;
  std::string since;
  std::string status;
  std::vector<std::string> tags;
  std::string help; ///< Markdown of corpus/<name>/README.md
};

} // namespace hmaclint::diagnostic
