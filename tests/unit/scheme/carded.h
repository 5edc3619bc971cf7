#pragma once

#include "analyzed.h"

#include "scheme/card.h"

#include "llvm/ADT/StringExtras.h"

namespace hmaclint::scheme {

/// What programs about schemes begin with.
inline const std::string schemeHead = "import hashlib\nimport hmac\nimport json\nimport os\n"
                                      "import time\nimport requests\n"
                                      "from flask import Flask, abort, request\n"
                                      "app = Flask(__name__)\nKEY = os.environ['KEY'].encode()\n";

/// The schemes of a program, in words.
struct Carded {
  explicit Carded(const std::string &program) : analyzed(schemeHead + program) {
    for (const Scheme &one : recover(analyzed.analysis))
      cards.push_back(cardOf(analyzed.analysis, one));
  }
  /// What is said of a part of the scheme in `function`: `! text; more`, `? why`, or "no scheme".
  std::string of(llvm::StringRef function, llvm::StringRef part) const {
    for (const Card &card : cards) {
      if (!llvm::StringRef(card.function).ends_with(function))
        continue;
      for (const Phrase &phrase : card.phrases)
        if (phrase.name == part)
          return phrase.text.empty()
                     ? "? " + phrase.why
                     : (phrase.isWanting ? "! " : "") + llvm::join(phrase.text, "; ");
      return "no such part";
    }
    return "no scheme";
  }

  Analyzed analyzed;
  std::vector<Card> cards;
};

/// A route that verifies `message` by the header X-Signature.
inline std::string verifying(const std::string &message, const std::string &rest = "") {
  return "@app.post('/x')\ndef view():\n"
         "    mac = hmac.new(KEY, " +
         message +
         ", hashlib.sha256).hexdigest()\n"
         "    if not hmac.compare_digest(mac, request.headers.get('X-Signature', '')):\n"
         "        abort(401)\n" +
         rest + "    return 'ok'\n";
}

/// A second route and a client: who has both has a scheme of its own.
inline const std::string ownScheme =
    "@app.post('/y')\ndef other():\n    return 'ok'\n"
    "def client(body):\n    mac = hmac.new(KEY, body, 'sha256').hexdigest()\n"
    "    requests.post('https://e.example', data=body, headers={'X-Signature': mac})\n";

} // namespace hmaclint::scheme
