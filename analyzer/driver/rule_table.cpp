#include "driver/rule_table.h"

#include "driver/useless_suppressions.h"
#include "embed/embedded_file.h"
#include "rules/predicates.h"
#include "rules/query_findings.h"
#include "rules/rule.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>

namespace hmaclint::driver {

/// A rule that is only a card asks its questions in C++, so there must be some.
static void checkFunctions(const query::QuerySet &queries, std::vector<query::QueryError> &errors) {
  std::vector<bool> hasCode(queries.rules().size(), false);
  for (const query::Pattern &pattern : queries.patterns())
    hasCode[pattern.rule] = true;
  for (size_t i = 0; i < hasCode.size(); ++i) {
    const query::RuleQuery &rule = queries.rules()[i];
    const auto isOwn = [&](const rules::RuleFunction &function) {
      return function.name == rule.header.name;
    };
    if (hasCode[i] || llvm::any_of(rules::ruleFunctions(), isOwn))
      continue;
    std::string source = rule.header.name;
    std::replace(source.begin(), source.end(), '-', '_');
    errors.push_back(
        {rule.file, 1, 1,
         "a rule without a pattern is written in C++, and there is no analyzer/rules/" + source +
             ".cpp"});
  }
}

query::QuerySet::Loaded loadRules(llvm::ArrayRef<query::QuerySource> extra) {
  std::vector<query::QuerySource> sources;
  for (const embed::EmbeddedFile &file : embed::embeddedFiles())
    if (file.path.starts_with("queries/rules/") && file.path.ends_with(".scm"))
      sources.push_back({file.path.str(), file.text.str()});
  sources.insert(sources.end(), extra.begin(), extra.end());
  query::QuerySet::Loaded loaded = query::QuerySet::load(sources, rules::meaningPredicates());
  if (loaded.set) {
    loaded.errors = rules::checkSettings(*loaded.set);
    checkFunctions(*loaded.set, loaded.errors);
  }
  if (!loaded.errors.empty())
    loaded.set.reset();
  return loaded;
}

RuleNames::RuleNames(const query::QuerySet &queries)
    : known{uselessSuppressionId, uselessSuppressionName} {
  for (const query::RuleQuery &rule : queries.rules()) {
    known.emplace_back(rule.header.id);
    known.emplace_back(rule.header.name);
  }
}

bool RuleNames::has(llvm::StringRef wanted) const {
  // Names have no upper case and ids begin with it.
  return !wanted.empty() && llvm::any_of(known, [&](llvm::StringRef word) {
    return word == wanted || (word.starts_with("HM") && word.starts_with(wanted));
  });
}

std::vector<diagnostic::RuleInfo> ruleInfos(const query::QuerySet &queries) {
  std::vector<diagnostic::RuleInfo> infos;
  for (const query::RuleQuery &rule : queries.rules()) {
    const query::RuleHeader &header = rule.header;
    diagnostic::RuleInfo info;
    info.id = header.id;
    info.name = header.name;
    info.title = header.title;
    info.severity =
        diagnostic::parseSeverity(header.severity).value_or(diagnostic::Severity::Warning);
    info.precision = header.precision;
    info.cwe = header.cwe;
    info.owasp = header.owasp;
    info.fix = header.fix;
    info.since = header.since;
    info.status = header.status;
    info.tags = header.tags;
    info.help = embed::embeddedText("corpus/" + header.name + "/README.md").str();
    infos.push_back(std::move(info));
  }
  infos.push_back(uselessSuppressionInfo());
  llvm::sort(infos, [](const auto &a, const auto &b) { return a.id < b.id; });
  return infos;
}

} // namespace hmaclint::driver
