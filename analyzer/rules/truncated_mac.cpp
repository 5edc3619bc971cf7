#include "rules/fix.h"
#include "scheme/truncated.h"

// HM803: fewer than 128 bits of a MAC are given out as a signature.
//
//   url += "&signature=" + mac.hexdigest()[:8]          32 bits, whoever compares them
//
// What is cut only to be compared is HM102's: there the other side has all of it. Where one slice
// serves both sides, it is this rule's.

namespace hmaclint::rules {

using diagnostic::Severity;

static constexpr unsigned enoughBits = 128;

void truncated_mac(const Context &context, Sink &sink) {
  for (const scheme::Truncated &one : scheme::truncatedMacs(*context.analysis)) {
    if (one.bits >= enoughBits) {
      context.analysis->silent(one.place, "enough of the MAC is given out");
      continue;
    }
    diagnostic::Diagnostic finding = findingOf(context, "truncated-mac", one.place);
    // What a vendor, or nobody knows who, prescribes is not for this program to change.
    finding.severity = one.isOwn ? Severity::Warning : Severity::Note;
    finding.message = "only " + std::to_string(one.bits) +
                      " bits of the MAC are given out: who tries to guess a signature has 2^" +
                      std::to_string(one.bits) + " to go through, and no key to find";
    if (one.made->location != one.place)
      finding.labels.push_back({one.made->location, "the MAC"});
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
