# What every row of queries/models/schemas.json means; tests/unit/model/rows_test.cpp reads this.

pydantic.main.BaseModel is pydantic.BaseModel
pydantic.v1.BaseModel is pydantic.BaseModel
pydantic_core.ValidationError is pydantic.ValidationError
pydantic.v1.ValidationError is pydantic.ValidationError
pydantic.error_wrappers.ValidationError is pydantic.ValidationError
marshmallow.exceptions.ValidationError is marshmallow.ValidationError
marshmallow.schema.Schema is marshmallow.Schema
flask_marshmallow.Schema is marshmallow.Schema
jsonschema.exceptions.ValidationError is jsonschema.ValidationError
voluptuous.error.MultipleInvalid is voluptuous.MultipleInvalid
flask_smorest.blueprint.Blueprint is flask_smorest.Blueprint
flask_smorest.error_handler.abort is flask_smorest.abort
issubclass(flask_smorest.Blueprint, flask.Blueprint)
issubclass(pydantic.ValidationError, builtins.ValueError)
issubclass(marshmallow.exceptions.MarshmallowError, builtins.Exception)
issubclass(marshmallow.ValidationError, marshmallow.exceptions.MarshmallowError)
issubclass(jsonschema.ValidationError, builtins.Exception)
issubclass(voluptuous.Error, builtins.Exception)
issubclass(voluptuous.Invalid, voluptuous.Error)
issubclass(voluptuous.MultipleInvalid, voluptuous.Invalid)

pydantic.BaseModel()  # parse/model -> pydantic.BaseModel ! pydantic.ValidationError
pydantic.Field()  # pure
pydantic.ConfigDict()  # pure
pydantic.SecretStr()  # pure
pydantic.create_model()  # pure
pydantic.validator()  # same/validator
pydantic.field_validator()  # same/validator
pydantic.model_validator()  # same/validator
pydantic.root_validator()  # same/validator
pydantic.computed_field()  # same/validator
pydantic.TypeAdapter()  # instance -> pydantic.TypeAdapter
pydantic.TypeAdapter.validate_python(value)  # parse/model ! pydantic.ValidationError
pydantic.TypeAdapter.validate_json(value)  # parse/model ! pydantic.ValidationError
pydantic.parse_obj_as(_, value)  # parse/model ! pydantic.ValidationError
pydantic.parse_obj_as(obj=value)  # parse/model ! pydantic.ValidationError
pydantic.validate_arguments()  # same/validator
pydantic.validate_call()  # same/validator
pydantic.BaseModel.model_validate(value)  # parse/model ! pydantic.ValidationError
pydantic.BaseModel.model_validate(obj=value)  # parse/model ! pydantic.ValidationError
pydantic.BaseModel.parse_obj(value)  # parse/model ! pydantic.ValidationError
pydantic.BaseModel.parse_obj(obj=value)  # parse/model ! pydantic.ValidationError
pydantic.BaseModel.from_orm(value)  # parse/model ! pydantic.ValidationError
pydantic.BaseModel.from_orm(obj=value)  # parse/model ! pydantic.ValidationError
pydantic.BaseModel.model_validate_json(value)  # parse/model ! pydantic.ValidationError
pydantic.BaseModel.model_validate_json(json_data=value)  # parse/model ! pydantic.ValidationError
pydantic.BaseModel.parse_raw(value)  # parse/model ! pydantic.ValidationError
pydantic.BaseModel.parse_raw(b=value)  # parse/model ! pydantic.ValidationError
pydantic.BaseModel.model_dump()  # container/to-dict -> builtins.dict
pydantic.BaseModel.dict()  # container/to-dict -> builtins.dict
pydantic.BaseModel.model_dump_json()  # json/compact -> builtins.str
pydantic.BaseModel.json()  # json/compact -> builtins.str
pydantic.BaseModel.model_copy()  # same/copy
pydantic.BaseModel.copy()  # same/copy
pydantic.BaseModel.model_construct()  # instance
pydantic.BaseModel.construct()  # instance
marshmallow.Schema()  # instance -> marshmallow.Schema
marshmallow.fields.Str()  # pure
marshmallow.fields.Int()  # pure
marshmallow.fields.String()  # pure
marshmallow.fields.Integer()  # pure
marshmallow.fields.Nested()  # pure
marshmallow.fields.List()  # pure
marshmallow.fields.Float()  # pure
marshmallow.fields.Bool()  # pure
marshmallow.fields.Boolean()  # pure
marshmallow.fields.DateTime()  # pure
marshmallow.fields.Dict()  # pure
marshmallow.fields.Email()  # pure
marshmallow.fields.Raw()  # pure
marshmallow.fields.Decimal()  # pure
marshmallow.fields.UUID()  # pure
marshmallow.fields.Method()  # pure
marshmallow.fields.Function()  # pure
marshmallow.validate.Length()  # pure
marshmallow.validate.Range()  # pure
marshmallow.validate.OneOf()  # pure
marshmallow.validate.Regexp()  # pure
marshmallow.validates()  # same/validator
marshmallow.validates_schema()  # same/validator
marshmallow.post_load()  # same/validator
marshmallow.pre_load()  # same/validator
marshmallow.post_dump()  # same/validator
marshmallow.pre_dump()  # same/validator
marshmallow.Schema.load(value)  # parse/model ! marshmallow.ValidationError
marshmallow.Schema.load(data=value)  # parse/model ! marshmallow.ValidationError
marshmallow.Schema.loads(value)  # parse/model ! marshmallow.ValidationError
marshmallow.Schema.loads(s=value)  # parse/model ! marshmallow.ValidationError
marshmallow.Schema.validate(message)  # verify/schema-errors -> builtins.dict
marshmallow.Schema.validate(data=message)  # verify/schema-errors -> builtins.dict
marshmallow.Schema.dump(value)  # container/to-dict -> builtins.dict
marshmallow.Schema.dump(obj=value)  # container/to-dict -> builtins.dict
marshmallow.Schema.dumps(value)  # json -> builtins.str
marshmallow.Schema.dumps(obj=value)  # json -> builtins.str
webargs.flaskparser.use_args()  # guard/schema
webargs.flaskparser.use_kwargs()  # guard/schema
webargs.flaskparser.parser.parse()  # parse/form ! werkzeug.exceptions.UnprocessableEntity
webargs.flaskparser.parser.use_args()  # guard/schema
webargs.flaskparser.parser.use_kwargs()  # guard/schema
webargs.flaskparser.parser.error_handler()  # pure
webargs.flaskparser.parser.location_loader()  # pure
webargs.fields.Str()  # pure
webargs.fields.Int()  # pure
webargs.fields.List()  # pure
webargs.fields.Nested()  # pure
webargs.fields.Bool()  # pure
webargs.fields.Float()  # pure
flask_smorest.Blueprint(name)  # blueprint -> flask_smorest.Blueprint
flask_smorest.Blueprint(name=name, url_prefix=prefix)  # blueprint -> flask_smorest.Blueprint
flask_smorest.Blueprint.arguments()  # guard/schema
flask_smorest.Blueprint.response()  # same/documented
flask_smorest.Blueprint.alt_response()  # same/documented
flask_smorest.Blueprint.paginate()  # same/documented
flask_smorest.Blueprint.doc()  # same/documented
flask_smorest.Blueprint.etag()  # same/documented
flask_smorest.Blueprint.route(rule)  # route
flask_smorest.Blueprint.route(rule=rule, methods=methods)  # route
flask_smorest.Api()  # instance -> flask_smorest.Api
flask_smorest.Api.register_blueprint(blueprint)  # register-blueprint
flask_smorest.Api.register_blueprint(blp=blueprint)  # register-blueprint
flask_smorest.abort(status)  # abort ! werkzeug.exceptions.HTTPException
flask_smorest.abort(http_status_code=status, message=message)  # abort ! werkzeug.exceptions.HTTPException
jsonschema.validate(message)  # verify/schema ! jsonschema.ValidationError
jsonschema.validate(instance=message)  # verify/schema ! jsonschema.ValidationError
jsonschema.Draft7Validator()  # instance -> jsonschema.Validator
jsonschema.Draft202012Validator()  # instance -> jsonschema.Validator
jsonschema.Draft4Validator()  # instance -> jsonschema.Validator
jsonschema.Validator.validate(message)  # verify/schema ! jsonschema.ValidationError
jsonschema.Validator.validate(instance=message)  # verify/schema ! jsonschema.ValidationError
jsonschema.Validator.is_valid(message)  # verify/schema -> builtins.bool
jsonschema.Validator.is_valid(instance=message)  # verify/schema -> builtins.bool
jsonschema.Validator.iter_errors()  # pure
jsonschema.FormatChecker()  # pure
voluptuous.Schema()  # instance -> voluptuous.Schema
voluptuous.Schema.__call__(value)  # parse/model ! voluptuous.MultipleInvalid
voluptuous.Schema.__call__(data=value)  # parse/model ! voluptuous.MultipleInvalid
voluptuous.Required()  # pure
voluptuous.Optional()  # pure
voluptuous.All()  # pure
voluptuous.Length()  # pure
voluptuous.Range()  # pure
voluptuous.Any()  # pure
voluptuous.Coerce()  # pure
cerberus.Validator()  # instance -> cerberus.Validator
cerberus.Validator.validate(message)  # verify/schema -> builtins.bool
cerberus.Validator.validate(document=message)  # verify/schema -> builtins.bool
flask_pydantic.validate()  # guard/schema
