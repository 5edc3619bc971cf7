#include "scheme/fields.h"

#include "analyzed.h"

using namespace hmaclint;
using namespace hmaclint::scheme;

/// The parts that a function uses behind a check of its raw body, though they are not signed.
static std::string fieldsOf(const std::string &body) {
  const Analyzed program(
      "import hmac, os, redis, time\n"
      "from flask import abort, request\n"
      "KEYS = {'a': os.environ['KEY'].encode()}\n"
      "store = redis.Redis()\n"
      "orders = []\n"
      "users = {}\n"
      "class Order:\n"
      "    def __init__(self, who, what):\n"
      "        self.who = who\n"
      "        self.what = what\n"
      "def handle():\n"
      "    key = KEYS.get(request.headers.get('X-Key'))\n"
      "    if key is None:\n"
      "        abort(401)\n"
      "    stamp = request.headers.get('X-Time', '')\n"
      "    mac = hmac.new(key, stamp.encode() + request.get_data(), 'sha256').hexdigest()\n"
      "    if not hmac.compare_digest(mac, request.headers.get('X-Signature', '')):\n"
      "        abort(401)\n"
      "    if abs(time.time() - int(stamp)) > 60:\n"
      "        abort(401)\n" +
      body);
  std::string text;
  for (const UnsignedPart &one : unsignedParts(program.analysis, Aspect::Field)) {
    text += text.empty() ? "" : "; ";
    text += one.use == UnsignedPart::Use::Decides ? "decides: " : "";
    text += one.part.describe() + " at " + program.at(one.read);
  }
  return text;
}

TEST(Fields, Written) {
  EXPECT_EQ(fieldsOf("    store.set('k', request.headers.get('X-User'))\n"),
            "header x-user at request.headers.get('X-User')");
  EXPECT_EQ(fieldsOf("    user = request.cookies['user']\n"
                     "    store.hset('k', user.strip(), request.get_json()['amount'])\n"),
            "cookie user at request.cookies['user']");
}

TEST(Fields, InsideObjects) {
  EXPECT_EQ(fieldsOf("    orders.append(Order(request.headers['X-User'], request.get_data()))\n"),
            "header x-user at request.headers['X-User']");
  EXPECT_EQ(fieldsOf("    order = Order('nobody', request.get_data())\n"
                     "    order.who = request.cookies['user']\n"
                     "    orders.append(order)\n"),
            "cookie user at request.cookies['user']");
  EXPECT_EQ(fieldsOf("    order = Order(request.headers['X-User'], request.get_data())\n"
                     "    order.who = 'nobody'\n"
                     "    orders.append(order)\n"),
            "");
}

TEST(Fields, Decide) {
  EXPECT_EQ(fieldsOf("    if request.headers.get('X-Role') != 'admin':\n"
                     "        abort(403)\n"
                     "    store.set('k', request.get_data())\n"
                     "    return 'done'\n"),
            "decides: header x-role at request.headers.get('X-Role')");
  EXPECT_EQ(fieldsOf("    user = store.hgetall(request.headers['X-User'])\n"
                     "    if user['blocked']:\n"
                     "        abort(403)\n"
                     "    store.set('k', request.get_data())\n"
                     "    return 'done'\n"),
            "decides: header x-user at request.headers['X-User']");
}

TEST(Fields, ThatSomebodyIsUnknownDecidesNothing) {
  EXPECT_EQ(fieldsOf("    if users.get(request.headers['X-User']) is None:\n"
                     "        abort(403)\n"
                     "    store.set('k', request.get_data())\n"
                     "    return 'done'\n"),
            "");
}

TEST(Fields, ThatAreNoneOfTheRule) {
  for (const char *body : {
           "    store.set('k', request.form['a'])\n",              // In the body.
           "    store.set(request.headers['X-Key'], 1)\n",         // Chose the key.
           "    store.set('k', request.headers['X-Signature'])\n", // The signature.
           "    store.set('k', request.headers['User-Agent'])\n",  // For logs.
           "    print(request.headers['X-User'])\n",               // Logged.
           "    return {'user': request.headers['X-User']}\n",     // Echoed.
           "    if not store.set(request.headers['X-Nonce'], 1, nx=True): abort(401)\n", // Once.
       })
    EXPECT_EQ(fieldsOf(body), "") << body;
}
