// What is recovered of signers: where a MAC goes, and what it vouches for.

#include "carded.h"

#include <gtest/gtest.h>

namespace hmaclint::scheme {

static const std::string macOfBody = "    mac = hmac.new(KEY, body, 'sha256').hexdigest()\n";

/// Where the MAC of a function `sign(body)` with these statements goes.
static std::string goes(const std::string &statements) {
  return Carded("def sign(body):\n" + macOfBody + statements).of("sign", "signature");
}

TEST(Signer, ClientsSendHeaders) {
  EXPECT_EQ(goes("    requests.post('https://e.example/a', data=body, "
                 "headers={'X-Sig': mac})\n"),
            "header X-Sig of POST to \"https://e.example/a\"");
  EXPECT_EQ(goes("    headers = {}\n    headers['X-Sig'] = mac\n"
                 "    requests.request('PUT', 'https://e.example/a', headers=headers)\n"),
            "header X-Sig of PUT to \"https://e.example/a\"");
  EXPECT_EQ(goes("    import httpx\n    with httpx.Client() as client:\n"
                 "        client.get('https://e.example/a', headers={'X-Sig': mac})\n"),
            "header X-Sig of GET to \"https://e.example/a\"");
  EXPECT_EQ(goes("    import aiohttp\n    session = aiohttp.ClientSession(headers={'X-Sig': mac})\n"
                 "    session.post('https://e.example/a', data=body)\n"),
            "header X-Sig of POST to \"https://e.example/a\"");
}

TEST(Signer, RequestsAreMadeBeforeTheyAreSent) {
  EXPECT_EQ(goes("    from urllib.request import Request, urlopen\n"
                 "    urlopen(Request('https://e.example', data=body, headers={'X-Sig': mac}))\n"),
            "header X-Sig of a request to \"https://e.example\"");
  EXPECT_EQ(goes("    from urllib.request import Request, urlopen\n"
                 "    made = Request('https://e.example', data=body)\n"
                 "    made.add_header('X-Sig', mac)\n    urlopen(made)\n"),
            "header X-Sig of a request to \"https://e.example\"");
}

TEST(Signer, AnAuthClassWritesIntoTheRequestItGets) {
  const Carded carded("class Auth(requests.auth.AuthBase):\n"
                      "    def __init__(self, secret):\n        self.secret = secret\n"
                      "    def __call__(self, request):\n"
                      "        mac = hmac.new(self.secret, request.body, 'sha256').hexdigest()\n"
                      "        request.headers['Authorization'] = 'HMAC ' + mac\n"
                      "        return request\n");
  EXPECT_EQ(carded.of("__call__", "signature"), "header Authorization of a request");
  EXPECT_EQ(carded.of("__call__", "encoding"), "hex after \"HMAC \"");
  EXPECT_EQ(carded.of("__call__", "key"), "parameter secret");
}

TEST(Signer, AClassSignsForAllItsCalls) {
  const Carded carded(
      "class Client:\n    def __init__(self, secret):\n        self.secret = secret\n"
      "    def _sign(self, stamp, method, path):\n"
      "        text = stamp + method.upper() + path\n"
      "        return hmac.new(self.secret.encode(), text.encode(), 'sha256').hexdigest()\n"
      "    def _call(self, method, path):\n        stamp = str(int(time.time()))\n"
      "        return requests.request(method, 'https://e.example' + path, headers={\n"
      "            'SIGN': self._sign(stamp, method, path)})\n"
      "    def a(self):\n        return self._call('get', '/a')\n"
      "    def b(self):\n        return self._call('POST', '/b')\n");
  EXPECT_EQ(carded.of("_sign", "message"), "the clock + \"GET/a\"; the clock + \"POST/b\"");
  EXPECT_EQ(carded.of("_sign", "purpose"), "requests");
  EXPECT_EQ(carded.of("_sign", "freshness"), "the time is signed");
}

TEST(Signer, LinksTokensAndCookies) {
  const Carded link("def sign(path):\n    end = int(time.time()) + 60\n"
                    "    mac = hmac.new(KEY, f'{path}:{end}'.encode(), 'sha256').hexdigest()\n"
                    "    return f'{path}?end={end}&sig={mac}'\n");
  EXPECT_EQ(link.of("sign", "purpose"), "links");
  EXPECT_EQ(link.of("sign", "signature"), "query argument sig");
  const Carded token("def sign(body):\n"
                     "    mac = hmac.new(KEY, body.encode(), 'sha256').hexdigest()\n"
                     "    return body + '.' + mac\n");
  EXPECT_EQ(token.of("sign", "purpose"), "tokens");
  EXPECT_EQ(token.of("sign", "encoding"), "hex");
  const Carded cookie("from flask import make_response\n@app.post('/in')\ndef sign():\n"
                      "    who = request.form['who']\n    answer = make_response('ok')\n"
                      "    mac = hmac.new(KEY, who.encode(), 'sha256').hexdigest()\n"
                      "    answer.set_cookie('who', who + '|' + mac)\n    return answer\n");
  EXPECT_EQ(cookie.of("sign", "signature"), "cookie who");
  EXPECT_EQ(cookie.of("sign", "purpose"), "tokens");
  EXPECT_EQ(cookie.of("sign", "routes"), "POST /in");
}

TEST(Signer, SaysHowTheMacLeaves) {
  const Carded carded("def sign(body):\n"
                      "    return hmac.new(KEY, body, hashlib.sha256).hexdigest()\n");
  EXPECT_EQ(carded.of("sign", "encoding"), "hex");
  EXPECT_EQ(carded.of("sign", "signature"), "what the function returns");
  EXPECT_EQ(carded.of("sign", "purpose"), "? what its caller makes of it is not seen");
  EXPECT_EQ(carded.of("sign", "freshness"), "? it may be in parameter body");
}

TEST(Signer, APlainHashCountsWhereItTravelsUnderAName) {
  const Carded carded("def sign(params):\n"
                      "    text = '&'.join(f'{k}={params[k]}' for k in sorted(params))\n"
                      "    text += '&key=' + KEY.decode()\n"
                      "    params['sign'] = hashlib.md5(text.encode()).hexdigest()\n"
                      "    return requests.get('https://e.example', params=params)\n"
                      "def name(path):\n"
                      "    return hashlib.md5(KEY + path.encode()).hexdigest()\n");
  EXPECT_EQ(carded.of("sign", "signature"), "query argument sign of GET to \"https://e.example\"");
  EXPECT_EQ(carded.of("sign", "message"),
            "sorted fields of parameter params joined by \"&\" + \"&key=\" + the key");
  EXPECT_EQ(carded.of("name", "key"), "no scheme");
}

TEST(Signer, AKeyThatIsDerivedIsNoScheme) {
  const Carded carded("def sign(body):\n    key = hmac.digest(KEY, b'label', 'sha256')\n"
                      "    return hmac.new(key, body, 'sha256').hexdigest()\n");
  ASSERT_EQ(carded.cards.size(), 1U);
  EXPECT_EQ(carded.of("sign", "key"), "derived from environment KEY");
}

/// What of the request that is sent the message does not hold.
static std::string leavesOut(const std::string &message, const std::string &call) {
  return Carded("def sign(path, body, other):\n    stamp = str(int(time.time()))\n"
                "    mac = hmac.new(KEY, (" +
                message + ").encode(), 'sha256').hexdigest()\n    head = {'X-Sig': mac}\n    " +
                call + "\n")
      .of("sign", "uncovered");
}

TEST(Signer, WhatIsSentAndNotSigned) {
  const std::string post = "requests.post('https://e.example' + path, data=body, headers=head)";
  EXPECT_EQ(leavesOut("'POST' + path + stamp + body", post), "nothing");
  EXPECT_EQ(leavesOut("stamp + body", post), "method, path");
  EXPECT_EQ(leavesOut("'GET' + path + stamp + body", post), "method");
  EXPECT_EQ(leavesOut("other + body", post), "? the message may hold method, path");
  EXPECT_EQ(leavesOut("'POST/a'", "requests.post('https://e.example/a', headers=head)"), "nothing");
  EXPECT_EQ(leavesOut("'POST/b'", "requests.post('https://e.example/a', headers=head)"), "path");
  EXPECT_EQ(leavesOut("stamp", "requests.get('https://e.example/a?x=1', headers=head)"),
            "method, path, query");
  EXPECT_EQ(leavesOut("stamp + path",
                      "requests.get('https://e.example' + path, params={'q': other}, "
                      "headers=head)"),
            "method, query");
  EXPECT_EQ(leavesOut("'PUT' + path + json.dumps({'o': other})",
                      "requests.put(path, json={'o': other}, headers=head)"),
            "nothing");
  EXPECT_EQ(leavesOut("body", "return mac"), "? the request that it is sent with is not seen");
}

TEST(Signer, AnAuthClassSignsTheRequestItGets) {
  const auto leaves = [](const std::string &message) {
    return Carded("from urllib.parse import urlsplit\nclass Auth(requests.auth.AuthBase):\n"
                  "    def __call__(self, request):\n"
                  "        url = urlsplit(request.url)\n"
                  "        mac = hmac.new(KEY, (" +
                  message +
                  ").encode(), 'sha256').hexdigest()\n"
                  "        request.headers['Authorization'] = 'HMAC ' + mac\n"
                  "        return request\n")
        .of("__call__", "uncovered");
  };
  EXPECT_EQ(leaves("request.method + url.path + request.body"), "query");
  EXPECT_EQ(leaves("request.method + request.url"), "body");
  EXPECT_EQ(leaves("str(int(time.time()))"), "method, path, query, body");
}

/// The helper of a verifier returns its MAC to the verifier and to nobody else.
TEST(Signer, AVerifiersHelperIsNone) {
  const std::string helper = "def sign(body):\n"
                             "    return hmac.new(KEY, body, 'sha256').hexdigest()\n";
  const Carded carded(helper + verifying("b'x'") +
                      "@app.post('/z')\ndef other():\n"
                      "    if not hmac.compare_digest(sign(request.data), request.args['s']):\n"
                      "        abort(401)\n    return 'ok'\n");
  EXPECT_EQ(carded.of("sign", "key"), "no scheme");
  const Carded link(helper + "@app.get('/z')\ndef other():\n"
                             "    if not hmac.compare_digest(sign(request.path.encode()), "
                             "request.args['s']):\n        abort(401)\n    return 'ok'\n"
                             "def link(path):\n    return path + '?s=' + sign(path.encode())\n");
  EXPECT_EQ(link.of("sign", "signature"), "query argument s");
  EXPECT_EQ(link.of("sign", "message"), "parameter path");
  EXPECT_EQ(link.of("sign", "routes"), "? no route is seen to run it");
}

TEST(Signer, AConditionOfAQueryVerifiesNothing) {
  const Carded carded("import rows\n@app.get('/z')\ndef find():\n"
                      "    name = hmac.new(KEY, request.args['n'].encode(), 'sha256').hexdigest()\n"
                      "    return rows.query(rows.Row).filter(rows.Row.name == name).first()\n");
  EXPECT_EQ(carded.of("find", "comparison"), "? a signer compares nothing");
}

TEST(Signer, TokensOfLibrariesEnd) {
  const Carded carded(
      "import jwt\nfrom itsdangerous import TimedJSONWebSignatureSerializer\n"
      "from datetime import timedelta\n"
      "def hour(data):\n"
      "    return TimedJSONWebSignatureSerializer(KEY, expires_in=3600).dumps(data)\n"
      "def some(data):\n"
      "    return TimedJSONWebSignatureSerializer(KEY).dumps(data)\n"
      "def read(token):\n"
      "    return jwt.decode(token, KEY, algorithms=['HS256'], leeway=10)\n");
  EXPECT_EQ(carded.of("hour", "freshness"), "ends 3600 s after it is made");
  EXPECT_EQ(carded.of("some", "freshness"), "? the library decides");
  EXPECT_EQ(carded.of("read", "freshness"),
            "? the token may hold its end, which the library checks, with 10 s of grace");
}

TEST(Signer, ALibraryIsToldHowOldAWebhookMayBe) {
  const auto fresh = [](const std::string &more) {
    return Carded("import stripe\n@app.post('/hook')\ndef hook():\n"
                  "    stripe.Webhook.construct_event(request.data, "
                  "request.headers['Stripe-Signature'], KEY" +
                  more + ")\n    return 'ok'\n")
        .of("hook", "freshness");
  };
  EXPECT_EQ(fresh(""), "? the library decides");
  EXPECT_EQ(fresh(", 60"), "at most 60 s old");
  EXPECT_EQ(fresh(", tolerance=90"), "at most 90 s old");
  EXPECT_EQ(fresh(", tolerance=None"), "none");
}

TEST(Signer, LibrariesSignAndVerifyTokens) {
  const Carded carded("from itsdangerous import BadSignature, URLSafeTimedSerializer\n"
                      "tokens = URLSafeTimedSerializer(os.environ['TOKENS'])\n"
                      "@app.post('/make')\ndef make():\n"
                      "    return tokens.dumps({'who': request.form['who']})\n"
                      "@app.post('/take')\ndef take():\n    try:\n"
                      "        return tokens.loads(request.form['token'], max_age=60)\n"
                      "    except BadSignature:\n        abort(400)\n");
  EXPECT_EQ(carded.of("make", "key"), "environment TOKENS");
  EXPECT_EQ(carded.of("make", "message"), "{who: form field who}");
  EXPECT_EQ(carded.of("take", "purpose"), "tokens");
  EXPECT_EQ(carded.of("take", "signature"), "form field token");
  EXPECT_EQ(carded.of("take", "freshness"), "at most 60 s old");
  EXPECT_EQ(carded.of("take", "failure"), "400");
  EXPECT_EQ(carded.of("take", "digest"), "? the library decides");
}

} // namespace hmaclint::scheme
