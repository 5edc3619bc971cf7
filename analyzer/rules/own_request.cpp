#include "rules/own_request.h"

#include "scheme/linear.h"
#include "scheme/owner.h"
#include "scheme/purpose.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::rules {

using scheme::ValueTable;

/// Whether the caller says which of the server's keys it has: who hands out ids of keys has made
/// the scheme.
static bool isKeyChosen(const ValueTable &values, const scheme::Check &mac) {
  return llvm::all_of(mac.expected, [&](const scheme::Signature &one) {
    const dataflow::ValueId key =
        one.isKeyedHash ? one.mac : scheme::withoutForm(values, one.key(values));
    return values.is(key, dataflow::Kind::Item) &&
           !values.has(values.arg(key, 0), dataflow::bit(dataflow::Kind::Request)) &&
           values.has(values.arg(key, 1), dataflow::bit(dataflow::Kind::Request));
  });
}

OwnRequest isOwnRequest(const scheme::Analysis &analysis, const endpoint::Endpoint &endpoint,
                        const scheme::Check &mac) {
  using source::Tri;
  if (scheme::purposeOf(analysis.evaluator, mac) != scheme::Purpose::Request)
    return {Tri::No, "what is verified is a token, a link or a state, no request"};
  if (scheme::sourceOf(analysis.evaluator, mac.provided) != scheme::Source::Request)
    return {Tri::Unknown, "where the signature comes from"};
  const scheme::Owner owner = scheme::ownerOf(analysis, mac, endpoint);
  const bool isSure = analysis.overview.sendsMac(analysis) ||
                      (!owner.namesVendor && isKeyChosen(analysis.values(), mac));
  if (owner.isOwn == Tri::Yes || (isSure && owner.isOwn == Tri::Unknown))
    return {Tri::Yes, "", isSure};
  return {owner.isOwn, owner.isOwn == Tri::No ? llvm::StringLiteral("it is a vendor's scheme")
                                              : llvm::StringLiteral("whose scheme it is")};
}

} // namespace hmaclint::rules
