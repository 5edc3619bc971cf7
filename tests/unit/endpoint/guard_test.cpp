// Decorators of libraries that let in only callers whom they know, and asynchronous requests.

#include "composed.h"

namespace hmaclint::endpoint {

TEST(Guard, RefusesInItsOwnWay) {
  EXPECT_EQ(routes("from flask_login import login_required\n"
                   "from flask_jwt_extended import jwt_required\n"
                   "from flask_limiter import Limiter\n"
                   "from flask_security import roles_required\n"
                   "from discord_interactions import verify_key_decorator\n"
                   "app = Flask(__name__)\n"
                   "limiter = Limiter(app)\n"
                   "@app.route('/a')\n"
                   "@login_required\n"
                   "def a(): return 'a'\n"
                   "@app.route('/b')\n"
                   "@jwt_required()\n"
                   "def b(): return 'b'\n"
                   "@app.route('/c')\n"
                   "@limiter.limit('5 per minute')\n"
                   "def c(): return 'c'\n"
                   "@app.route('/d')\n"
                   "@roles_required('admin')\n"
                   "def d(): return 'd'\n"
                   "@app.route('/e')\n"
                   "@verify_key_decorator('abc')\n"
                   "def e(): return 'e'\n"),
            "a GET /a: +200 -401!\n"
            "b GET /b: +200 -401!\n"
            "c GET /c: +200 -429!\n"
            "d GET /d: +200 -403!\n"
            "e GET /e: +200 -401!\n");
}

TEST(Guard, OptionalLetsInEverybody) {
  EXPECT_EQ(routes("from flask_jwt_extended import jwt_required, verify_jwt_in_request\n"
                   "app = Flask(__name__)\n"
                   "@app.route('/a')\n"
                   "@jwt_required(optional=True)\n"
                   "def a(): return 'a'\n"
                   "@app.route('/b')\n"
                   "@jwt_required(True)\n"
                   "def b(): return 'b'\n"
                   "@app.route('/c')\n"
                   "@jwt_required(optional=False)\n"
                   "def c(): return 'c'\n"
                   "@app.route('/d')\n"
                   "def d():\n"
                   "    verify_jwt_in_request(optional=True)\n"
                   "    return 'd'\n"
                   "@app.route('/e')\n"
                   "def e():\n"
                   "    verify_jwt_in_request()\n"
                   "    return 'e'\n"),
            "a GET /a: 200\n"
            "b GET /b: 200\n"
            "c GET /c: +200 -401!\n"
            "d GET /d: 200\n"
            "e GET /e: +200 -401!\n");
}

TEST(Guard, HarmlessDecoratorsLetInEverybody) {
  EXPECT_EQ(routes("from flask_cors import cross_origin\n"
                   "from flask_caching import Cache\n"
                   "app = Flask(__name__)\n"
                   "cache = Cache(app)\n"
                   "@app.route('/a')\n"
                   "@cross_origin()\n"
                   "@cache.cached(timeout=50)\n"
                   "def a(): return 'a'\n"),
            "a GET /a: 200\n");
}

/// A verifier that raises answers with its own error where nobody catches it.
TEST(Guard, VerifiersOfVendors) {
  EXPECT_EQ(routes("import stripe\n"
                   "from slack_sdk.signature import SignatureVerifier\n"
                   "app = Flask(__name__)\n"
                   "verifier = SignatureVerifier(SECRET)\n"
                   "@app.post('/a')\n"
                   "def a():\n"
                   "    if not verifier.is_valid_request(request.get_data(), request.headers):\n"
                   "        abort(403)\n"
                   "    return 'a'\n"
                   "@app.post('/b')\n"
                   "def b():\n"
                   "    header = request.headers.get('Stripe-Signature')\n"
                   "    try:\n"
                   "        stripe.Webhook.construct_event(request.data, header, SECRET)\n"
                   "    except stripe.error.SignatureVerificationError:\n"
                   "        return 'bad', 400\n"
                   "    return 'b', 201\n"),
            "a POST /a: +200 -403!\n"
            "b POST /b: +201 -400!\n");
}

TEST(Guard, AsynchronousRequest) {
  EXPECT_EQ(Composed("import hashlib, hmac\n"
                     "from quart import Blueprint, Quart, abort, request\n"
                     "from quart.views import MethodView\n"
                     "async def verified():\n"
                     "    body = await request.get_data()\n"
                     "    mac = hmac.new(KEY, body, hashlib.sha256).hexdigest()\n"
                     "    return hmac.compare_digest(mac, request.headers['X-Signature'])\n"
                     "def signed(view):\n"
                     "    async def inner(*args, **kwargs):\n"
                     "        if not await verified(): abort(401)\n"
                     "        return await view(*args, **kwargs)\n"
                     "    return inner\n"
                     "app = Quart(__name__)\n"
                     "bp = Blueprint('bp', __name__, url_prefix='/v1')\n"
                     "@bp.before_request\n"
                     "async def check():\n"
                     "    if not await verified(): abort(403)\n"
                     "@bp.post('/a')\n"
                     "async def a():\n"
                     "    data = await request.get_json()\n"
                     "    return data, 201\n"
                     "class Order(MethodView):\n"
                     "    decorators = [signed]\n"
                     "    async def get(self, number): return 'got', 203\n"
                     "app.add_url_rule('/o/<number>', view_func=Order.as_view('o'))\n"
                     "app.register_blueprint(bp)\n")
                .routes(),
            "a POST /v1/a: +201 -403!\n"
            "Order.get GET /o/<number>: +203 -401!\n");
}

} // namespace hmaclint::endpoint
