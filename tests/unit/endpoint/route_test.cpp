#include "composed.h"

namespace hmaclint::endpoint {

TEST(Route, Methods) {
  EXPECT_EQ(routes("app = Flask(__name__)\n"
                   "@app.route('/a')\n"
                   "def a(): return 'a'\n"
                   "@app.post('/b')\n"
                   "def b(): return {'ok': True}, 201\n"
                   "@app.route('/c', methods=['GET', 'POST'])\n"
                   "def c(): return 'c'\n"
                   "app.add_url_rule('/d', 'd', lambda: 'd', methods=('PUT',))\n"),
            "a GET /a: 200\n"
            "b POST /b: 201\n"
            "c any /c: 200\n"
            "<lambda> PUT /d: 200\n");
}

TEST(Route, MethodIsAsked) {
  EXPECT_EQ(routes("app = Flask(__name__)\n"
                   "@app.route('/a', methods=['GET', 'POST', 'PUT'])\n"
                   "def a():\n"
                   "    if request.method == 'POST':\n"
                   "        return 'posted', 201\n"
                   "    if request.method in ('PUT', 'PATCH'):\n"
                   "        return 'put', 202\n"
                   "    match request.method:\n"
                   "        case 'GET':\n"
                   "            return 'got', 203\n"
                   "    return 'else', 204\n"),
            "a GET /a: 203\n"
            "a POST /a: 201\n"
            "a PUT /a: 202\n");
}

TEST(Route, SeveralRules) {
  EXPECT_EQ(routes("app = Flask(__name__)\n"
                   "@app.route('/a')\n"
                   "@app.route('/b')\n"
                   "def a(): return 'a'\n"),
            "a GET /b /a: 200\n");
}

TEST(Route, PathArguments) {
  EXPECT_EQ(routes("app = Flask(__name__)\n"
                   "@app.route('/a/<int:number>/<name>')\n"
                   "def a(name, number):\n"
                   "    if name == 'x': return 'x', 201\n"
                   "    return 'a'\n"),
            "a GET /a/<int:number>/<name>: 200 201\n");
}

TEST(Route, DecoratorsAboveDoNotRun) {
  const std::string signedBy = "def signed(view):\n"
                               "    @functools.wraps(view)\n"
                               "    def inner(*args, **kwargs):\n"
                               "        if not verified(): abort(401)\n"
                               "        return view(*args, **kwargs)\n"
                               "    return inner\n"
                               "app = Flask(__name__)\n";
  EXPECT_EQ(routes(signedBy + "@app.route('/a/<x>')\n"
                              "@signed\n"
                              "def a(x): return x\n"),
            "a GET /a/<x>: +? -401!\n");
  EXPECT_EQ(routes(signedBy + "@signed\n"
                              "@app.route('/a')\n"
                              "def a(): return 'a'\n"),
            "a GET /a: 200\n");
}

TEST(Route, UnknownDecoratorIsUnsure) {
  EXPECT_EQ(routes("from elsewhere import guarded\n"
                   "app = Flask(__name__)\n"
                   "@app.route('/a')\n"
                   "@guarded\n"
                   "def a(): return 'a'\n"),
            "a GET /a unsure: 200\n");
}

TEST(Route, Blueprint) {
  EXPECT_EQ(routes("bp = Blueprint('bp', __name__, url_prefix='/v1')\n"
                   "@bp.before_request\n"
                   "def check():\n"
                   "    if not verified(): abort(403)\n"
                   "@bp.route('/a')\n"
                   "def a(): return 'a'\n"
                   "app = Flask(__name__)\n"
                   "@app.route('/b')\n"
                   "def b(): return 'b'\n"
                   "app.register_blueprint(bp)\n"),
            "a GET /v1/a: +200 -403!\n"
            "b GET /b: 200\n");
}

TEST(Route, NestedBlueprints) {
  EXPECT_EQ(routes("outer = Blueprint('outer', __name__, url_prefix='/o')\n"
                   "inner = Blueprint('inner', __name__)\n"
                   "outer.register_blueprint(inner, url_prefix='/i')\n"
                   "@outer.before_request\n"
                   "def check():\n"
                   "    if not verified(): abort(403)\n"
                   "@inner.route('/a')\n"
                   "def a(): return 'a'\n"),
            "a GET /o/i/a: +200 -403!\n");
}

TEST(Route, Factory) {
  EXPECT_EQ(routes("bp = Blueprint('bp', __name__)\n"
                   "@bp.route('/a')\n"
                   "def a(): return 'a'\n"
                   "def create_app(config=None):\n"
                   "    app = Flask(__name__)\n"
                   "    status = 418\n"
                   "    @app.before_request\n"
                   "    def check():\n"
                   "        if not verified(): abort(status)\n"
                   "    @app.route('/b')\n"
                   "    def b(): return 'b', 201\n"
                   "    app.register_blueprint(bp, url_prefix='/p')\n"
                   "    return app\n"),
            "a GET /p/a: +200 -418!\n"
            "create_app.<locals>.b GET /b: +201 -418!\n");
}

TEST(Route, ExtensionObject) {
  EXPECT_EQ(routes("class Guard:\n"
                   "    def __init__(self, status=401):\n"
                   "        self.status = 401\n"
                   "    def init_app(self, app):\n"
                   "        app.before_request(self.check)\n"
                   "    def check(self):\n"
                   "        if not verified(): return 'no', self.status\n"
                   "app = Flask(__name__)\n"
                   "Guard().init_app(app)\n"
                   "@app.route('/b')\n"
                   "def b(): return 'b'\n"),
            "b GET /b: +200 -401!\n");
}

TEST(Route, ClassView) {
  EXPECT_EQ(routes("def signed(view):\n"
                   "    def inner(*args, **kwargs):\n"
                   "        if not verified(): abort(401)\n"
                   "        return view(*args, **kwargs)\n"
                   "    return inner\n"
                   "class Order(MethodView):\n"
                   "    decorators = [signed]\n"
                   "    def __init__(self, status): self.status = status\n"
                   "    def get(self, number): return 'got', self.status\n"
                   "    def post(self, number): return 'posted', 202\n"
                   "class Plain(View):\n"
                   "    methods = ['POST']\n"
                   "    def dispatch_request(self): return 'plain'\n"
                   "app = Flask(__name__)\n"
                   "app.add_url_rule('/o/<number>', view_func=Order.as_view('o', 203))\n"
                   "app.add_url_rule('/p', view_func=Plain.as_view('p'))\n"),
            "Order.get GET /o/<number>: +203 -401!\n"
            "Order.post POST /o/<number>: +202 -401!\n"
            "Plain.dispatch_request POST /p: 200\n");
}

TEST(Route, DecoratedByHand) {
  EXPECT_EQ(routes("class Signed:\n"
                   "    def __init__(self, status): self.status = status\n"
                   "    def __call__(self, view):\n"
                   "        @functools.wraps(view)\n"
                   "        def inner(*args, **kwargs):\n"
                   "            if not verified(): abort(self.status)\n"
                   "            return view(*args, **kwargs)\n"
                   "        return inner\n"
                   "signed = Signed(418)\n"
                   "def a(): return 'a'\n"
                   "def b(): return 'b', 201\n"
                   "app = Flask(__name__)\n"
                   "for rule, view in (('/a', a), ('/b', b)):\n"
                   "    app.add_url_rule(rule, view_func=signed(view), methods=['POST'])\n"),
            "a POST /a: +200 -418!\n"
            "b POST /b: +201 -418!\n");
}

TEST(Route, ClassThatWrapsDispatching) {
  EXPECT_EQ(routes("class Signed(MethodView):\n"
                   "    def dispatch_request(self, *args, **kwargs):\n"
                   "        if not verified(): abort(401)\n"
                   "        return super().dispatch_request(*args, **kwargs)\n"
                   "class Order(Signed):\n"
                   "    def get(self, number): return 'got', 203\n"
                   "    def post(self, number): return 'posted', 202\n"
                   "app = Flask(__name__)\n"
                   "app.add_url_rule('/o/<number>', view_func=Order.as_view('o'))\n"),
            "Order.get GET /o/<number>: +203 -401!\n"
            "Order.post POST /o/<number>: +202 -401!\n");
}

TEST(Route, Resource) {
  EXPECT_EQ(routes("from flask_restful import Api, Resource\n"
                   "class Order(Resource):\n"
                   "    def get(self): return {'a': 1}\n"
                   "    def delete(self): return '', 204\n"
                   "app = Flask(__name__)\n"
                   "api = Api(app)\n"
                   "api.add_resource(Order, '/o', '/order')\n"),
            "Order.get GET /o /order: 200\n"
            "Order.delete DELETE /o /order: 204\n");
}

TEST(Route, OtherFunctionsFollow) {
  const Composed program("from flask import Flask\n"
                         "app = Flask(__name__)\n"
                         "@app.route('/a')\n"
                         "def a(): return used()\n"
                         "def used(): return 'a'\n"
                         "def caller(): return called()\n"
                         "def called(): return 'a'\n"
                         "def maker():\n"
                         "    def made(): return 1\n"
                         "    return made\n");
  EXPECT_EQ(program.others(), "caller maker maker.<locals>.made");
}

} // namespace hmaclint::endpoint
