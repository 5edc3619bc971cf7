# What every row of queries/models/flask_httpauth.json means; tests/unit/model/rows_test.cpp reads this.

issubclass(flask_httpauth.HTTPBasicAuth, flask_httpauth.HTTPAuth)
issubclass(flask_httpauth.HTTPDigestAuth, flask_httpauth.HTTPAuth)
issubclass(flask_httpauth.HTTPTokenAuth, flask_httpauth.HTTPAuth)

flask_httpauth.HTTPBasicAuth()  # instance -> flask_httpauth.HTTPBasicAuth
flask_httpauth.HTTPDigestAuth()  # instance -> flask_httpauth.HTTPDigestAuth
flask_httpauth.HTTPTokenAuth()  # instance -> flask_httpauth.HTTPTokenAuth
flask_httpauth.HTTPAuth()  # instance -> flask_httpauth.HTTPAuth
flask_httpauth.MultiAuth()  # instance -> flask_httpauth.MultiAuth
flask_httpauth.HTTPAuth.login_required(_, role, optional)  # guard/login
flask_httpauth.HTTPAuth.login_required(role=role, optional=optional)  # guard/login
flask_httpauth.HTTPAuth.current_user()  # principal
flask_httpauth.HTTPAuth.username()  # principal -> builtins.str
flask_httpauth.HTTPAuth.get_password(function)  # hook/verify-password
flask_httpauth.HTTPAuth.get_password(f=function)  # hook/verify-password
flask_httpauth.HTTPAuth.get_user_roles(function)  # hook/verify-password
flask_httpauth.HTTPAuth.get_user_roles(f=function)  # hook/verify-password
flask_httpauth.HTTPAuth.hash_password(function)  # hook/verify-password
flask_httpauth.HTTPAuth.hash_password(f=function)  # hook/verify-password
flask_httpauth.HTTPAuth.error_handler(function)  # error-handler
flask_httpauth.HTTPAuth.error_handler(f=function)  # error-handler
flask_httpauth.HTTPAuth.get_auth()  # part/authorization -> werkzeug.Authorization
flask_httpauth.HTTPBasicAuth.login_required(_, role, optional)  # guard/password
flask_httpauth.HTTPBasicAuth.login_required(role=role, optional=optional)  # guard/password
flask_httpauth.HTTPBasicAuth.verify_password(function)  # hook/verify-password
flask_httpauth.HTTPBasicAuth.verify_password(f=function)  # hook/verify-password
flask_httpauth.HTTPTokenAuth.login_required(_, role, optional)  # guard/token
flask_httpauth.HTTPTokenAuth.login_required(role=role, optional=optional)  # guard/token
flask_httpauth.HTTPTokenAuth.verify_token(function)  # hook/verify-token
flask_httpauth.HTTPTokenAuth.verify_token(f=function)  # hook/verify-token
flask_httpauth.HTTPDigestAuth.login_required(_, role, optional)  # guard/password
flask_httpauth.HTTPDigestAuth.login_required(role=role, optional=optional)  # guard/password
flask_httpauth.HTTPDigestAuth.generate_ha1()  # pure
flask_httpauth.HTTPDigestAuth.generate_nonce()  # pure
flask_httpauth.HTTPDigestAuth.verify_nonce()  # pure
flask_httpauth.HTTPDigestAuth.generate_opaque()  # pure
flask_httpauth.HTTPDigestAuth.verify_opaque()  # pure
flask_httpauth.MultiAuth.login_required(_, role, optional)  # guard/login
flask_httpauth.MultiAuth.login_required(role=role, optional=optional)  # guard/login
flask_httpauth.MultiAuth.current_user()  # principal
