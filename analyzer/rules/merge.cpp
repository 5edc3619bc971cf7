#include "rules/merge.h"

#include "llvm/ADT/STLExtras.h"

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
    {"HM203", "HM202", "a literal where the setting is missing"},
};

static bool isSamePlace(const Diagnostic &a, const Diagnostic &b) {
  return a.primary.file == b.primary.file &&
         (a.primary.range.contains(b.primary.range) || b.primary.range.contains(a.primary.range));
}

static bool isLed(const Diagnostic &other, std::vector<Diagnostic> &findings) {
  for (const Pair &pair : pairs) {
    if (other.rule != pair.other)
      continue;
    const auto leading = llvm::find_if(findings, [&](const Diagnostic &one) {
      return one.rule == pair.leading && isSamePlace(one, other) &&
             (!pair.isExact || one.primary == other.primary);
    });
    if (leading == findings.end())
      continue;
    leading->labels.push_back({other.primary, pair.label.str()});
    return true;
  }
  return false;
}

void mergePairs(std::vector<Diagnostic> &findings) {
  std::vector<bool> led(findings.size());
  for (size_t i = 0; i < findings.size(); ++i)
    led[i] = isLed(findings[i], findings);
  size_t at = 0;
  llvm::erase_if(findings, [&](const Diagnostic &) { return led[at++]; });
}

} // namespace hmaclint::rules
