// Groups that the request knows nothing of, such as the objects of flask-restful and flask-restx.

#include "composed.h"

namespace hmaclint::endpoint {

static const std::string signedBy = "def signed(view):\n"
                                    "    @functools.wraps(view)\n"
                                    "    def inner(*args, **kwargs):\n"
                                    "        if not verified(): abort(401)\n"
                                    "        return view(*args, **kwargs)\n"
                                    "    return inner\n";

static std::string restful(const std::string &text) {
  return routes("from flask_restful import Api, Resource\n" + signedBy +
                "class Order(Resource):\n"
                "    def get(self): return {'a': 1}\n"
                "    def post(self): return {'a': 1}, 201\n" +
                text);
}

static std::string restx(const std::string &text) {
  return routes("from flask_restx import Api, Namespace, Resource\n" + signedBy + text);
}

TEST(Namespace, PrefixAndDecorators) {
  EXPECT_EQ(restful("app = Flask(__name__)\n"
                    "api = Api(app, '/v1', decorators=[signed])\n"
                    "api.add_resource(Order, '/o', '/p')\n"),
            "Order.get GET /v1/o /v1/p: +200 -401!\n"
            "Order.post POST /v1/o /v1/p: +201 -401!\n");
}

TEST(Namespace, DecoratorsThatAreNotKnownAreUnsure) {
  EXPECT_EQ(restful("from elsewhere import guards\n"
                    "api = Api(Flask(__name__), decorators=guards)\n"
                    "api.add_resource(Order, '/o')\n"),
            "Order.get GET /o unsure: 200\n"
            "Order.post POST /o unsure: 201\n");
}

TEST(Namespace, OfBlueprint) {
  const std::string hook = "@bp.before_request\n"
                           "def check():\n"
                           "    if not verified(): abort(403)\n";
  EXPECT_EQ(restful("bp = Blueprint('bp', __name__, url_prefix='/b')\n" + hook +
                    "api = Api(bp)\n"
                    "api.add_resource(Order, '/o')\n"),
            "Order.get GET /b/o: +200 -403!\n"
            "Order.post POST /b/o: +201 -403!\n");
  EXPECT_EQ(restful("bp = Blueprint('bp', __name__, url_prefix='/b')\n" + hook +
                    "api = Api(prefix='/v1')\n"
                    "api.add_resource(Order, '/o')\n"
                    "api.init_app(bp)\n"),
            "Order.get GET /b/v1/o: +200 -403!\n"
            "Order.post POST /b/v1/o: +201 -403!\n");
}

/// `request.blueprint` is that of the blueprint around it.
TEST(Namespace, IsNoBlueprintOfTheRequest) {
  EXPECT_EQ(restx("bp = Blueprint('bp', __name__)\n"
                  "@bp.before_request\n"
                  "def check():\n"
                  "    if request.blueprint != 'bp': abort(418)\n"
                  "api = Api(bp)\n"
                  "orders = Namespace('orders')\n"
                  "@orders.route('/')\n"
                  "class Order(Resource):\n"
                  "    def get(self): return {'a': 1}\n"
                  "api.add_namespace(orders)\n"),
            "Order.get GET /orders/: 200\n");
}

TEST(Namespace, NameIsThePrefixWhereNoneIsGiven) {
  EXPECT_EQ(restx("api = Api(Flask(__name__))\n"
                  "first = Namespace('first', path='/f')\n"
                  "second = Namespace('second', decorators=[signed])\n"
                  "third = api.namespace('third')\n"
                  "api.add_namespace(first)\n"
                  "api.add_namespace(second, path='/s')\n"
                  "@first.route('/a')\n"
                  "class A(Resource):\n"
                  "    def get(self): return {'a': 1}\n"
                  "@second.route('/b')\n"
                  "class B(Resource):\n"
                  "    def get(self): return {'b': 1}\n"
                  "@third.route('/c')\n"
                  "class C(Resource):\n"
                  "    def get(self): return {'c': 1}\n"
                  "@api.route('/d')\n"
                  "class D(Resource):\n"
                  "    def get(self): return {'d': 1}\n"),
            "A.get GET /f/a: 200\n"
            "B.get GET /s/b: +200 -401!\n"
            "C.get GET /third/c: 200\n"
            "D.get GET /d: 200\n");
}

TEST(Namespace, DecoratorsThatDocumentDoNothing) {
  EXPECT_EQ(restx("api = Api(Flask(__name__))\n"
                  "model = api.model('Order', {})\n"
                  "@api.route('/a')\n"
                  "@api.doc(params={'a': 'b'})\n"
                  "@api.response(404, 'not found')\n"
                  "class Order(Resource):\n"
                  "    @api.expect(model, validate=True)\n"
                  "    @api.marshal_with(model)\n"
                  "    @api.deprecated\n"
                  "    def put(self): return {'a': 1}, 202\n"),
            "Order.put PUT /a: 202\n");
}

TEST(Namespace, InFactory) {
  EXPECT_EQ(restful("api = Api(decorators=[signed])\n"
                    "api.add_resource(Order, '/o')\n"
                    "def create_app():\n"
                    "    app = Flask(__name__)\n"
                    "    @app.before_request\n"
                    "    def check():\n"
                    "        if request.headers.get('X-Version') != '2': abort(426)\n"
                    "    api.init_app(app)\n"
                    "    return app\n"),
            "Order.get GET /o: +200 -401! 426!\n"
            "Order.post POST /o: +201 -401! 426!\n");
}

TEST(Namespace, DecoratorsByMethod) {
  EXPECT_EQ(routes("from flask_restful import Api, Resource\n" + signedBy +
                   "class Order(Resource):\n"
                   "    method_decorators = {'post': [signed]}\n"
                   "    def get(self): return {'a': 1}\n"
                   "    def post(self): return {'a': 1}, 201\n"
                   "api = Api(Flask(__name__))\n"
                   "@api.resource('/r')\n"
                   "class Refund(Resource):\n"
                   "    method_decorators = [signed]\n"
                   "    def get(self): return {'a': 1}\n"
                   "api.add_resource(Order, '/o')\n"),
            "Refund.get GET /r: +200 -401!\n"
            "Order.get GET /o: 200\n"
            "Order.post POST /o: +201 -401!\n");
}

} // namespace hmaclint::endpoint
