#include "composed.h"

namespace hmaclint::endpoint {

/// The paths of a handler with this body.
static std::string answers(const std::string &body, const std::string &before = "") {
  const std::string all = routes("app = Flask(__name__)\n" + before +
                                 "@app.route('/', methods=['POST'])\n"
                                 "def a():\n" +
                                 body);
  return llvm::StringRef(all).split(": ").second.rtrim('\n').str();
}

TEST(Answer, Values) {
  EXPECT_EQ(answers("    return 'a'\n"), "200");
  EXPECT_EQ(answers("    return jsonify(ok=True)\n"), "200");
  EXPECT_EQ(answers("    return jsonify(ok=False), 403\n"), "403!");
  EXPECT_EQ(answers("    return '', 204, {'X': 'y'}\n"), "204");
  EXPECT_EQ(answers("    return 'a', {'X': 'y'}\n"), "200");
  EXPECT_EQ(answers("    return [1, 2]\n"), "200");
  EXPECT_EQ(answers("    return redirect('/x')\n", "from flask import redirect\n"), "302");
  EXPECT_EQ(answers("    return make_response('a', 401)\n", "from flask import make_response\n"),
            "401!");
  EXPECT_EQ(answers("    return Response('a', status='401 NO')\n", "from flask import Response\n"),
            "401!");
  EXPECT_EQ(answers("    pass\n"), "500!");
}

TEST(Answer, Raised) {
  EXPECT_EQ(answers("    abort(401)\n"), "401!");
  EXPECT_EQ(answers("    raise ValueError('no')\n"), "500!");
  EXPECT_EQ(answers("    raise Forbidden()\n", "from werkzeug.exceptions import Forbidden\n"),
            "403!");
}

TEST(Answer, AbortIsCaught) {
  EXPECT_EQ(answers("    ok = verified()\n"
                    "    try:\n"
                    "        if not ok: abort(401)\n"
                    "    except Exception:\n"
                    "        pass\n"
                    "    return 'a'\n"),
            "+200 -200");
  EXPECT_EQ(answers("    ok = verified()\n"
                    "    try:\n"
                    "        if not ok: abort(401)\n"
                    "    except ValueError:\n"
                    "        pass\n"
                    "    return 'a'\n"),
            "+200 -401!");
}

TEST(Answer, ErrorHandlers) {
  EXPECT_EQ(answers("    abort(401)\n", "@app.errorhandler(401)\n"
                                        "def handle(error): return 'hidden'\n"),
            "200");
  EXPECT_EQ(answers("    abort(401)\n", "@app.errorhandler(404)\n"
                                        "def handle(error): return 'hidden'\n"),
            "401!");
  EXPECT_EQ(answers("    raise KeyError('x')\n", "@app.errorhandler(Exception)\n"
                                                 "def outer(error): return 'x', 400\n"
                                                 "@app.errorhandler(KeyError)\n"
                                                 "def inner(error): return 'x', 404\n"),
            "404!");
  EXPECT_EQ(answers("    raise Refused('x')\n", "class Refused(Exception): pass\n"
                                                "def handle(error): return 'x', 403\n"
                                                "app.register_error_handler(Refused, handle)\n"),
            "403!");
  EXPECT_EQ(answers("    raise Refused('x')\n", "class Refused(Exception): pass\n"
                                                "@app.errorhandler(Refused)\n"
                                                "def handle(error): return 'x', 403\n"),
            "403!");
  EXPECT_EQ(answers("    raise ValueError\n", "@app.errorhandler(500)\n"
                                              "def handle(error): return 'x', 503\n"),
            "503!");
  EXPECT_EQ(answers("    abort(403)\n",
                    "from werkzeug.exceptions import HTTPException\n"
                    "@app.errorhandler(HTTPException)\n"
                    "def handle(error): return jsonify(error='x'), error.code\n"),
            "403!");
}

TEST(Answer, HooksGoOnWithNoneOnly) {
  EXPECT_EQ(answers("    return 'a'\n", "@app.before_request\n"
                                        "def check(): return False\n"),
            "?");
  EXPECT_EQ(answers("    return 'a'\n", "@app.before_request\n"
                                        "def check():\n"
                                        "    if request.method == 'GET': return 'no', 405\n"),
            "200");
  EXPECT_EQ(answers("    return 'a'\n", "@app.before_request\n"
                                        "def check():\n"
                                        "    if not verified(): return jsonify(x=1), 401\n"),
            "+200 -401!");
}

TEST(Answer, RefusalsStayApart) {
  EXPECT_EQ(answers("    if not verified(): return 'no', 401\n"
                    "    if not request.json: return 'no', 400\n"
                    "    return 'a'\n"),
            "+200 +400! -401!");
}

TEST(Answer, HookThatSparesMethods) {
  EXPECT_EQ(routes("app = Flask(__name__)\n"
                   "@app.before_request\n"
                   "def check():\n"
                   "    if request.method in ('GET', 'HEAD'): return\n"
                   "    if not verified(): abort(401)\n"
                   "@app.route('/a', methods=['GET', 'POST'])\n"
                   "def a(): return 'a'\n"),
            "a GET /a: 200\n"
            "a POST /a: +200 -401!\n");
}

TEST(Answer, HookThatSparesRoutes) {
  EXPECT_EQ(routes("bp = Blueprint('bp', __name__, url_prefix='/v1')\n"
                   "app = Flask(__name__)\n"
                   "@app.before_request\n"
                   "def check():\n"
                   "    if request.endpoint in {'health', 'bp.info'}: return\n"
                   "    if request.path.startswith('/public/') or request.path == '/b': return\n"
                   "    if not verified(): abort(401)\n"
                   "@app.route('/a')\n"
                   "def a(): return 'a'\n"
                   "@app.route('/b')\n"
                   "def b(): return 'b'\n"
                   "@app.route('/public/c')\n"
                   "def c(): return 'c'\n"
                   "@app.route('/h')\n"
                   "def health(): return 'd'\n"
                   "@bp.route('/i')\n"
                   "def info(): return 'e'\n"),
            "a GET /a: +200 -401!\n"
            "b GET /b: 200\n"
            "c GET /public/c: 200\n"
            "health GET /h: 200\n"
            "info GET /v1/i: 200\n");
}

} // namespace hmaclint::endpoint
