#include "scheme/prescribed.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

// Headers whose signatures are HMAC-SHA1 because those who send them say so. A receiver can only
// take what they send.

namespace hmaclint::scheme {

namespace {
struct Prescribed {
  llvm::StringLiteral header;
  llvm::StringLiteral who;
};
} // namespace

static constexpr Prescribed headers[] = {
    {"x-hub-signature", "WebSub"},           {"x-twilio-signature", "Twilio"},
    {"x-trello-webhook", "Trello"},          {"x-mandrill-signature", "Mandrill"},
    {"x-vercel-signature", "Vercel"},        {"x-spark-signature", "Webex"},
    {"x-helpscout-signature", "Help Scout"}, {"oauth_signature", "OAuth 1.0"},
};

std::string prescriberOf(llvm::ArrayRef<std::string> carriers) {
  for (const Prescribed &one : headers)
    if (llvm::is_contained(carriers, one.header))
      return one.who.str();
  return "";
}

} // namespace hmaclint::scheme
