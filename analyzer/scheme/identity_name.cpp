#include "scheme/identity.h"

#include "scheme/control.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

// What somebody is called by. The name is no evidence: it tells whether what is done under a part
// of the request is done to somebody, or to an order.

namespace hmaclint::scheme {

/// The words of `acted_by`, `userId`, `X-Account-Number`, in small letters.
static llvm::SmallVector<std::string, 4> wordsIn(llvm::StringRef name) {
  llvm::SmallVector<std::string, 4> words;
  std::string word;
  const auto end = [&] {
    if (!word.empty())
      words.push_back(std::move(word));
    word.clear();
  };
  bool wasSmall = false;
  for (char one : name) {
    if (!llvm::isAlnum(one) || (wasSmall && llvm::isUpper(one)))
      end();
    wasSmall = llvm::isLower(one);
    if (llvm::isAlnum(one))
      word += llvm::toLower(one);
  }
  end();
  return words;
}

static constexpr llvm::StringLiteral senders[] = {
    "device", "client",   "agent",  "node",    "sensor", "terminal", "station", "meter",
    "worker", "merchant", "tenant", "partner", "robot",  "gateway",  "hwid",    "machine"};
static constexpr llvm::StringLiteral persons[] = {
    "user",      "account",  "customer", "owner",   "member",     "actor",
    "player",    "employee", "patient",  "student", "subscriber", "payer",
    "principal", "person",   "seller",   "buyer",   "author",     "u"};

/// Whether a word is one of `words`, or begins with it: `userid`, `username`.
static bool isOneOf(llvm::StringRef word, llvm::ArrayRef<llvm::StringLiteral> words) {
  if (word != "u" && llvm::is_contained(words, word))
    return true;
  return (word.consume_back("id") || word.consume_back("name")) && llvm::is_contained(words, word);
}

/// The word that says who: the last one, before what says by what they are called.
static std::string whoIn(const Part &part) {
  if (part.isWhole() || isTransport(part))
    return "";
  static constexpr llvm::StringLiteral kinds[] = {"id", "name",  "uuid", "number",
                                                  "no", "email", "key"};
  llvm::SmallVector<std::string, 4> words = wordsIn(part.keys.back());
  while (words.size() > 1 && llvm::is_contained(kinds, llvm::StringRef(words.back())))
    words.pop_back();
  return words.empty() ? "" : words.back();
}

bool namesSender(const Part &part) { return isOneOf(whoIn(part), senders); }

bool namesSomebody(const Part &part) {
  const std::string who = whoIn(part);
  const bool isBy = who == "by" && wordsIn(part.keys.back()).size() > 1; // `acted_by`
  return isBy || isOneOf(who, persons) || isOneOf(who, senders);
}

} // namespace hmaclint::scheme
