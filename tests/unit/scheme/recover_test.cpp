// What is recovered of verifiers, part by part.

#include "carded.h"

#include <gtest/gtest.h>

namespace hmaclint::scheme {

TEST(Recover, OnePlaceMaySignDifferentThings) {
  const Carded carded("@app.route('/x', methods=['GET', 'POST'])\ndef view():\n"
                      "    data = request.form if request.method == 'POST' else request.args\n"
                      "    mac = hmac.new(KEY, data['a'].encode(), hashlib.sha256)\n"
                      "    if not hmac.compare_digest(mac.hexdigest(), data['s']):\n"
                      "        abort(401)\n    return 'ok'\n");
  const std::string message = carded.of("view", "message");
  EXPECT_NE(message.find("form field a"), std::string::npos) << message;
  EXPECT_NE(message.find("query argument a"), std::string::npos) << message;
  EXPECT_EQ(carded.of("view", "uncovered"), "method, path");
}

TEST(Recover, PartsOfAVerifier) {
  const Carded carded(verifying("request.get_data()"));
  EXPECT_EQ(carded.of("view", "purpose"), "requests");
  EXPECT_EQ(carded.of("view", "key"), "environment KEY");
  EXPECT_EQ(carded.of("view", "digest"), "HMAC-SHA256");
  EXPECT_EQ(carded.of("view", "message"), "raw body");
  EXPECT_EQ(carded.of("view", "encoding"), "hex");
  EXPECT_EQ(carded.of("view", "signature"), "header x-signature");
  EXPECT_EQ(carded.of("view", "comparison"), "constant time, by hmac.compare_digest");
  EXPECT_EQ(carded.of("view", "freshness"), "none"); // Whose scheme it is is not known.
  EXPECT_EQ(carded.of("view", "replay"), "none");
  EXPECT_EQ(carded.of("view", "failure"), "401");
  EXPECT_EQ(carded.of("view", "uncovered"), "method, path, query");
  EXPECT_EQ(carded.of("view", "routes"), "POST /x");
}

TEST(Recover, WhatAnOwnSchemeLeavesOutIsWanting) {
  const Carded carded(ownScheme + verifying("request.get_data()"));
  EXPECT_EQ(carded.of("view", "owner"), "the program's own");
  EXPECT_EQ(carded.of("view", "freshness"), "! none");
  EXPECT_EQ(carded.of("view", "replay"), "! none");
  EXPECT_EQ(carded.of("view", "uncovered"), "! method, path, query");
}

TEST(Recover, WhatIsWrittenInTheMessageIsSigned) {
  const Carded carded(ownScheme + verifying("b'POST\\n/x\\n' + request.get_data()"));
  EXPECT_EQ(carded.of("view", "uncovered"), "query"); // Nothing reads it.
  const Carded other(ownScheme + verifying("b'GET\\n/z\\n' + request.get_data()"));
  EXPECT_EQ(other.of("view", "uncovered"), "! method, path, query");
}

static const std::string signedTime = "request.headers['X-Time'].encode() + request.get_data()";

static std::string freshnessOf(const std::string &test) {
  return Carded(ownScheme + verifying(signedTime, test)).of("view", "freshness");
}

TEST(Recover, FreshnessIsAnInterval) {
  const std::string stamp = "    stamp = int(request.headers['X-Time'])\n";
  EXPECT_EQ(freshnessOf(stamp + "    if abs(time.time() - stamp) > 300:\n        abort(401)\n"),
            "header x-time, signed, within 300 s of the clock");
  EXPECT_EQ(freshnessOf(stamp + "    if time.time() - stamp > 60:\n        abort(401)\n"),
            "! header x-time, signed, at most 60 s old, any time ahead");
  EXPECT_EQ(freshnessOf(stamp + "    if not -5 <= time.time() - stamp <= 60:\n"
                                "        abort(401)\n"),
            "header x-time, signed, at most 60 s old, at most 5 s ahead");
  EXPECT_EQ(freshnessOf(stamp + "    if time.time() > stamp:\n        abort(401)\n"),
            "until header x-time, signed");
  EXPECT_EQ(freshnessOf(""), "! header x-time is signed and never compared with the clock");
}

TEST(Recover, ATimeThatIsNotSignedIsNone) {
  const Carded carded(verifying("request.get_data()",
                                "    if abs(time.time() - int(request.headers['X-Time'])) > 9:\n"
                                "        abort(401)\n"));
  EXPECT_EQ(carded.of("view", "freshness"),
            "! header x-time is compared with the clock and not signed");
}

TEST(Recover, WhatSomethingUnknownMayTestIsUnknown) {
  EXPECT_EQ(freshnessOf("    import clocks\n    if not clocks.fits(request):\n"
                        "        abort(401)\n"),
            "? called function could not be resolved: `clocks.fits`");
}

static const std::string signedNonce = "request.headers['X-Nonce'].encode() + request.get_data()";

TEST(Recover, WhatIsTestedAndStoredIsRemembered) {
  const std::string seen = "    if request.headers['X-Nonce'] in seen:\n        abort(401)\n";
  const std::string add = "    seen.add(request.headers['X-Nonce'])\n";
  const auto replay = [](const std::string &rest) {
    return Carded("seen = set()\n" + verifying(signedNonce, rest)).of("view", "replay");
  };
  EXPECT_EQ(replay(seen + add), "header x-nonce, signed, is remembered");
  EXPECT_EQ(replay(""), "none");
  EXPECT_EQ(replay(add), "? whether a second header x-nonce is refused could not be told");
}

TEST(Recover, AStoreMayRefuseByAnException) {
  const Carded carded("import sqlite3\nstore = sqlite3.connect('n')\n" +
                      verifying(signedNonce,
                                "    try:\n"
                                "        store.execute('INSERT', (request.headers['X-Nonce'],))\n"
                                "    except sqlite3.IntegrityError:\n        abort(401)\n"));
  EXPECT_EQ(carded.of("view", "replay"), "header x-nonce, signed, is remembered");
}

TEST(Recover, WaysPastTheCheckAreTold) {
  const Carded carded("@app.post('/x')\ndef view():\n"
                      "    given = request.headers.get('X-Signature')\n"
                      "    mac = hmac.new(KEY, request.get_data(), 'sha256').hexdigest()\n"
                      "    if given and not hmac.compare_digest(mac, given):\n"
                      "        return 'no', 403\n    print(request.get_data())\n"
                      "    open('f').write(request.get_data())\n    return 'ok'\n");
  EXPECT_EQ(carded.of("view", "failure"),
            "! 403; accepted where the signature is absent or of a certain value (header "
            "x-signature)");
}

TEST(Recover, OnePlaceMayHaveSeveralKeysAndCarriers) {
  const Carded carded("def fits(key, given):\n"
                      "    mac = hmac.new(key, request.get_data(), 'sha256').hexdigest()\n"
                      "    return hmac.compare_digest(mac, given)\n"
                      "@app.post('/a')\ndef a():\n"
                      "    if not fits(KEY, request.headers['X-One']):\n        abort(401)\n"
                      "    return 'ok'\n"
                      "@app.post('/b')\ndef b():\n"
                      "    if not fits(app.config['OTHER'], request.headers['X-Two']):\n"
                      "        abort(401)\n    return 'ok'\n");
  EXPECT_EQ(carded.of("fits", "key"), "environment KEY; setting OTHER");
  EXPECT_EQ(carded.of("fits", "signature"), "header x-one; header x-two");
}

TEST(Recover, WhatOnlyChoosesAKeyIsNone) {
  const auto key = [](const std::string &expression) {
    return Carded("import vault\n@app.post('/x')\ndef view():\n"
                  "    mac = hmac.new(" +
                  expression +
                  ", request.get_data(), 'sha256').hexdigest()\n"
                  "    if not hmac.compare_digest(mac, request.headers['X-Sig']):\n"
                  "        abort(401)\n    return 'ok'\n")
        .of("view", "key");
  };
  EXPECT_EQ(key("vault.secret(os.environ['PROJECT']).data"),
            "? called function could not be resolved: `vault.secret`");
  EXPECT_EQ(key("hashlib.sha256(KEY).digest()"), "derived from environment KEY");
}

TEST(Recover, AKeyMayBeDerivedFromAnArgument) {
  const Carded carded("def check(secret, body, given):\n"
                      "    key = hmac.new(secret, b'label', 'sha256').digest()\n"
                      "    return hmac.compare_digest(hmac.digest(key, body, 'sha256'), given)\n");
  EXPECT_EQ(carded.of("check", "key"), "derived from parameter secret");
}

/// One helper gives one message or another: all are told, and each is judged.
TEST(Recover, AlternativesOfAMessageAreAllTold) {
  const Carded carded("import posixpath\ndef canonical(path, query):\n"
                      "    return f'{path}?{query}' if query else path\n"
                      "@app.get('/<path:name>')\ndef view(name):\n"
                      "    text = canonical(posixpath.join('/', name), "
                      "request.query_string.decode())\n"
                      "    mac = hmac.new(KEY, text.encode(), 'sha256').hexdigest()\n"
                      "    if not hmac.compare_digest(mac, request.headers['X-Sig']):\n"
                      "        abort(401)\n    return 'ok'\n");
  const std::string message = carded.of("view", "message");
  EXPECT_NE(message.find("\"/\" / path argument name + \"?\" + query string"), std::string::npos)
      << message;
  EXPECT_EQ(carded.of("view", "key"), "environment KEY"); // And no two candidates.
}

TEST(Recover, AJoinedPathIsOfThoseWhoGiveIt) {
  const Carded carded("import posixpath\ndef check(prefix, given):\n"
                      "    path = posixpath.join('/', prefix)\n"
                      "    mac = hmac.new(KEY, path.encode(), 'sha256').hexdigest()\n"
                      "    return hmac.compare_digest(mac, given)\n");
  EXPECT_EQ(carded.of("check", "message"), "\"/\" / parameter prefix");
  EXPECT_EQ(carded.of("check", "uncovered"),
            "? part of the message is not known: it may hold method, path, query, body");
}

TEST(Recover, TheEncodingIsThatOfTheWire) {
  const auto encoding = [](const std::string &mac, const std::string &given) {
    return Carded("import base64\n@app.post('/x')\ndef view():\n"
                  "    mac = hmac.new(KEY, request.get_data(), 'sha256').digest()\n"
                  "    if not hmac.compare_digest(" +
                  mac + ", " + given + "):\n        abort(401)\n    return 'ok'\n")
        .of("view", "encoding");
  };
  const std::string sent = "request.headers['X-Sig']";
  EXPECT_EQ(encoding("mac", "base64.b64decode(" + sent + ")"), "base64");
  EXPECT_EQ(encoding("mac", "bytes.fromhex(" + sent + ".split('=')[1])"), "hex");
  EXPECT_EQ(encoding("('v1,' + base64.b64encode(mac).decode()).split(',')[1]", sent), "base64");
  EXPECT_EQ(encoding("base64.b64decode(('v1,' + base64.b64encode(mac).decode()).split(',')[1])",
                     "base64.b64decode(" + sent + ".split(',')[1])"),
            "base64");
}

TEST(Recover, TheTimeThatAFunctionIsGivenMayBeSigned) {
  const auto fresh = [](const std::string &message) {
    return Carded("from datetime import datetime, timedelta, timezone\n"
                  "def check(headers, body, given):\n"
                  "    headers = {k.lower(): v for k, v in headers.items()}\n"
                  "    stamp = headers['x-time']\n"
                  "    when = datetime.fromtimestamp(float(stamp), timezone.utc)\n"
                  "    now = datetime.now(timezone.utc)\n"
                  "    if when < now - timedelta(minutes=5) or when > now + timedelta(minutes=5):\n"
                  "        raise ValueError\n"
                  "    mac = hmac.new(KEY, (" +
                  message +
                  ").encode(), 'sha256').hexdigest()\n"
                  "    if not hmac.compare_digest(mac, given):\n        raise ValueError\n")
        .of("check", "freshness");
  };
  EXPECT_EQ(fresh("stamp + body"),
            "item x-time of parameter headers, signed, within 300 s of the clock");
  EXPECT_EQ(fresh("body"), "? whether the time that is compared is signed could not be told");
  const Carded whole("def check(body, given):\n    data = json.loads(body)\n"
                     "    if abs(time.time() - data['time']) > 60:\n        raise ValueError\n"
                     "    mac = hmac.new(KEY, body.encode(), 'sha256').hexdigest()\n"
                     "    if not hmac.compare_digest(mac, given):\n        raise ValueError\n");
  EXPECT_EQ(whole.of("check", "freshness"),
            "item time of parameter body as json, signed, within 60 s of the clock");
}

TEST(Recover, ALinkMayEndSoon) {
  const Carded carded("@app.get('/f')\ndef view():\n"
                      "    end = int(request.args['expires'])\n"
                      "    text = request.path + request.args['expires']\n"
                      "    mac = hmac.new(KEY, text.encode(), 'sha256').hexdigest()\n"
                      "    if not time.time() < end <= time.time() + 3600:\n        abort(403)\n"
                      "    if not hmac.compare_digest(mac, request.args['sig']):\n"
                      "        abort(403)\n    return 'ok'\n");
  EXPECT_EQ(carded.of("view", "freshness"),
            "until query argument expires, signed, at most 3600 s ahead");
}

TEST(Recover, WhoShowsTheKeyItselfIsCheckedToo) {
  const auto failure = [](const std::string &other) {
    return Carded("import vault\n@app.post('/x')\ndef view():\n"
                  "    key = vault.Client().read('hooks').data\n"
                  "    if 'X-Runner' in request.headers:\n"
                  "        if request.headers['X-Token'] != " +
                  other +
                  ":\n            abort(403)\n"
                  "    else:\n"
                  "        mac = hmac.new(key, request.get_data(), 'sha256').hexdigest()\n"
                  "        if not hmac.compare_digest(mac, request.headers['X-Sig']):\n"
                  "            abort(403)\n"
                  "    open('f', 'wb').write(request.get_data())\n    return 'ok'\n")
        .of("view", "failure");
  };
  EXPECT_EQ(failure("key.decode()"), "403; accepted where another check holds");
  // One sender shows the key: that says nothing of those of whom none is asked for.
  const Carded other("import vault\n@app.post('/x')\ndef view():\n"
                     "    key = vault.Client().read('hooks').data\n"
                     "    if 'X-Runner' in request.headers:\n"
                     "        if request.headers['X-Token'] != key.decode():\n"
                     "            abort(403)\n"
                     "    elif key:\n"
                     "        mac = hmac.new(key, request.get_data(), 'sha256').hexdigest()\n"
                     "        if not hmac.compare_digest(mac, request.headers['X-Sig']):\n"
                     "            abort(403)\n"
                     "    open('f', 'wb').write(request.get_data())\n    return 'ok'\n");
  EXPECT_NE(other.of("view", "failure").find("no key is configured"), std::string::npos)
      << other.of("view", "failure");
  EXPECT_EQ(failure("'v1'"), "! 403; accepted where the request says so (header x-token)");
}

/// `_sign` of a client gets what the client sends, and nobody who is not seen calls it.
TEST(Recover, FunctionsThatAreCalledElsewhereRunWithWhatTheyAreGiven) {
  const Carded carded("def verify(given, key, body):\n"
                      "    mac = hmac.new(key, body, 'sha256').hexdigest()\n"
                      "    return hmac.compare_digest(mac, given)\n"
                      "def index(given, body):\n"
                      "    if not verify(given, KEY, body):\n        raise ValueError\n");
  EXPECT_EQ(carded.of("verify", "key"), "environment KEY");
  EXPECT_EQ(carded.of("verify", "failure"), "raises");
}

TEST(Recover, AnExceptionThatIsMadeChecksNothing) {
  const Carded carded(verifying("request.get_data()", "    if request.args.get('bad'):\n"
                                                      "        raise Exception(request.args)\n"));
  EXPECT_EQ(carded.of("view", "replay"), "none");
}

TEST(Recover, AFunctionThatNobodyCallsLeavesThingsOpen) {
  const Carded carded("def check(body, given):\n"
                      "    mac = hmac.new(KEY, body, 'sha256').hexdigest()\n"
                      "    return mac == given\n");
  EXPECT_EQ(carded.of("check", "comparison"), "! stops at the first difference, by ==");
  EXPECT_EQ(carded.of("check", "purpose"), "? value of a parameter: `body`");
  EXPECT_EQ(carded.of("check", "failure"), "returns a false value");
  EXPECT_EQ(carded.of("check", "routes"), "? no route is seen to run it");
}

TEST(Recover, OnlyWhatTheCallerSendsCanBeGuessed) {
  const Carded carded("from flask import session\n@app.post('/x')\ndef changed():\n"
                      "    mac = hmac.new(KEY, session['who'].encode(), 'sha256').hexdigest()\n"
                      "    if mac != session['mac']:\n        abort(401)\n    return 'ok'\n");
  EXPECT_EQ(carded.of("changed", "comparison").substr(0, 5), "stops");
}

TEST(Recover, Purposes) {
  EXPECT_EQ(Carded("@app.get('/f')\ndef view():\n"
                   "    mac = hmac.new(KEY, request.path.encode(), 'sha256').hexdigest()\n"
                   "    if not hmac.compare_digest(mac, request.args['sig']):\n"
                   "        abort(403)\n    return 'ok'\n")
                .of("view", "purpose"),
            "links");
  EXPECT_EQ(Carded("@app.get('/f')\ndef view():\n"
                   "    body, given = request.cookies['who'].rsplit('.', 1)\n"
                   "    mac = hmac.new(KEY, body.encode(), 'sha256').hexdigest()\n"
                   "    if not hmac.compare_digest(mac, given):\n"
                   "        abort(403)\n    return body\n")
                .of("view", "purpose"),
            "tokens");
  EXPECT_EQ(Carded("@app.post('/github/webhook')\n" + verifying("request.get_data()").substr(16))
                .of("view", "purpose"),
            "webhooks");
}

TEST(Recover, Keys) {
  const auto key = [](const std::string &expression) {
    return Carded("KEYS = json.load(open('k'))\ndef check(given, secret):\n    mac = hmac.new(" +
                  expression +
                  ", request.get_data(), 'sha256').hexdigest()\n"
                  "    return hmac.compare_digest(mac, given)\n")
        .of("check", "key");
  };
  EXPECT_EQ(key("b'not much of a key'"), "! a literal of the source, 17 bytes");
  EXPECT_EQ(key("b''"), "! empty");
  EXPECT_EQ(key("os.environ.get('SECRET', 'letmein').encode()"),
            "! environment SECRET, else a literal");
  EXPECT_EQ(key("app.config['SIGNING'].encode()"), "setting SIGNING");
  EXPECT_EQ(key("secret"), "parameter secret");
  EXPECT_EQ(key("hmac.digest(KEY, b'label', 'sha256')"), "derived from environment KEY");
  EXPECT_EQ(key("KEYS[request.headers['X-Key']].encode()"), "looked up by header x-key");
  EXPECT_EQ(key("request.args['key'].encode()"), "chosen by the caller: query argument key");
}

TEST(Recover, ADefaultThatIsTestedIsNotWanting) {
  const Carded carded("SECRET = os.environ.get('SECRET', 'letmein')\n"
                      "if SECRET == 'letmein':\n    raise SystemExit\n"
                      "def check(given):\n"
                      "    mac = hmac.new(SECRET.encode(), request.get_data(), 'sha256')\n"
                      "    return hmac.compare_digest(mac.hexdigest(), given)\n");
  EXPECT_EQ(carded.of("check", "key").substr(0, 18), "environment SECRET");
}

TEST(Recover, NoKeyIsEverShown) {
  const Carded carded("def one(given):\n"
                      "    mac = hmac.new(b'hunter2hunter2', b'x&key=hunter2hunter2&' + "
                      "request.get_data(), 'sha256')\n"
                      "    return mac.hexdigest() == given\n"
                      "def two(given):\n"
                      "    return hashlib.sha256(b'0123456789abcdef' + request.get_data())"
                      ".hexdigest() == given\n"
                      "def three(given):\n"
                      "    return hashlib.sha256(b'&pin=s3cret77;' + request.get_data() + KEY)"
                      ".hexdigest() == given\n");
  EXPECT_EQ(carded.cards.size(), 3U);
  for (const Card &card : carded.cards)
    for (const Phrase &phrase : card.phrases)
      for (const std::string &line : phrase.text)
        for (const char *secret : {"hunter2", "0123456789abcdef", "s3cret77"})
          EXPECT_EQ(line.find(secret), std::string::npos) << line;
}

TEST(Recover, AKeyedHashNamesItsKey) {
  const Carded carded("@app.post('/x')\ndef view():\n"
                      "    mac = hashlib.md5(request.get_data() + b'|' + KEY).hexdigest()\n"
                      "    if mac != request.form['sign']:\n        abort(403)\n    return 'ok'\n");
  EXPECT_EQ(carded.of("view", "digest"), "! plain MD5 with the key in the message");
  EXPECT_EQ(carded.of("view", "key"), "environment KEY");
  EXPECT_EQ(carded.of("view", "message"), "raw body + \"|\" + the key");
}

TEST(Recover, WhatIsUnknownSaysWhy) {
  const Carded carded("import other\n@app.post('/x')\ndef view():\n"
                      "    mac = hmac.new(other.key(), other.canonical(request), other.digest)\n"
                      "    if not hmac.compare_digest(mac.hexdigest(), request.args['s']):\n"
                      "        abort(401)\n    return 'ok'\n");
  EXPECT_EQ(carded.of("view", "key"), "? called function could not be resolved: `other.key`");
  EXPECT_EQ(carded.of("view", "digest"), "? name outside of the program: `other.digest`");
  EXPECT_EQ(carded.of("view", "message"), "other.canonical()");
  EXPECT_EQ(carded.of("view", "uncovered"),
            "? part of the message is not known: it may hold method, path, query, body");
}

TEST(Recover, ALookupByAMacIsNoScheme) {
  const Carded carded("cache = {}\n@app.get('/x')\ndef view():\n"
                      "    name = hmac.new(b'cache', request.query_string, 'sha256').hexdigest()\n"
                      "    if name not in cache:\n        cache[name] = 'x'\n"
                      "    return cache[name]\n");
  EXPECT_EQ(carded.of("view", "comparison"), "? a signer compares nothing");
  EXPECT_EQ(carded.of("view", "key"), "a literal of the source, 5 bytes");
}

} // namespace hmaclint::scheme
