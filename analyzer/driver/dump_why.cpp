#include "driver/dump_why.h"

#include "driver/index_file.h"
#include "driver/program_findings.h"
#include "report/terminal.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

// What a rule made of each place that it looked at:
//
//     warning[HM101]: reported: a MAC is compared by `==`, which stops at the first difference
//       --> app.py:12:8
//     note[HM101]: silent: it is a compare in constant time
//       --> app.py:20:8
//     note[HM101]: silent, not known: called function could not be resolved: `canonical`
//       --> app.py:26:8
//       ::: app.py:24:16
//     HM101 non-constant-time-compare: 1 place reported, 1 silent by a fact, 1 by something unknown

namespace hmaclint::driver {

using diagnostic::Diagnostic;
using scheme::Silences;

namespace {
/// All that one rule said and did not say.
struct Places {
  std::vector<const Diagnostic *> reported;
  std::vector<const Silences::Entry *> silent;
};

class WhyWriter {
public:
  WhyWriter(const source::SourceFile &file, llvm::raw_ostream &out) : file(file), out(out) {}
  void write(const query::RuleHeader &rule, const Places &places);

private:
  void place(llvm::StringRef arrow, source::Location where);
  void write(const query::RuleHeader &rule, const Diagnostic &finding);
  void write(const query::RuleHeader &rule, const Silences::Entry &entry);
  void total(const query::RuleHeader &rule, const Places &places);

  const source::SourceFile &file;
  llvm::raw_ostream &out;
};
} // namespace

void WhyWriter::place(llvm::StringRef arrow, source::Location where) {
  const source::Position at = file.position(where.range.begin);
  out << "  " << arrow << ' ' << file.path << ':' << at.line << ':' << at.column << '\n';
}

void WhyWriter::write(const query::RuleHeader &rule, const Diagnostic &finding) {
  out << diagnostic::severityName(finding.severity) << '[' << rule.id
      << "]: reported: " << finding.message << '\n';
  place("-->", finding.primary);
}

void WhyWriter::write(const query::RuleHeader &rule, const Silences::Entry &entry) {
  const scheme::Silence &silence = entry.silence;
  out << "note[" << rule.id << (silence.isKnown ? "]: silent: " : "]: silent, not known: ")
      << silence.reason;
  if (!silence.subject.empty())
    out << ": `" << silence.subject << '`';
  out << '\n';
  place("-->", entry.place);
  if (!silence.isKnown && silence.cause != entry.place)
    place(":::", silence.cause);
}

/// How many places there are of each kind; one with several reasons counts as not known when one
/// of them is.
void WhyWriter::total(const query::RuleHeader &rule, const Places &places) {
  std::map<source::ByteRange, bool> isUnknown;
  for (const Silences::Entry *entry : places.silent)
    isUnknown[entry->place.range] |= !entry->silence.isKnown;
  const auto unknown =
      static_cast<size_t>(llvm::count_if(isUnknown, [](const auto &one) { return one.second; }));
  out << rule.id << ' ' << rule.name << ": ";
  if (places.reported.empty() && isUnknown.empty())
    out << "no place to look at\n";
  else
    out << report::countOf(places.reported.size(), "place") << " reported, "
        << isUnknown.size() - unknown << " silent by a fact, " << unknown
        << " by something unknown\n";
}

void WhyWriter::write(const query::RuleHeader &rule, const Places &places) {
  // In order of the text: findings are sorted, and so are the places of one rule.
  const auto *finding = places.reported.data();
  const auto *const end = finding + places.reported.size();
  for (const Silences::Entry *entry : places.silent) {
    for (; finding != end && (*finding)->primary.range < entry->place.range; ++finding)
      write(rule, **finding);
    write(rule, *entry);
  }
  for (; finding != end; ++finding)
    write(rule, **finding);
  total(rule, places);
}

void dumpWhy(const source::SourceFile &file, const query::QuerySet &queries, const Options &options,
             llvm::StringRef rule, llvm::raw_ostream &out) {
  const IndexedFile indexed = indexFile(file, queries, options);
  for (const diagnostic::NotAnalyzed &entry : indexed.notAnalyzed)
    out << "not analyzed: " << entry.reason << '\n';
  if (!indexed.analyzed)
    return;
  Notes notes;
  const model::Models models = modelsOf({&indexed.facts}, options);
  const std::vector<Diagnostic> findings =
      programFindings(aloneOf(indexed.facts), queries, models, true, &notes);
  WhyWriter writer(file, out);
  std::map<llvm::StringRef, const query::RuleHeader *> byId;
  for (const query::RuleQuery &one : queries.rules())
    if (rule.empty() || rule.equals_insensitive(one.header.id) || rule == one.header.name)
      byId.emplace(one.header.id, &one.header);
  for (const auto &[id, header] : byId) {
    Places places;
    for (const Diagnostic &finding : findings)
      if (finding.name == header->name)
        places.reported.push_back(&finding);
    for (const Silences::Entry &entry : notes.silences.entries())
      if (entry.rule == header->name && !isReported(entry, findings))
        places.silent.push_back(&entry);
    writer.write(*header, places);
  }
}

} // namespace hmaclint::driver
