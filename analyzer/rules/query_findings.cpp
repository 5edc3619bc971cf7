// Findings of rules that are queries: one for every match whose predicates hold.
//
// A rule's patterns are alternatives in the order of its file: at one place the first that holds
// reports, so a strong reading (both sides known, error) stands above a weaker one (warning), and a
// pattern that reports nothing takes a place away from those below it.

#include "rules/query_findings.h"

#include "query/fix_template.h"
#include "rules/fix.h"
#include "rules/predicates.h"
#include "source/nearest.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <array>
#include <map>

namespace hmaclint::rules {

static constexpr auto settings = std::to_array<llvm::StringLiteral>(
    {"report", "severity", "message", "label", "label.<word>", "fix.title", "fix.replace",
     "fix.import", "fix.applicability"});

llvm::ArrayRef<llvm::StringLiteral> patternSettings() { return settings; }

static bool isKnownSetting(llvm::StringRef key) {
  return key.starts_with("label.") || llvm::is_contained(settings, key);
}

std::vector<query::QueryError> checkSettings(const query::QuerySet &queries) {
  std::vector<query::QueryError> errors;
  for (const query::Pattern &pattern : queries.patterns()) {
    auto fail = [&](const llvm::Twine &message) {
      errors.push_back({queries.rules()[pattern.rule].file, pattern.line, 1, message.str()});
    };
    for (const auto &entry : pattern.settings) {
      llvm::StringRef key = entry.getKey();
      llvm::StringRef value = entry.getValue();
      if (!isKnownSetting(key)) {
        llvm::SmallVector<llvm::StringRef, 8> known(settings.begin(), settings.end());
        std::string guess = source::nearest(key, known);
        fail("unknown setting " + key + (guess.empty() ? "" : "; did you mean " + guess + "?"));
      }
      if (key == "report" && value != "no")
        fail("report can only be set to no");
      if (key == "severity" && !diagnostic::parseSeverity(value))
        fail("severity must be error, warning or note");
      if (key == "fix.applicability" && value != "safe" && value != "unsafe" && value != "display")
        fail("fix.applicability must be safe, unsafe or display");
    }
    for (const query::MeaningPredicate &predicate : pattern.predicates)
      if (const std::string wrong = wrongWord(predicate); !wrong.empty())
        fail(wrong);
    if (pattern.settings.contains("fix.replace") && !pattern.settings.contains("fix.title"))
      fail("fix.replace needs a fix.title");
  }
  return errors;
}

static llvm::StringRef setting(const query::Pattern &pattern, llvm::StringRef key,
                               llvm::StringRef otherwise = {}) {
  auto found = pattern.settings.find(key);
  return found == pattern.settings.end() ? otherwise : llvm::StringRef(found->second);
}

static diagnostic::Applicability applicabilityOf(const query::Pattern &pattern,
                                                 const query::RuleHeader &header) {
  llvm::StringRef name = setting(pattern, "fix.applicability", header.fix);
  return name == "safe"     ? diagnostic::Applicability::Safe
         : name == "unsafe" ? diagnostic::Applicability::Unsafe
                            : diagnostic::Applicability::Display;
}

static std::optional<diagnostic::FixIt> makeFix(const query::Pattern &pattern,
                                                const query::RuleHeader &header,
                                                const FileFacts &file, const query::Match &match,
                                                const query::Capture &primary) {
  llvm::StringRef replace = setting(pattern, "fix.replace");
  if (replace.empty())
    return std::nullopt;
  diagnostic::FixIt fix;
  fix.title = setting(pattern, "fix.title").str();
  fix.file = file.file;
  fix.applicability = applicabilityOf(pattern, header);
  std::string name = chooseImport(setting(pattern, "fix.import"), file, primary.range.begin, fix);
  auto text = query::fillFix(replace, match, file.source->text(), name, primary.around);
  if (!text)
    return std::nullopt;
  fix.edits.push_back({primary.range, std::move(*text)});
  if (file.isPython2) // There `str` is bytes and request headers are `unicode`.
    fix.applicability = diagnostic::Applicability::Display;
  return fix;
}

static std::optional<diagnostic::Diagnostic>
makeFinding(const Context &context, const FileFacts &file, const query::Match &match) {
  const query::Pattern &pattern = context.queries.patterns()[match.pattern];
  const query::RuleHeader &header = context.queries.rules()[pattern.rule].header;
  const query::Capture *primary = match.find("primary");
  if (!primary || pattern.settings.contains("report"))
    return std::nullopt;
  llvm::StringRef text = file.source->text();
  diagnostic::Diagnostic finding;
  finding.rule = header.id;
  finding.name = header.name;
  finding.severity = diagnostic::parseSeverity(setting(pattern, "severity", header.severity))
                         .value_or(diagnostic::Severity::Warning);
  finding.primary = {file.file, primary->range};
  finding.primaryLabel = setting(pattern, "label").str();
  finding.message = query::fillMessage(setting(pattern, "message", header.message), match, text);
  for (const query::Capture &capture : match.captures) {
    llvm::StringRef word = capture.name;
    if (word.consume_front("secondary."))
      finding.labels.push_back(
          {{file.file, capture.range}, setting(pattern, ("label." + word).str(), word).str()});
  }
  if (auto fix = makeFix(pattern, header, file, match, *primary))
    finding.fixes.push_back(std::move(*fix));
  return finding;
}

/// Of a match that is no finding since an answer about it is not known.
static void noteUnknown(const Context &context, const FileFacts &file, const MatchFacts &facts,
                        const query::Capture &primary, scheme::Doubt doubt) {
  if (!context.analysis || !context.analysis->silences)
    return;
  const query::Pattern &pattern = context.queries.patterns()[facts.match.pattern];
  context.analysis->silences->ask(context.queries.rules()[pattern.rule].header.name);
  const source::Location place{file.file, primary.range};
  for (size_t i = 0; i < facts.spellings.size(); ++i)
    if (llvm::StringRef(facts.spellings[i]).contains('?'))
      return context.analysis->silent(place, [&]() -> scheme::Silence {
        return {false,
                "name or expression could not be followed",
                facts.spellings[i],
                {file.file, facts.match.captures[i].range}};
      });
  context.analysis->silent(place, doubt);
}

void queryFindings(const Context &context, Sink &sink) {
  for (const FileFacts *one : context.files) {
    const FileFacts &file = *one;
    // The first pattern of a rule that holds at a place: (place, rule) -> match.
    std::map<std::pair<source::ByteRange, uint32_t>, const MatchFacts *> chosen;
    for (const MatchFacts &facts : file.matches) {
      const query::Capture *primary = facts.match.find("primary");
      if (!primary)
        continue;
      if (const scheme::Reasoned held = answer(context, file, facts); held != source::Tri::Yes) {
        if (held.isUnknown())
          noteUnknown(context, file, facts, *primary, held.doubt);
        continue;
      }
      uint32_t rule = context.queries.patterns()[facts.match.pattern].rule;
      const MatchFacts *&best = chosen[{primary->range, rule}];
      if (!best || facts.match.pattern < best->match.pattern)
        best = &facts;
    }
    for (const auto &[place, facts] : chosen)
      if (auto finding = makeFinding(context, file, facts->match))
        sink.report(std::move(*finding));
  }
}

} // namespace hmaclint::rules
