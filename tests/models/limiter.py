# What every row of queries/models/limiter.json means; tests/unit/model/rows_test.cpp reads this.

flask_limiter.extension.Limiter is flask_limiter.Limiter
flask_cors.extension.CORS is flask_cors.CORS
flask_cors.decorator.cross_origin is flask_cors.cross_origin
flask_limiter.RateLimitExceeded is flask_limiter.errors.RateLimitExceeded
issubclass(flask_limiter.errors.RateLimitExceeded, werkzeug.exceptions.TooManyRequests)
status(flask_limiter.errors.RateLimitExceeded) == 429

flask_limiter.Limiter()  # instance -> flask_limiter.Limiter
flask_limiter.Limiter.limit()  # guard/limit
flask_limiter.Limiter.shared_limit()  # guard/limit
flask_limiter.Limiter.exempt()  # same/documented
flask_limiter.Limiter.check()  # verify/limit ! flask_limiter.errors.RateLimitExceeded
flask_limiter.Limiter.init_app()  # pure
flask_limiter.Limiter.reset()  # pure
flask_limiter.Limiter.request_filter()  # pure
flask_limiter.util.get_remote_address()  # part/remote-addr -> builtins.str
flask_limiter.util.get_ipaddr()  # part/access-route -> builtins.str
flask_cors.CORS()  # instance -> flask_cors.CORS
flask_cors.CORS.init_app()  # pure
flask_cors.cross_origin()  # same/documented
flask_talisman.Talisman()  # pure
flask_seasurf.SeaSurf()  # pure
flask_compress.Compress()  # pure
flask_migrate.Migrate()  # pure
flask_babel.Babel()  # pure
flask_sslify.SSLify()  # pure
flasgger.Swagger()  # pure
flask_session.Session()  # pure
flask_seasurf.SeaSurf.exempt()  # same/documented
flask_seasurf.SeaSurf.include()  # same/documented
flask_babel.gettext(value)  # same/text -> builtins.str
flask_babel.lazy_gettext(value)  # same/text -> builtins.str
flasgger.swag_from()  # same/documented
flasgger.utils.swag_from()  # same/documented
