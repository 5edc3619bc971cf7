# What every row of queries/models/quart.json means; tests/unit/model/rows_test.cpp reads this.

quart.globals is quart
quart.app is quart
quart.blueprints is quart
quart.wrappers is quart
quart.helpers is quart
quart.templating is quart
quart.ctx is quart
quart.wrappers.request.Request is quart.Request
quart.wrappers.response.Response is quart.Response
issubclass(quart.Request, flask.Request)
issubclass(quart.Response, flask.Response)
issubclass(quart.Quart, flask.Flask)
issubclass(quart.Blueprint, flask.Blueprint)
issubclass(quart.views.MethodView, quart.views.View)
issubclass(quart.views.View, flask.views.View)

quart.request  # instance -> quart.Request
quart.websocket  # instance -> quart.Websocket
quart.g  # shared -> flask.Globals
quart.current_app  # app -> quart.Quart
quart.session  # session -> flask.Session
quart.Quart(name)  # app -> quart.Quart
quart.Quart(import_name=name)  # app -> quart.Quart
quart.Blueprint(name, _, _, _, _, prefix)  # blueprint -> quart.Blueprint
quart.Blueprint(name=name, url_prefix=prefix)  # blueprint -> quart.Blueprint
quart.Quart.websocket(rule)  # route/websocket
quart.Quart.websocket(rule=rule)  # route/websocket
quart.Blueprint.websocket(rule)  # route/websocket
quart.Blueprint.websocket(rule=rule)  # route/websocket
quart.Quart.before_serving(function)  # hook/before-first
quart.Quart.before_serving(func=function)  # hook/before-first
quart.Quart.after_serving(function)  # hook/before-first
quart.Quart.after_serving(func=function)  # hook/before-first
quart.Quart.while_serving(function)  # hook/before-first
quart.Quart.while_serving(func=function)  # hook/before-first
quart.Quart.before_websocket(function)  # hook/before
quart.Quart.before_websocket(func=function)  # hook/before
quart.Quart.add_background_task(function)  # effect/queue
quart.Quart.add_background_task(func=function)  # effect/queue
quart.Quart.run(host, port, debug)  # serve
quart.Quart.run(host=host, port=port, debug=debug)  # serve
quart.Quart.run_task(host, port, debug)  # serve
quart.Quart.run_task(host=host, port=port, debug=debug)  # serve
quart.Request.body  # part/stream
quart.Websocket.receive()  # part/body-raw
quart.Websocket.receive_json()  # part/body-raw
quart.Websocket.send()  # effect/request
quart.Websocket.send_json()  # effect/request
quart.Websocket.accept()  # effect/request
quart.Websocket.headers  # part/header -> werkzeug.EnvironHeaders
quart.Websocket.args  # part/arg -> werkzeug.ImmutableMultiDict
quart.views.View()  # view-class/dispatch
quart.views.MethodView()  # view-class/methods
quart.views.View.as_view(name)  # as-view
quart.views.View.as_view(name=name)  # as-view
quart.abort(status, message)  # abort ! werkzeug.exceptions.HTTPException
quart.abort(code=status)  # abort ! werkzeug.exceptions.HTTPException
quart.jsonify(body)  # response/json -> quart.Response
quart.make_response(body, status, headers)  # response -> quart.Response
quart.Response(body, status, headers, _, content_type)  # response -> quart.Response
quart.Response(response=body, status=status, headers=headers, content_type=content_type)  # response -> quart.Response
quart.redirect(location, status)  # response/redirect -> quart.Response
quart.redirect(location=location, code=status)  # response/redirect -> quart.Response
quart.send_file(path)  # response/file -> quart.Response
quart.send_file(filename_or_io=path)  # response/file -> quart.Response
quart.send_from_directory(_, path)  # response/file -> quart.Response
quart.send_from_directory(file_name=path)  # response/file -> quart.Response
quart.render_template(body)  # response/template -> builtins.str
quart.render_template(template_name_or_list=body)  # response/template -> builtins.str
quart.render_template_string(body)  # response/template -> builtins.str
quart.render_template_string(source=body)  # response/template -> builtins.str
quart.url_for()  # pure -> builtins.str
quart.flash(message)  # effect/flash
quart.flash(message=message)  # effect/flash
quart.after_this_request(function)  # hook/after
quart.after_this_request(func=function)  # hook/after
quart.copy_current_request_context(value)  # same
quart.copy_current_request_context(func=value)  # same
quart.has_request_context()  # pure -> builtins.bool
quart.has_app_context()  # pure -> builtins.bool
