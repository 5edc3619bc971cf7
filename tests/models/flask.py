# What every row of queries/models/flask.json means; tests/unit/model/rows_test.cpp reads this.

flask.globals is flask
flask.app is flask
flask.blueprints is flask
flask.wrappers is flask
flask.helpers is flask
flask.templating is flask
flask.ctx is flask
flask.config is flask
flask.sansio.app is flask
flask.sansio.blueprints is flask
flask.json.jsonify is flask.jsonify
flask.scaffold.Scaffold is flask.Scaffold
flask.sansio.scaffold.Scaffold is flask.Scaffold
flask.sessions.SecureCookieSession is flask.Session
flask.sessions.SessionMixin is flask.Session
flask.ctx._AppCtxGlobals is flask.Globals
flask._AppCtxGlobals is flask.Globals
markupsafe.Markup is flask.Markup
issubclass(flask.Request, werkzeug.Request)
issubclass(flask.Response, werkzeug.Response)
issubclass(flask.Flask, flask.Scaffold)
issubclass(flask.Blueprint, flask.Scaffold)
issubclass(flask.Config, builtins.dict)
issubclass(flask.Session, builtins.dict)
issubclass(flask.views.MethodView, flask.views.View)

flask.request  # instance -> flask.Request
flask._request_ctx_stack.top.request  # instance -> flask.Request
flask.g  # shared -> flask.Globals
flask.current_app  # app -> flask.Flask
flask.session  # session -> flask.Session
flask.Request()  # instance -> flask.Request
flask.Globals.get(key, default)  # container/get
flask.Globals.get(name=key, default=default)  # container/get
flask.Globals.pop(key, default)  # container/pop ! builtins.KeyError
flask.Globals.pop(name=key, default=default)  # container/pop ! builtins.KeyError
flask.Globals.setdefault(key, default)  # container/setdefault
flask.Globals.setdefault(name=key, default=default)  # container/setdefault
flask.Session.modified  # pure -> builtins.bool
flask.Session.permanent  # pure -> builtins.bool
flask.Session.new  # pure -> builtins.bool
flask.Session.accessed  # pure -> builtins.bool
flask.Request.endpoint  # part/endpoint -> builtins.str
flask.Request.blueprint  # part/blueprint -> builtins.str
flask.Request.blueprints  # part/blueprint -> builtins.list
flask.Request.url_rule  # part/url-rule
flask.Request.url_rule.rule  # part/url-rule -> builtins.str
flask.Request.view_args  # part/view-arg -> builtins.dict
flask.Request.on_json_loading_failed()  # pure ! werkzeug.exceptions.BadRequest
flask.Request.routing_exception  # pure
flask._app_ctx_stack.top  # shared -> flask.Globals
flask.has_request_context()  # pure -> builtins.bool
flask.has_app_context()  # pure -> builtins.bool
flask.Flask(name)  # app -> flask.Flask
flask.Flask(import_name=name)  # app -> flask.Flask
flask.Blueprint(name, _, _, _, _, prefix)  # blueprint -> flask.Blueprint
flask.Blueprint(name=name, url_prefix=prefix)  # blueprint -> flask.Blueprint
flask.Scaffold.route(rule)  # route
flask.Scaffold.route(rule=rule, methods=methods, endpoint=endpoint)  # route
flask.Scaffold.get(rule)  # route/get
flask.Scaffold.get(rule=rule, endpoint=endpoint)  # route/get
flask.Scaffold.post(rule)  # route/post
flask.Scaffold.post(rule=rule, endpoint=endpoint)  # route/post
flask.Scaffold.put(rule)  # route/put
flask.Scaffold.put(rule=rule, endpoint=endpoint)  # route/put
flask.Scaffold.patch(rule)  # route/patch
flask.Scaffold.patch(rule=rule, endpoint=endpoint)  # route/patch
flask.Scaffold.delete(rule)  # route/delete
flask.Scaffold.delete(rule=rule, endpoint=endpoint)  # route/delete
flask.Scaffold.add_url_rule(rule, endpoint, view)  # add-route
flask.Scaffold.add_url_rule(rule=rule, endpoint=endpoint, view_func=view, methods=methods)  # add-route
flask.Scaffold.before_request(function)  # hook/before
flask.Scaffold.before_request(f=function)  # hook/before
flask.Scaffold.after_request(function)  # hook/after
flask.Scaffold.after_request(f=function)  # hook/after
flask.Scaffold.teardown_request(function)  # hook/teardown
flask.Scaffold.teardown_request(f=function)  # hook/teardown
flask.Scaffold.url_value_preprocessor(function)  # hook/url-value
flask.Scaffold.url_value_preprocessor(f=function)  # hook/url-value
flask.Scaffold.url_defaults(function)  # hook/context
flask.Scaffold.url_defaults(f=function)  # hook/context
flask.Scaffold.context_processor(function)  # hook/context
flask.Scaffold.context_processor(f=function)  # hook/context
flask.Scaffold.errorhandler(error)  # error-handler
flask.Scaffold.errorhandler(code_or_exception=error)  # error-handler
flask.Scaffold.register_error_handler(error, function)  # error-handler
flask.Scaffold.register_error_handler(code_or_exception=error, f=function)  # error-handler
flask.Scaffold.endpoint()  # pure
flask.Scaffold.cli  # pure
flask.Scaffold.open_resource(path)  # store-read/file -> io.File
flask.Scaffold.open_resource(resource=path)  # store-read/file -> io.File
flask.Scaffold.root_path  # instance -> builtins.str
flask.Scaffold.name  # instance -> builtins.str
flask.Scaffold.import_name  # instance -> builtins.str
flask.Scaffold.static_folder  # instance -> builtins.str
flask.Scaffold.template_folder  # instance -> builtins.str
flask.Scaffold.static_url_path  # instance -> builtins.str
flask.Scaffold.send_static_file(path)  # response/file -> flask.Response
flask.Scaffold.send_static_file(filename=path)  # response/file -> flask.Response
flask.Flask.before_first_request(function)  # hook/before-first
flask.Flask.before_first_request(f=function)  # hook/before-first
flask.Flask.teardown_appcontext(function)  # hook/teardown-app
flask.Flask.teardown_appcontext(f=function)  # hook/teardown-app
flask.Flask.shell_context_processor(function)  # hook/context
flask.Flask.shell_context_processor(f=function)  # hook/context
flask.Flask.template_filter()  # pure
flask.Flask.template_global()  # pure
flask.Flask.template_test()  # pure
flask.Flask.add_template_filter()  # pure
flask.Flask.add_template_global()  # pure
flask.Flask.register_blueprint(blueprint)  # register-blueprint
flask.Flask.register_blueprint(blueprint=blueprint, url_prefix=prefix)  # register-blueprint
flask.Flask.config  # config -> flask.Config
flask.Flask.logger  # instance -> logging.Logger
flask.Flask.secret_key  # config/secret-key -> builtins.str
flask.Flask.debug  # config/debug -> builtins.bool
flask.Flask.testing  # config/testing -> builtins.bool
flask.Flask.env  # instance -> builtins.str
flask.Flask.run(host, port, debug)  # serve
flask.Flask.run(host=host, port=port, debug=debug, ssl_context=tls, use_reloader=reloader, use_debugger=debugger)  # serve
flask.Flask.make_response(body)  # response -> flask.Response
flask.Flask.make_response(rv=body)  # response -> flask.Response
flask.Flask.response_class(body, status, headers, _, content_type)  # response -> flask.Response
flask.Flask.response_class(response=body, status=status, headers=headers, content_type=content_type)  # response -> flask.Response
flask.Flask.request_class()  # instance -> flask.Request
flask.Flask.test_client()  # pure
flask.Flask.test_request_context()  # pure
flask.Flask.app_context()  # pure
flask.Flask.request_context()  # pure
flask.Flask.test_cli_runner()  # pure
flask.Flask.url_map  # pure
flask.Flask.view_functions  # pure
flask.Flask.blueprints  # pure
flask.Flask.json  # pure
flask.Flask.jinja_env  # pure
flask.Flask.jinja_options  # pure
flask.Flask.before_request_funcs  # pure
flask.Flask.after_request_funcs  # pure
flask.Flask.error_handler_spec  # pure
flask.Flask.wsgi_app  # same/proxy
flask.Flask.extensions  # shared -> builtins.dict
flask.Flask.permanent_session_lifetime  # config
flask.Flask.session_cookie_name  # config
flask.Flask.send_file_max_age_default  # config
flask.Flask.instance_path  # instance -> builtins.str
flask.Flask.create_jinja_environment()  # pure
flask.Flask.iter_blueprints()  # pure
flask.Flask.make_shell_context()  # pure
flask.Flask.make_config()  # pure
flask.Flask.ensure_sync(value)  # same
flask.Flask.ensure_sync(func=value)  # same
flask.Flask.async_to_sync(value)  # same
flask.Flask.async_to_sync(func=value)  # same
flask.Flask.handle_exception()  # response -> flask.Response
flask.Flask.handle_http_exception()  # response -> flask.Response
flask.Flask.handle_user_exception()  # response -> flask.Response
flask.Flask.aborter(status, message)  # abort ! werkzeug.exceptions.HTTPException
flask.Flask.aborter(description=message)  # abort ! werkzeug.exceptions.HTTPException
flask.Flask.redirect(location, status)  # response/redirect -> flask.Response
flask.Flask.redirect(location=location, code=status)  # response/redirect -> flask.Response
flask.Flask.url_for()  # pure -> builtins.str
flask.Blueprint.before_app_request(function)  # hook/before-app
flask.Blueprint.before_app_request(f=function)  # hook/before-app
flask.Blueprint.before_app_first_request(function)  # hook/before-first
flask.Blueprint.before_app_first_request(f=function)  # hook/before-first
flask.Blueprint.after_app_request(function)  # hook/after-app
flask.Blueprint.after_app_request(f=function)  # hook/after-app
flask.Blueprint.teardown_app_request(function)  # hook/teardown-app
flask.Blueprint.teardown_app_request(f=function)  # hook/teardown-app
flask.Blueprint.app_context_processor(function)  # hook/context
flask.Blueprint.app_context_processor(f=function)  # hook/context
flask.Blueprint.app_url_defaults(function)  # hook/context
flask.Blueprint.app_url_defaults(f=function)  # hook/context
flask.Blueprint.app_url_value_preprocessor(function)  # hook/url-value
flask.Blueprint.app_url_value_preprocessor(f=function)  # hook/url-value
flask.Blueprint.app_errorhandler(error)  # error-handler/app
flask.Blueprint.app_errorhandler(code=error)  # error-handler/app
flask.Blueprint.app_template_filter()  # pure
flask.Blueprint.app_template_global()  # pure
flask.Blueprint.app_template_test()  # pure
flask.Blueprint.register_blueprint(blueprint)  # register-blueprint
flask.Blueprint.register_blueprint(blueprint=blueprint, url_prefix=prefix)  # register-blueprint
flask.Blueprint.record()  # pure
flask.Blueprint.record_once()  # pure
flask.Blueprint.register()  # pure
flask.Blueprint.url_prefix  # instance -> builtins.str
flask.views.View()  # view-class/dispatch
flask.views.MethodView()  # view-class/methods
flask.views.View.as_view(name)  # as-view
flask.views.View.as_view(name=name)  # as-view
flask.Config.get(name, default)  # config
flask.Config.__getitem__(name)  # config ? builtins.KeyError
flask.Config.setdefault(name, default)  # config/setdefault
flask.Config.pop(name, default)  # config ? builtins.KeyError
flask.Config.update(value)  # config/update
flask.Config.from_object(source)  # config/from-object
flask.Config.from_object(obj=source)  # config/from-object
flask.Config.from_mapping(source)  # config/from-mapping
flask.Config.from_mapping(mapping=source)  # config/from-mapping
flask.Config.from_pyfile(source)  # config/from-file
flask.Config.from_pyfile(filename=source)  # config/from-file
flask.Config.from_file(source)  # config/from-file
flask.Config.from_file(filename=source)  # config/from-file
flask.Config.from_json(source)  # config/from-file
flask.Config.from_json(filename=source)  # config/from-file
flask.Config.from_envvar(source)  # config/from-env
flask.Config.from_envvar(variable_name=source)  # config/from-env
flask.Config.from_prefixed_env(source)  # config/from-env
flask.Config.from_prefixed_env(prefix=source)  # config/from-env
flask.Config.get_namespace()  # config -> builtins.dict
flask.abort(status, message)  # abort ! werkzeug.exceptions.HTTPException
flask.abort(code=status)  # abort ! werkzeug.exceptions.HTTPException
flask.jsonify(body)  # response/json -> flask.Response
flask.make_response(body, status, headers)  # response -> flask.Response
flask.Response(body, status, headers, _, content_type)  # response -> flask.Response
flask.Response(response=body, status=status, headers=headers, content_type=content_type)  # response -> flask.Response
flask.redirect(location, status)  # response/redirect -> flask.Response
flask.redirect(location=location, code=status)  # response/redirect -> flask.Response
flask.send_file(path)  # response/file -> flask.Response
flask.send_file(path_or_file=path)  # response/file -> flask.Response
flask.send_from_directory(_, path)  # response/file -> flask.Response
flask.send_from_directory(path=path)  # response/file -> flask.Response
flask.render_template(body)  # response/template -> builtins.str
flask.render_template(template_name_or_list=body)  # response/template -> builtins.str
flask.render_template_string(body)  # response/template -> builtins.str
flask.render_template_string(source=body)  # response/template -> builtins.str
flask.stream_with_context(body)  # response/stream
flask.stream_with_context(generator_or_function=body)  # response/stream
flask.stream_template(body)  # response/stream
flask.stream_template(template_name_or_list=body)  # response/stream
flask.after_this_request(function)  # hook/after
flask.after_this_request(f=function)  # hook/after
flask.flash(message)  # effect/flash
flask.flash(message=message)  # effect/flash
flask.get_flashed_messages()  # pure -> builtins.list
flask.url_for()  # pure -> builtins.str
flask.get_root_path()  # pure -> builtins.str
flask.safe_join()  # builtin/path-join -> builtins.str
flask.escape(value)  # encode/html -> builtins.str
flask.escape(s=value)  # encode/html -> builtins.str
flask.Markup(value)  # same/text -> builtins.str
flask.Markup(object=value)  # same/text -> builtins.str
markupsafe.escape(value)  # encode/html -> builtins.str
flask.copy_current_request_context(value)  # same
flask.copy_current_request_context(f=value)  # same
flask.signals.request_started  # pure
flask.signals.request_finished  # pure
flask.signals.got_request_exception  # pure
flask.json.dumps(value)  # json/sorted -> builtins.str ? builtins.TypeError
flask.json.dumps(obj=value, sort_keys=sort_keys, separators=separators, ensure_ascii=ensure_ascii, default=default, indent=indent)  # json/sorted -> builtins.str ? builtins.TypeError
flask.json.loads(value)  # parse/json ! json.JSONDecodeError
flask.json.loads(s=value)  # parse/json ! json.JSONDecodeError
flask.json.dump(value, path)  # effect/file
flask.json.dump(obj=value, fp=path)  # effect/file
flask.json.load(path)  # store-read/file
flask.json.load(fp=path)  # store-read/file
flask.json.provider.DefaultJSONProvider()  # pure
flask.json.JSONEncoder()  # pure
flask.cli.with_appcontext(value)  # same
flask.cli.with_appcontext(f=value)  # same
flask.cli.AppGroup()  # pure
flask.cli.FlaskGroup()  # pure
flask.sessions.SecureCookieSessionInterface()  # pure
flask.sessions.SessionInterface()  # pure
flask.testing.FlaskClient()  # pure
parameter.__class__  # instance -> flask.Request
parameter.route(rule, methods=methods, endpoint=endpoint)  # route
parameter.route(rule=rule, methods=methods, endpoint=endpoint)  # route
parameter.add_url_rule(rule, endpoint, view, methods=methods)  # add-route
parameter.add_url_rule(rule=rule, endpoint=endpoint, view_func=view, methods=methods)  # add-route
parameter.before_request(function)  # hook/before
parameter.before_request(f=function)  # hook/before
parameter.errorhandler(error)  # error-handler
parameter.errorhandler(code_or_exception=error)  # error-handler
parameter.register_blueprint(blueprint, url_prefix=prefix)  # register-blueprint
parameter.register_blueprint(blueprint=blueprint, url_prefix=prefix)  # register-blueprint
parameter.config  # config -> flask.Config
