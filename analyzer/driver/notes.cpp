#include "driver/notes.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

namespace hmaclint::driver {

bool isReported(const scheme::Silences::Entry &entry,
                llvm::ArrayRef<diagnostic::Diagnostic> findings) {
  return llvm::any_of(findings, [&](const diagnostic::Diagnostic &finding) {
    return finding.name == entry.rule && finding.primary.file == entry.place.file &&
           finding.primary.range.contains(entry.place.range);
  });
}

report::Statistics statisticsOf(llvm::ArrayRef<Notes> notes,
                                llvm::ArrayRef<diagnostic::Diagnostic> findings,
                                const query::QuerySet &queries, const RuleChoice &choice,
                                llvm::function_ref<bool(source::FileId)> isLeftOut) {
  std::map<llvm::StringRef, llvm::StringRef> ids;
  for (const query::RuleQuery &rule : queries.rules())
    ids.emplace(rule.header.name, rule.header.id);
  // A place counts once for a reason, however many ways lead to it.
  using Place = std::pair<uint32_t, source::ByteRange>;
  std::map<std::tuple<llvm::StringRef, llvm::StringRef, llvm::StringRef>, std::set<Place>> places;
  dataflow::BoundCounts hit;
  for (const Notes &one : notes) {
    hit.add(one.boundsHit);
    for (const scheme::Silences::Entry &entry : one.silences.entries()) {
      const auto id = ids.find(entry.rule);
      if (!entry.silence.isKnown && id != ids.end() && !isLeftOut(entry.place.file) &&
          choice.asks(entry.place.file, id->second, entry.rule) && !isReported(entry, findings))
        places[{id->second, entry.rule, entry.silence.reason}].insert(
            {static_cast<uint32_t>(entry.place.file), entry.place.range});
    }
  }
  report::Statistics statistics;
  for (const auto &[key, of] : places) {
    const auto &[id, name, reason] = key;
    statistics.silences.push_back({id.str(), name.str(), reason.str(), of.size()});
  }
  for (size_t i = 0; i < dataflow::boundCount; ++i)
    if (const auto bound = static_cast<dataflow::Bound>(i); hit[bound] != 0)
      statistics.bounds.push_back({dataflow::boundWord(bound).str(), hit[bound]});
  return statistics;
}

} // namespace hmaclint::driver
