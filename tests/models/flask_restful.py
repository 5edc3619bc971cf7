# What every row of queries/models/flask_restful.json means; tests/unit/model/rows_test.cpp reads this.

flask_restplus is flask_restx
flask_restx.reqparse.RequestParser is flask_restful.reqparse.RequestParser
issubclass(flask_restful.Resource, flask.views.MethodView)
issubclass(flask_restx.Resource, flask.views.MethodView)

flask_restful.Resource()  # view-class/methods
flask_restful.Api()  # instance -> flask_restful.Api
flask_restful.abort(status)  # abort ! werkzeug.exceptions.HTTPException
flask_restful.abort(http_status_code=status, message=message)  # abort ! werkzeug.exceptions.HTTPException
flask_restful.marshal(value)  # container/to-dict -> builtins.dict
flask_restful.marshal(data=value)  # container/to-dict -> builtins.dict
flask_restful.marshal_with()  # same
flask_restful.marshal_with_field()  # same
flask_restful.url_for()  # pure -> builtins.str
flask_restful.fields.String()  # pure
flask_restful.fields.Integer()  # pure
flask_restful.fields.Nested()  # pure
flask_restful.fields.List()  # pure
flask_restful.fields.Boolean()  # pure
flask_restful.fields.Float()  # pure
flask_restful.fields.DateTime()  # pure
flask_restful.fields.Raw()  # pure
flask_restful.fields.Url()  # pure
flask_restful.Api.add_resource(class, rule)  # add-resource
flask_restful.Api.add_resource(resource=class, endpoint=endpoint)  # add-resource
flask_restful.Api.resource(rule)  # route/class
flask_restful.Api.resource(endpoint=endpoint)  # route/class
flask_restful.Api.init_app()  # pure
flask_restful.Api.representation()  # hook/after
flask_restful.Api.make_response(body)  # response -> flask.Response
flask_restful.Api.make_response(data=body)  # response -> flask.Response
flask_restful.Api.output(value)  # same
flask_restful.Api.output(resource=value)  # same
flask_restful.Api.unauthorized()  # pure
flask_restful.Api.handle_error()  # pure
flask_restful.Api.url_for()  # pure
flask_restful.reqparse.RequestParser()  # instance -> flask_restful.reqparse.RequestParser
flask_restful.reqparse.Argument()  # pure
flask_restful.reqparse.RequestParser.add_argument()  # pure
flask_restful.reqparse.RequestParser.remove_argument()  # pure
flask_restful.reqparse.RequestParser.replace_argument()  # pure
flask_restful.reqparse.RequestParser.copy()  # same/copy -> flask_restful.reqparse.RequestParser
flask_restful.reqparse.RequestParser.parse_args(_, strict)  # parse/form -> builtins.dict ! werkzeug.exceptions.BadRequest
flask_restful.reqparse.RequestParser.parse_args(strict=strict)  # parse/form -> builtins.dict ! werkzeug.exceptions.BadRequest
flask_restx.Resource()  # view-class/methods
flask_restx.Api()  # instance -> flask_restx.Api
flask_restx.Namespace(name, _, prefix)  # blueprint -> flask_restx.Namespace
flask_restx.Namespace(name=name, path=prefix)  # blueprint -> flask_restx.Namespace
flask_restx.abort(status, message)  # abort ! werkzeug.exceptions.HTTPException
flask_restx.abort(code=status, message=message)  # abort ! werkzeug.exceptions.HTTPException
flask_restx.marshal(value)  # container/to-dict -> builtins.dict
flask_restx.marshal(data=value)  # container/to-dict -> builtins.dict
flask_restx.marshal_with()  # same
flask_restx.fields.String()  # pure
flask_restx.fields.Integer()  # pure
flask_restx.fields.Nested()  # pure
flask_restx.fields.List()  # pure
flask_restx.fields.Boolean()  # pure
flask_restx.fields.Float()  # pure
flask_restx.fields.DateTime()  # pure
flask_restx.fields.Raw()  # pure
flask_restx.fields.Url()  # pure
flask_restx.Model()  # pure
flask_restx.SchemaModel()  # pure
flask_restx.OrderedModel()  # pure
flask_restx.Swagger()  # pure
flask_restx.Api.add_resource(_, class, rule)  # add-resource
flask_restx.Api.add_resource(endpoint=endpoint)  # add-resource
flask_restx.Api.route(rule)  # route/class
flask_restx.Api.route(endpoint=endpoint)  # route/class
flask_restx.Api.add_namespace(blueprint, prefix)  # register-blueprint
flask_restx.Api.add_namespace(ns=blueprint, path=prefix)  # register-blueprint
flask_restx.Api.namespace(name)  # blueprint -> flask_restx.Namespace
flask_restx.Api.errorhandler(error)  # error-handler
flask_restx.Api.errorhandler(exception=error)  # error-handler
flask_restx.Api.init_app()  # pure
flask_restx.Api.model()  # pure
flask_restx.Api.expect()  # pure
flask_restx.Api.doc()  # pure
flask_restx.Api.response()  # pure
flask_restx.Api.param()  # pure
flask_restx.Api.header()  # pure
flask_restx.Api.parser()  # pure
flask_restx.Api.schema_model()  # pure
flask_restx.Api.inherit()  # pure
flask_restx.Api.clone()  # pure
flask_restx.Api.marshal_with()  # same
flask_restx.Api.marshal_list_with()  # same
flask_restx.Api.hide()  # same
flask_restx.Api.deprecated()  # same
flask_restx.Api.abort(status, message)  # abort ! werkzeug.exceptions.HTTPException
flask_restx.Api.payload  # part/body-json
flask_restx.Api.representation()  # hook/after
flask_restx.Api.make_response(body)  # response -> flask.Response
flask_restx.Api.make_response(data=body)  # response -> flask.Response
flask_restx.Namespace.route(rule)  # route/class
flask_restx.Namespace.route(endpoint=endpoint)  # route/class
flask_restx.Namespace.add_resource(class, rule)  # add-resource
flask_restx.Namespace.add_resource(resource=class, endpoint=endpoint)  # add-resource
flask_restx.Namespace.errorhandler(error)  # error-handler
flask_restx.Namespace.errorhandler(exception=error)  # error-handler
flask_restx.Namespace.expect()  # guard/schema
flask_restx.Namespace.model()  # pure
flask_restx.Namespace.doc()  # pure
flask_restx.Namespace.response()  # pure
flask_restx.Namespace.param()  # pure
flask_restx.Namespace.header()  # pure
flask_restx.Namespace.parser()  # pure
flask_restx.Namespace.schema_model()  # pure
flask_restx.Namespace.inherit()  # pure
flask_restx.Namespace.clone()  # pure
flask_restx.Namespace.add_model()  # pure
flask_restx.Namespace.extend()  # pure
flask_restx.Namespace.vendor()  # pure
flask_restx.Namespace.produces()  # pure
flask_restx.Namespace.marshal_with()  # same
flask_restx.Namespace.marshal_list_with()  # same
flask_restx.Namespace.hide()  # same
flask_restx.Namespace.deprecated()  # same
flask_restx.Namespace.marshal(value)  # container/to-dict -> builtins.dict
flask_restx.Namespace.abort(status, message)  # abort ! werkzeug.exceptions.HTTPException
flask_restx.Namespace.payload  # part/body-json
