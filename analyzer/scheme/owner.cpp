#include "scheme/owner.h"

#include "scheme/configured.h"
#include "scheme/destination.h"
#include "scheme/linear.h"
#include "scheme/part.h"
#include "scheme/purpose.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

// Whose scheme it is.
//
// A program can change its own scheme, and nothing of one that others prescribe:
//
//   X-Hub-Signature-256, /github/webhook, GITHUB_SECRET      the vendor's
//   X-Signature on /orders and /refunds                      most likely its own
//
// Names are weak evidence. They only ever speak for a vendor, which makes rules silent. What a
// project says of names in its configuration is taken for sure.

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
    "xero",          "twitter",      "temp_url"};

/// Words of what is made to be called by others.
static constexpr llvm::StringLiteral calledByOthers[] = {"webhook", "callback", "notify", "_ipn",
                                                         "/ipn",    "hooks",    "/hook"};

static bool hasWord(llvm::StringRef text, llvm::ArrayRef<llvm::StringLiteral> words) {
  const std::string lower = text.lower();
  return llvm::any_of(words,
                      [&](llvm::StringRef word) { return llvm::StringRef(lower).contains(word); });
}

using Names = llvm::function_ref<bool(llvm::StringRef)>;

/// Whether `isOne` holds for the name of a setting inside a value.
static bool namesIn(const ValueTable &values, ValueId value, unsigned depth, Names isOne) {
  if (!values.has(value, dataflow::bit(Kind::Environment) | dataflow::bit(Kind::Config)) ||
      values.isSpent(depth))
    return false;
  return llvm::any_of(values.args(value), [&](ValueId part) {
    if (values.is(part, Kind::String))
      return isOne(values.text(part));
    return namesIn(values, part, depth - 1, isOne);
  });
}

static bool isVendors(llvm::StringRef name) {
  return hasWord(name, vendorHeaders) || hasWord(name, calledByOthers);
}

/// Whether the configuration of a file of the program says that a name belongs to others.
static bool isKnown(const Analysis &analysis, llvm::StringRef name) {
  return llvm::any_of(analysis.evaluator.program().units, [&](const dataflow::Unit &unit) {
    return isKnownOwners(analysis.settingsOf(unit.file), name);
  });
}

Owner ownerOf(const Analysis &analysis, const Check &check, const endpoint::Endpoint &endpoint) {
  static constexpr unsigned maxDepth = 16;
  const ValueTable &values = analysis.values();
  Owner owner;
  for (ValueId value : partsIn(values, check.provided))
    if (const std::optional<Part> part = partOf(values, value); part && !part->isWhole())
      if (hasWord(part->keys.front(), vendorHeaders) || isKnown(analysis, part->keys.front())) {
        owner.isOwn = Tri::No;
        owner.namesVendor = true;
        return owner;
      }
  for (const Signature &one : check.expected)
    if (!one.isKeyedHash && namesIn(values, one.key(values), maxDepth,
                                    [&](llvm::StringRef name) { return isKnown(analysis, name); }))
      return {Tri::No, true};
  for (const endpoint::Route &route : endpoint.routes)
    owner.namesVendor |= hasWord(route.rule, calledByOthers) || hasWord(route.rule, vendorHeaders);
  for (const Signature &one : check.expected)
    if (!one.isKeyedHash)
      owner.namesVendor |= namesIn(values, one.key(values), maxDepth, isVendors);
  if (analysis.overview.sendsMac(analysis))
    owner = {Tri::Yes, false};
  else if (!owner.namesVendor && analysis.overview.hasSeveralRoutes(analysis))
    owner.isOwn = Tri::Yes;
  return owner;
}

/// Whether the caller says which of the server's keys it has: who hands out ids of keys has made
/// the scheme.
static bool isKeyChosen(const ValueTable &values, const Check &mac) {
  return llvm::all_of(mac.expected, [&](const Signature &one) {
    const ValueId key = one.isKeyedHash ? one.mac : withoutForm(values, one.key(values));
    return values.is(key, Kind::Item) &&
           !values.has(values.arg(key, 0), dataflow::bit(Kind::Request)) &&
           values.has(values.arg(key, 1), dataflow::bit(Kind::Request));
  });
}

/// Whether a MAC in hex comes in the header that says who a client is: vendors that deliver events
/// sign in headers of their own.
static bool isInAuthorization(const ValueTable &values, const Check &mac) {
  const auto isIt = [&](ValueId value) {
    const std::optional<Part> part = partOf(values, value);
    return part && part->root == "header" && !part->isWhole() &&
           part->keys.front() == "authorization";
  };
  return llvm::any_of(partsIn(values, mac.provided), isIt) &&
         llvm::all_of(mac.expected, [](const Signature &one) { return one.encoding == "hex"; });
}

Own isOwnRequest(const Analysis &analysis, const endpoint::Endpoint &endpoint, const Check &mac) {
  if (purposeOf(analysis.evaluator, mac) != Purpose::Request)
    return {Tri::No, "what is verified is a token, a link or a state, no request"};
  if (sourceOf(analysis.evaluator, mac.provided) != Source::Request)
    return {Tri::Unknown, "where the signature comes from"};
  const Owner owner = ownerOf(analysis, mac, endpoint);
  const bool isChosen = !owner.namesVendor && isKeyChosen(analysis.values(), mac);
  if (owner.isOwn == Tri::Yes || isChosen ||
      (!owner.namesVendor && isInAuthorization(analysis.values(), mac)))
    return {Tri::Yes, "", isChosen || analysis.overview.sendsMac(analysis)};
  return {owner.isOwn, owner.isOwn == Tri::No ? llvm::StringLiteral("it is a vendor's scheme")
                                              : llvm::StringLiteral("whose scheme it is")};
}

Owner ownerOf(const Analysis &analysis, const Destination &sent) {
  static constexpr unsigned maxDepth = 16;
  const ValueTable &values = analysis.values();
  const auto writesIn = [&](auto predicate) {
    return values.anyIn(sent.url, [&](ValueId one) {
      return dataflow::isText(values.kind(one)) && predicate(values.text(one));
    });
  };
  const Signature &one = sent.signature;
  const auto isTheirs = [&](llvm::StringRef name) { return isKnown(analysis, name); };
  if (hasWord(sent.name, vendorHeaders) || isTheirs(sent.name) ||
      (!one.isKeyedHash && namesIn(values, one.key(values), maxDepth, isTheirs)) ||
      writesIn([](llvm::StringRef text) { return hasWord(text, vendorHeaders); }))
    return {Tri::No, true};
  if (!one.isKeyedHash && namesIn(values, one.key(values), maxDepth, isVendors))
    return {Tri::Unknown, true};
  // Whoever signs what it is given, to be sent elsewhere, follows somebody's rules, or makes them.
  if (sent.isSent && sent.request != ValueId{} && sent.url == ValueId{})
    return {Tri::Unknown, false};
  // An address of the open network that is written down is somebody's.
  const bool isElsewhere = writesIn([](llvm::StringRef text) {
    const llvm::StringRef host = text.split("://").second;
    return text.starts_with("http") && host.contains('.') && !host.starts_with("127.");
  });
  return {isElsewhere ? Tri::Unknown : Tri::Yes, false};
}

} // namespace hmaclint::scheme
