#include "scheme/owner.h"

#include "scheme/destination.h"
#include "scheme/part.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

// Whose scheme it is.
//
// A program can change its own scheme, and nothing of one that others prescribe:
//
//   X-Hub-Signature-256, /github/webhook, GITHUB_SECRET      the vendor's
//   X-Signature on /orders and /refunds                      most likely its own
//
// Names are weak evidence. They only ever speak for a vendor, which makes rules silent.

namespace hmaclint::scheme {

/// Words of headers that vendors sign in.
static constexpr llvm::StringLiteral vendorHeaders[] = {
    "hub-signature", "stripe",       "slack",    "shopify",  "twilio",       "github",
    "gitlab",        "gitea",        "paypal",   "square",   "sentry",       "linear",
    "zoom",          "zm-signature", "dropbox",  "facebook", "line-sig",     "typeform",
    "intercom",      "mailgun",      "sendgrid", "discord",  "telegram",     "wc-",
    "bitbucket",     "atlassian",    "razorpay", "paddle",   "docusign",     "zendesk",
    "heroku",        "circleci",     "vercel",   "netlify",  "contentful",   "mollie",
    "adyen",         "plaid",        "coinbase", "svix",     "pusher",       "messagebird",
    "trello",        "jira",         "notion",   "asana",    "hubspot",      "calendly",
    "webflow",       "paystack",     "mandrill", "postmark", "launchdarkly", "pagerduty",
    "xero",          "twitter"};

/// Words of what is made to be called by others.
static constexpr llvm::StringLiteral calledByOthers[] = {"webhook", "callback", "notify", "_ipn",
                                                         "/ipn",    "hooks",    "/hook"};

static bool hasWord(llvm::StringRef text, llvm::ArrayRef<llvm::StringLiteral> words) {
  const std::string lower = text.lower();
  return llvm::any_of(words,
                      [&](llvm::StringRef word) { return llvm::StringRef(lower).contains(word); });
}

/// Names of settings inside a value.
static bool namesVendorIn(const ValueTable &values, ValueId value, unsigned depth) {
  if (!values.has(value, dataflow::bit(Kind::Environment) | dataflow::bit(Kind::Config)) ||
      values.isSpent(depth))
    return false;
  return llvm::any_of(values.args(value), [&](ValueId part) {
    if (values.is(part, Kind::String))
      return hasWord(values.text(part), vendorHeaders) ||
             hasWord(values.text(part), calledByOthers);
    return namesVendorIn(values, part, depth - 1);
  });
}

Owner ownerOf(const Analysis &analysis, const Check &check, const endpoint::Endpoint &endpoint) {
  static constexpr unsigned maxDepth = 16;
  const ValueTable &values = analysis.values();
  Owner owner;
  for (ValueId value : partsIn(values, check.provided))
    if (const std::optional<Part> part = partOf(values, value); part && !part->isWhole())
      if (hasWord(part->keys.front(), vendorHeaders)) {
        owner.isOwn = Tri::No;
        owner.namesVendor = true;
        return owner;
      }
  for (const endpoint::Route &route : endpoint.routes)
    owner.namesVendor |= hasWord(route.rule, calledByOthers) || hasWord(route.rule, vendorHeaders);
  for (const Signature &one : check.expected)
    if (!one.isKeyedHash)
      owner.namesVendor |= namesVendorIn(values, one.key(values), maxDepth);
  if (analysis.overview.sendsMac(analysis))
    owner = {Tri::Yes, false};
  else if (!owner.namesVendor && analysis.overview.hasSeveralRoutes(analysis))
    owner.isOwn = Tri::Yes;
  return owner;
}

Owner ownerOf(const Analysis &analysis, const Destination &sent) {
  static constexpr unsigned maxDepth = 16;
  const ValueTable &values = analysis.values();
  const auto writesIn = [&](auto predicate) {
    return values.anyIn(sent.url, [&](ValueId one) {
      return dataflow::isText(values.kind(one)) && predicate(values.text(one));
    });
  };
  if (hasWord(sent.name, vendorHeaders) ||
      writesIn([](llvm::StringRef text) { return hasWord(text, vendorHeaders); }))
    return {Tri::No, true};
  const Signature &one = sent.signature;
  if (!one.isKeyedHash && namesVendorIn(values, one.key(values), maxDepth))
    return {Tri::Unknown, true};
  // An address of the open network that is written down is somebody's.
  const bool isElsewhere = writesIn([](llvm::StringRef text) {
    const llvm::StringRef host = text.split("://").second;
    return text.starts_with("http") && host.contains('.') && !host.starts_with("127.");
  });
  return {isElsewhere ? Tri::Unknown : Tri::Yes, false};
}

} // namespace hmaclint::scheme
