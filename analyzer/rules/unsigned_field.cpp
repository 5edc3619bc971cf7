#include "rules/coverage.h"
#include "rules/coverage_fix.h"
#include "rules/fix.h"

#include <map>

// HM401: a part of the request decides something and is not in the signed message.

namespace hmaclint::rules {

using scheme::UnsignedPart;

using Place = std::pair<uint32_t, source::ByteRange>;

/// What a vendor leaves out is the vendor's choice: of headers nothing is said, of fields a note.
static bool isVendorsChoice(const UnsignedPart &field) {
  return field.owner.namesVendor && (field.part.root == "header" || field.part.root == "cookie");
}

void unsigned_field(const Context &context, Sink &sink) {
  std::map<Place, UnsignedPart> places;
  for (UnsignedPart &field : scheme::unsignedParts(*context.analysis, scheme::Aspect::Field))
    if (isVendorsChoice(field))
      context.analysis->silent(field.read, "what a vendor leaves out is the vendor's choice");
    else
      places.try_emplace({static_cast<uint32_t>(field.read.file), field.read.range},
                         std::move(field));
  for (const auto &[place, field] : places) {
    diagnostic::Diagnostic finding = findingOf(context, "unsigned-field", field.read);
    finding.message = unsignedWords(context, field);
    if (field.owner.namesVendor)
      finding.severity = diagnostic::Severity::Note;
    if (field.place != field.read)
      finding.labels.push_back({field.place, useWords(field.use).str()});
    if (auto fix = signPart(context, field))
      finding.fixes.push_back(std::move(*fix));
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
