#include "rules/fix.h"
#include "scheme/owner.h"
#include "scheme/unvalidated.h"

#include <map>

// HM603: what is signed is used as it came.
//
//   accounts[payer] -= request.get_json()["amount"]       whoever has a key sends -1000000
//
// What a vendor signs is the vendor's to decide; this is about the program's own clients.

namespace hmaclint::rules {

using scheme::UnvalidatedValue;
using source::Tri;
using Use = UnvalidatedValue::Use;
using Place = std::pair<uint32_t, source::ByteRange>;

static std::string messageOf(const UnvalidatedValue &one) {
  const std::string part = "the " + one.part.describe();
  return one.use == Use::Amount
             ? part + " is signed and counted as it came: a negative number turns around what is "
                      "done, and a client with a key may send one"
             : part + " is signed and requested as it came: a client with a key chooses any host, "
                      "the server's own network too";
}

void unvalidated_signed_value(const Context &context, Sink &sink) {
  const scheme::Analysis &analysis = *context.analysis;
  std::map<std::pair<Place, Use>, UnvalidatedValue> places;
  for (UnvalidatedValue &one : scheme::unvalidatedValues(analysis))
    if (const scheme::Own own = scheme::isOwnRequest(analysis, *one.endpoint, one.check);
        !(own.tri == Tri::Yes))
      analysis.silent(one.read, own.reason);
    else
      places.try_emplace({{static_cast<uint32_t>(one.read.file), one.read.range}, one.use},
                         std::move(one));
  for (const auto &[place, one] : places) {
    diagnostic::Diagnostic finding = findingOf(context, "unvalidated-signed-value", one.read);
    finding.message = messageOf(one);
    if (one.place != one.read)
      finding.labels.push_back(
          {one.place, one.use == Use::Amount ? "counted here" : "requested here"});
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
