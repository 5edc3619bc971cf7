#include "driver/rule_table.h"

#include "embed/embedded_file.h"
#include "rules/predicates.h"
#include "rules/query_findings.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::driver {

query::QuerySet::Loaded loadRules(llvm::ArrayRef<query::QuerySource> extra) {
  std::vector<query::QuerySource> sources;
  for (const embed::EmbeddedFile &file : embed::embeddedFiles())
    if (file.path.starts_with("queries/rules/") && file.path.ends_with(".scm"))
      sources.push_back({file.path.str(), file.text.str()});
  sources.insert(sources.end(), extra.begin(), extra.end());
  query::QuerySet::Loaded loaded = query::QuerySet::load(sources, rules::meaningPredicates());
  if (loaded.set)
    loaded.errors = rules::checkSettings(*loaded.set);
  if (!loaded.errors.empty())
    loaded.set.reset();
  return loaded;
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
  llvm::sort(infos, [](const auto &a, const auto &b) { return a.id < b.id; });
  return infos;
}

} // namespace hmaclint::driver
