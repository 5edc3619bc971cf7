#include "rules/merge.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

namespace hmaclint::rules {

using diagnostic::Diagnostic;

namespace {
/// At one place the finding of `leading` stands for that of `other`.
struct Pair {
  llvm::StringLiteral leading;
  llvm::StringLiteral other;
  llvm::StringLiteral label; ///< What is left of the other.
  bool isExact = false;      ///< Only where both stand at the same range.
};
} // namespace

static constexpr Pair pairs[] = {
    {"HM102", "HM101", "compared in variable time as well"},
    {"HM104", "HM103", "the answer decides nothing"},
    {"HM110", "HM104", "passes by the signature"},
    {"HM112", "HM101", "compared in variable time as well"},
    {"HM112", "HM106", "raises for text outside ASCII as well", true},
    {"HM104", "HM203", "a MAC is made with the empty key"},
    {"HM109", "HM203", "the empty key"},
    {"HM405", "HM401", "decides what is done"},
    {"HM203", "HM202", "a literal where the setting is missing"},
    {"HM506", "HM401", "decides what is done"},
    {"HM204", "HM201", "the key of a MAC as well"},
    {"HM204", "HM202", "the key of a MAC as well"},
};

static bool isSamePlace(const Diagnostic &a, const Diagnostic &b) {
  return a.primary.file == b.primary.file &&
         (a.primary.range.contains(b.primary.range) || b.primary.range.contains(a.primary.range));
}

namespace {
/// The findings of one rule in one file.
using Candidates = std::map<std::pair<std::string, source::FileId>, std::vector<Diagnostic *>>;
} // namespace

static bool isLed(const Diagnostic &other, const Candidates &candidates) {
  for (const Pair &pair : pairs) {
    if (other.rule != pair.other)
      continue;
    const auto found = candidates.find({pair.leading.str(), other.primary.file});
    if (found == candidates.end())
      continue;
    const auto leading = llvm::find_if(found->second, [&](const Diagnostic *one) {
      return isSamePlace(*one, other) && (!pair.isExact || one->primary == other.primary);
    });
    if (leading == found->second.end())
      continue;
    (*leading)->labels.push_back({other.primary, pair.label.str()});
    return true;
  }
  return false;
}

void mergePairs(std::vector<Diagnostic> &findings) {
  Candidates candidates;
  for (Diagnostic &one : findings)
    if (llvm::any_of(pairs, [&](const Pair &pair) { return pair.leading == one.rule; }))
      candidates[{one.rule, one.primary.file}].push_back(&one);
  std::vector<bool> led(findings.size());
  for (size_t i = 0; i < findings.size(); ++i)
    led[i] = isLed(findings[i], candidates);
  size_t at = 0;
  llvm::erase_if(findings, [&](const Diagnostic &) { return led[at++]; });
}

} // namespace hmaclint::rules
