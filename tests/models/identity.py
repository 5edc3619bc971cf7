# What every row of queries/models/identity.json means; tests/unit/model/rows_test.cpp reads this.

flask_security.decorators.login_required is flask_security.login_required
flask_security.decorators.auth_required is flask_security.auth_required
flask_security.decorators.roles_required is flask_security.roles_required
authlib.jose.JoseError is authlib.jose.errors.JoseError
authlib.common.errors.JoseError is authlib.jose.errors.JoseError
issubclass(firebase_admin.exceptions.FirebaseError, builtins.Exception)
issubclass(authlib.jose.errors.JoseError, builtins.Exception)
issubclass(authlib.jose.errors.BadSignatureError, authlib.jose.errors.JoseError)

google.oauth2.id_token.verify_oauth2_token(message, _, audience)  # verify/token -> builtins.dict ! builtins.ValueError
google.oauth2.id_token.verify_oauth2_token(id_token=message, audience=audience)  # verify/token -> builtins.dict ! builtins.ValueError
google.oauth2.id_token.verify_firebase_token(message, _, audience)  # verify/token -> builtins.dict ! builtins.ValueError
google.oauth2.id_token.verify_firebase_token(id_token=message, audience=audience)  # verify/token -> builtins.dict ! builtins.ValueError
google.oauth2.id_token.verify_token(message, _, audience)  # verify/token -> builtins.dict ! builtins.ValueError
google.oauth2.id_token.verify_token(id_token=message, audience=audience)  # verify/token -> builtins.dict ! builtins.ValueError
firebase_admin.auth.verify_id_token(message)  # verify/token -> builtins.dict ! firebase_admin.exceptions.FirebaseError, builtins.ValueError
firebase_admin.auth.verify_session_cookie(message)  # verify/token -> builtins.dict ! firebase_admin.exceptions.FirebaseError, builtins.ValueError
firebase_admin.initialize_app()  # pure
firebase_admin.credentials.Certificate()  # pure
flask_security.login_required()  # guard/login
flask_security.auth_required()  # guard/login
flask_security.auth_token_required()  # guard/login
flask_security.http_auth_required()  # guard/login
flask_security.roles_required()  # guard/role
flask_security.roles_accepted()  # guard/role
flask_security.permissions_required()  # guard/role
flask_security.permissions_accepted()  # guard/role
flask_security.current_user  # principal
flask_security.Security()  # instance -> flask_security.Security
flask_security.Security.init_app()  # pure
flask_security.SQLAlchemyUserDatastore()  # pure
flask_security.UserMixin()  # pure
flask_security.RoleMixin()  # pure
flask_security.hash_password(message)  # sign/password -> builtins.str
flask_security.hash_password(password=message)  # sign/password -> builtins.str
flask_security.verify_password(message, signature)  # verify/password -> builtins.bool
flask_security.verify_password(password=message, password_hash=signature)  # verify/password -> builtins.bool
flask_security.verify_and_update_password(message)  # verify/password -> builtins.bool
flask_security.verify_and_update_password(password=message)  # verify/password -> builtins.bool
flask_security.login_user(user)  # effect/login -> builtins.bool
flask_security.login_user(user=user)  # effect/login -> builtins.bool
flask_security.logout_user()  # effect/logout
flask_principal.Permission()  # instance -> flask_principal.Permission
flask_principal.Permission.require()  # guard/role
flask_principal.Permission.can()  # verify/role -> builtins.bool
flask_principal.RoleNeed()  # pure
flask_principal.UserNeed()  # pure
flask_principal.Principal()  # pure
flask_principal.Identity()  # pure
authlib.integrations.flask_oauth2.ResourceProtector()  # instance -> authlib.integrations.flask_oauth2.ResourceProtector
authlib.integrations.flask_oauth2.ResourceProtector.__call__()  # guard/token
authlib.integrations.flask_oauth2.ResourceProtector.register_token_validator()  # pure
authlib.integrations.flask_oauth2.current_token  # principal
authlib.jose.jwt.decode(message, key)  # verify/token ! authlib.jose.errors.BadSignatureError, authlib.jose.errors.JoseError
authlib.jose.jwt.decode(s=message, key=key)  # verify/token ! authlib.jose.errors.BadSignatureError, authlib.jose.errors.JoseError
authlib.jose.jwt.encode(headers, message, key)  # sign/token -> builtins.bytes
authlib.jose.jwt.encode(header=headers, payload=message, key=key)  # sign/token -> builtins.bytes
