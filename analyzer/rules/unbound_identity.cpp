#include "rules/fix.h"
#include "rules/reached.h"
#include "scheme/identity.h"
#include "scheme/owner.h"

#include <map>

// HM602: a signed part says for whom something is done, and nothing ties it to whoever signed.
//
//   @signed                                     with the key of X-Client
//   def pay():
//       accounts[request.json["user"]] -= 1     any client's key pays from any account

namespace hmaclint::rules {

using scheme::UnboundIdentity;
using Sender = UnboundIdentity::Sender;
using source::Tri;
using Place = std::pair<uint32_t, source::ByteRange>;

/// Why nothing is said of an identity; empty where something is.
static llvm::StringRef passedOver(const scheme::Analysis &analysis, const UnboundIdentity &one) {
  // Whoever signs may speak for all its users; of a device there are many, and each has the key.
  if (one.sender == Sender::Anybody && !one.literal && !scheme::namesSender(one.part))
    return "one key verifies all requests, and whether several have it is not known";
  const scheme::Own own = scheme::isOwnRequest(analysis, *one.endpoint, one.check);
  if (own.tri == Tri::Yes)
    return "";
  const bool isVendors =
      own.tri == Tri::No || scheme::ownerOf(analysis, one.check, *one.endpoint).namesVendor;
  // Who compares with a literal where a user should be has users, whoever else calls.
  return !isVendors && one.literal ? llvm::StringRef() : llvm::StringRef(own.reason);
}

static std::string messageOf(const UnboundIdentity &one) {
  const std::string part = "the " + one.part.describe();
  const std::string literal =
      one.literal ? " and is only held against a literal, which is nobody who was verified" : "";
  const std::string chooser = one.chooser ? one.chooser->describe() : "request";
  switch (one.sender) {
  case Sender::Key:
    return "whoever has a key of their own can act for others: " + part + " is signed" + literal +
           ", and nothing ties it to the owner of the key that the " + chooser + " chooses";
  case Sender::Session:
    return "whoever is logged in can act for others: " + part + " is signed" + literal +
           ", and nothing ties it to the user who is logged in";
  case Sender::Anybody:
    return one.literal
               ? "whoever has the key can say to be this user: " + part + " is signed" + literal
               : "one key verifies all requests, and " + part +
                     " says whose data is changed: who has the key can be any of them";
  }
  return "";
}

void unbound_identity(const Context &context, Sink &sink) {
  const scheme::Analysis &analysis = *context.analysis;
  std::map<Place, UnboundIdentity> places;
  for (UnboundIdentity &one : scheme::unboundIdentities(analysis))
    if (const llvm::StringRef fact = passedOver(analysis, one); !fact.empty())
      analysis.silent(one.read, fact);
    else
      places.try_emplace({static_cast<uint32_t>(one.read.file), one.read.range}, std::move(one));
  for (const auto &[place, one] : places) {
    diagnostic::Diagnostic finding = findingOf(context, "unbound-identity", one.read);
    finding.message = messageOf(one);
    if (one.sender == Sender::Anybody && !one.literal)
      finding.severity = diagnostic::Severity::Note;
    if (one.literal)
      finding.labels.push_back({*one.literal, "held against a literal"});
    if (one.isDone)
      finding.labels.push_back({one.place, "done to whom it names"});
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
