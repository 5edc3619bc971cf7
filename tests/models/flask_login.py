# What every row of queries/models/flask_login.json means; tests/unit/model/rows_test.cpp reads this.

flask_login.login_manager.LoginManager is flask_login.LoginManager
flask_login.utils is flask_login
flask_login.mixins is flask_login
flask.ext.login is flask_login

flask_login.login_required()  # guard/login
flask_login.fresh_login_required()  # guard/login
flask_login.current_user  # principal
flask_login.login_user(user)  # effect/login -> builtins.bool
flask_login.login_user(user=user)  # effect/login -> builtins.bool
flask_login.logout_user()  # effect/logout -> builtins.bool
flask_login.confirm_login()  # effect/login
flask_login.login_fresh()  # verify/login -> builtins.bool
flask_login.LoginManager()  # instance -> flask_login.LoginManager
flask_login.UserMixin()  # instance -> flask_login.UserMixin
flask_login.AnonymousUserMixin()  # instance -> flask_login.UserMixin
flask_login.encode_cookie(message, key)  # sign/token -> builtins.str
flask_login.encode_cookie(payload=message, key=key)  # sign/token -> builtins.str
flask_login.decode_cookie(message, key)  # verify/token -> builtins.str
flask_login.decode_cookie(cookie=message, key=key)  # verify/token -> builtins.str
flask_login.login_url()  # pure -> builtins.str
flask_login.make_next_param()  # pure -> builtins.str
flask_login.set_login_view()  # pure -> builtins.str
flask_login.COOKIE_NAME  # pure
flask_login.COOKIE_DURATION  # pure
flask_login.user_logged_in  # pure
flask_login.user_logged_out  # pure
flask_login.user_loaded_from_cookie  # pure
flask_login.user_unauthorized  # pure
flask_login.LoginManager.user_loader(function)  # hook/load-user
flask_login.LoginManager.user_loader(callback=function)  # hook/load-user
flask_login.LoginManager.request_loader(function)  # hook/load-user-request
flask_login.LoginManager.request_loader(callback=function)  # hook/load-user-request
flask_login.LoginManager.header_loader(function)  # hook/load-user-request
flask_login.LoginManager.header_loader(callback=function)  # hook/load-user-request
flask_login.LoginManager.unauthorized_handler(function)  # error-handler
flask_login.LoginManager.unauthorized_handler(callback=function)  # error-handler
flask_login.LoginManager.needs_refresh_handler(function)  # error-handler
flask_login.LoginManager.needs_refresh_handler(callback=function)  # error-handler
flask_login.LoginManager.unauthorized()  # abort ! werkzeug.exceptions.Unauthorized
flask_login.LoginManager.needs_refresh()  # abort ! werkzeug.exceptions.Unauthorized
flask_login.LoginManager.init_app()  # pure
flask_login.LoginManager.login_view  # pure
flask_login.LoginManager.login_message  # pure
flask_login.LoginManager.session_protection  # pure
flask_login.LoginManager.refresh_view  # pure
flask_login.LoginManager.anonymous_user  # pure
flask_login.LoginManager.login_message_category  # pure
flask_login.UserMixin.is_authenticated  # principal -> builtins.bool
flask_login.UserMixin.is_active  # principal -> builtins.bool
flask_login.UserMixin.is_anonymous  # principal -> builtins.bool
flask_login.UserMixin.get_id()  # principal
