# What every row of queries/models/tools.json means; tests/unit/model/rows_test.cpp reads this.

loguru.logger  # instance -> loguru.Logger
loguru.Logger.debug(message)  # log/debug
loguru.Logger.info(message)  # log/info
loguru.Logger.warning(message)  # log/warning
loguru.Logger.error(message)  # log/error
loguru.Logger.critical(message)  # log/critical
loguru.Logger.exception(message)  # log/exception
loguru.Logger.success(message)  # log/info
loguru.Logger.trace(message)  # log/info
loguru.Logger.add()  # pure
loguru.Logger.remove()  # pure
loguru.Logger.bind()  # instance -> loguru.Logger
loguru.Logger.opt()  # instance -> loguru.Logger
structlog.get_logger()  # instance -> structlog.Logger
structlog.Logger.debug(message)  # log/debug
structlog.Logger.info(message)  # log/info
structlog.Logger.warning(message)  # log/warning
structlog.Logger.error(message)  # log/error
structlog.Logger.critical(message)  # log/critical
structlog.Logger.exception(message)  # log/exception
structlog.Logger.bind()  # instance -> structlog.Logger
structlog.configure()  # pure
sentry_sdk.init()  # pure
sentry_sdk.set_tag()  # pure
sentry_sdk.set_user()  # pure
sentry_sdk.set_context()  # pure
sentry_sdk.add_breadcrumb()  # pure
sentry_sdk.capture_exception(message)  # log/error
sentry_sdk.capture_exception(error=message)  # log/error
sentry_sdk.capture_message(message)  # log/error
sentry_sdk.capture_message(message=message)  # log/error
prometheus_client.Counter()  # instance -> prometheus_client.Metric
prometheus_client.Histogram()  # instance -> prometheus_client.Metric
prometheus_client.Gauge()  # instance -> prometheus_client.Metric
prometheus_client.Summary()  # instance -> prometheus_client.Metric
prometheus_client.Metric.inc()  # pure
prometheus_client.Metric.dec()  # pure
prometheus_client.Metric.observe()  # pure
prometheus_client.Metric.set()  # pure
prometheus_client.Metric.labels()  # instance -> prometheus_client.Metric
prometheus_client.generate_latest()  # pure
prometheus_client.start_http_server()  # pure
click.echo(message)  # log/print
click.echo(message=message)  # log/print
click.secho(message)  # log/print
click.secho(message=message)  # log/print
click.command()  # same/documented
click.option()  # same/documented
click.argument()  # same/documented
click.group()  # same/documented
gevent.pywsgi.WSGIServer(_, application)  # serve
gevent.pywsgi.WSGIServer(application=application)  # serve
gevent.monkey.patch_all()  # pure
eventlet.monkey_patch()  # pure
waitress.serve(application)  # serve
waitress.serve(app=application)  # serve
flask_socketio.SocketIO()  # instance -> flask_socketio.SocketIO
flask_socketio.SocketIO.run(application, host, port)  # serve
flask_socketio.SocketIO.run(app=application, host=host, port=port)  # serve
flask_socketio.SocketIO.emit()  # effect/request
flask_socketio.SocketIO.on()  # same/documented
flask_socketio.SocketIO.event()  # same/documented
flask_socketio.emit()  # effect/request
flask_socketio.send()  # effect/request
six.text_type(value)  # builtin/str -> builtins.str
six.u(value)  # builtin/str -> builtins.str
six.u(s=value)  # builtin/str -> builtins.str
six.binary_type(value)  # builtin/bytes -> builtins.bytes
six.b(value)  # encode/utf-8 -> builtins.bytes
six.b(s=value)  # encode/utf-8 -> builtins.bytes
six.ensure_binary(value, encoding, errors)  # encode/utf-8 -> builtins.bytes
six.ensure_binary(s=value, encoding=encoding, errors=errors)  # encode/utf-8 -> builtins.bytes
six.ensure_str(value)  # same/string-type -> builtins.str
six.ensure_str(s=value)  # same/string-type -> builtins.str
six.ensure_text(value)  # same/string-type -> builtins.str
six.ensure_text(s=value)  # same/string-type -> builtins.str
six.string_types  # instance -> builtins.tuple
six.integer_types  # instance -> builtins.tuple
six.iteritems(value)  # container/items
six.iteritems(d=value)  # container/items
six.itervalues(value)  # container/values
six.itervalues(d=value)  # container/values
six.iterkeys(value)  # container/keys
six.iterkeys(d=value)  # container/keys
six.wraps(function)  # wraps
six.wraps(wrapped=function)  # wraps
six.PY2  # constant/False -> builtins.bool
six.PY3  # constant/True -> builtins.bool
six.moves.range(start, end, step)  # builtin/range
tqdm.tqdm(value)  # same
