# What every row of queries/models/flask_restful.json means; tests/unit/model/rows_test.cpp reads this.

flask_restplus is flask_restx
flask_restx.api.Api is flask_restx.Api
flask_restx.namespace.Namespace is flask_restx.Namespace
flask_restx.resource.Resource is flask_restx.Resource
flask_restx.reqparse.RequestParser is flask_restful.reqparse.RequestParser
issubclass(flask_restful.Resource, flask.views.MethodView)
issubclass(flask_restx.Resource, flask.views.MethodView)
issubclass(flask_restx.Api, flask_restx.Namespace)

flask_restful.Resource()  # view-class/methods
flask_restful.Api(parent, prefix, _, decorators)  # blueprint/namespace -> flask_restful.Api
flask_restful.Api(app=parent, prefix=prefix, decorators=decorators)  # blueprint/namespace -> flask_restful.Api
flask_restful.abort(status)  # abort ! werkzeug.exceptions.HTTPException
flask_restful.abort(http_status_code=status, message=message)  # abort ! werkzeug.exceptions.HTTPException
flask_restful.marshal(value)  # container/to-dict -> builtins.dict
flask_restful.marshal(data=value)  # container/to-dict -> builtins.dict
flask_restful.marshal_with()  # same/documented
flask_restful.marshal_with_field()  # same/documented
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
flask_restful.Api.init_app(parent)  # register-blueprint
flask_restful.Api.init_app(app=parent)  # register-blueprint
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
flask_restx.Api(parent, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, prefix, _, _, decorators)  # blueprint/namespace -> flask_restx.Api
flask_restx.Api(app=parent, prefix=prefix, decorators=decorators)  # blueprint/namespace -> flask_restx.Api
flask_restx.Namespace(name, _, prefix, decorators)  # blueprint/namespace -> flask_restx.Namespace
flask_restx.Namespace(name=name, path=prefix, decorators=decorators, api=parent)  # blueprint/namespace -> flask_restx.Namespace
flask_restx.abort(status, message)  # abort ! werkzeug.exceptions.HTTPException
flask_restx.abort(code=status, message=message)  # abort ! werkzeug.exceptions.HTTPException
flask_restx.marshal(value)  # container/to-dict -> builtins.dict
flask_restx.marshal(data=value)  # container/to-dict -> builtins.dict
flask_restx.marshal_with()  # same/documented
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
flask_restx.Api.add_namespace(blueprint, prefix)  # register-blueprint
flask_restx.Api.add_namespace(ns=blueprint, path=prefix)  # register-blueprint
flask_restx.Api.namespace(name, _, prefix, decorators)  # blueprint/namespace -> flask_restx.Namespace
flask_restx.Api.namespace(name=name, path=prefix, decorators=decorators)  # blueprint/namespace -> flask_restx.Namespace
flask_restx.Api.errorhandler(error)  # error-handler
flask_restx.Api.errorhandler(exception=error)  # error-handler
flask_restx.Api.init_app(parent)  # register-blueprint
flask_restx.Api.init_app(app=parent)  # register-blueprint
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
flask_restx.Namespace.expect()  # same/documented
flask_restx.Namespace.model()  # pure
flask_restx.Namespace.doc()  # same/documented
flask_restx.Namespace.response()  # same/documented
flask_restx.Namespace.param()  # same/documented
flask_restx.Namespace.header()  # same/documented
flask_restx.Namespace.parser()  # instance -> flask_restful.reqparse.RequestParser
flask_restx.Namespace.schema_model()  # pure
flask_restx.Namespace.inherit()  # pure
flask_restx.Namespace.clone()  # pure
flask_restx.Namespace.add_model()  # pure
flask_restx.Namespace.extend()  # pure
flask_restx.Namespace.vendor()  # same/documented
flask_restx.Namespace.produces()  # same/documented
flask_restx.Namespace.marshal_with()  # same/documented
flask_restx.Namespace.marshal_list_with()  # same/documented
flask_restx.Namespace.hide()  # same/documented
flask_restx.Namespace.deprecated()  # same/documented
flask_restx.Namespace.marshal(value)  # container/to-dict -> builtins.dict
flask_restx.Namespace.abort(status, message)  # abort ! werkzeug.exceptions.HTTPException
flask_restx.Namespace.abort(code=status, message=message)  # abort ! werkzeug.exceptions.HTTPException
flask_restx.Namespace.payload  # part/body-json
