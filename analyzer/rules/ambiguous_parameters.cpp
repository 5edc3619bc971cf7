#include "rules/fix.h"
#include "scheme/fields.h"
#include "scheme/owner.h"

#include <set>

// HM406: of a parameter that comes twice one value is signed, and all are used.
//
//   message = request.args["to"] + "\n" + …             the first
//   for to in request.args.getlist("to"): pay(to)       whoever adds `&to=…` keeps the signature

namespace hmaclint::rules {

void ambiguous_parameters(const Context &context, Sink &sink) {
  const scheme::Analysis &analysis = *context.analysis;
  std::set<std::pair<uint32_t, source::ByteRange>> reported;
  for (const scheme::UnsignedPart &part :
       scheme::unsignedParts(analysis, scheme::Aspect::Repeated)) {
    if (const scheme::Own own = scheme::isOwnRequest(analysis, *part.endpoint, part.check);
        own.tri != source::Tri::Yes) {
      analysis.silent(part.read, own.reason);
      continue;
    }
    if (!reported.insert({static_cast<uint32_t>(part.read.file), part.read.range}).second)
      continue;
    diagnostic::Diagnostic finding = findingOf(context, "ambiguous-parameters", part.read);
    finding.message = "of the " + part.part.describe() +
                      " the first value is signed and all are used: another one can be added to a "
                      "signed request";
    if (part.place != part.read)
      finding.labels.push_back({part.place, "is used here"});
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
