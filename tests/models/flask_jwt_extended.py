# What every row of queries/models/flask_jwt_extended.json means; tests/unit/model/rows_test.cpp reads this.

flask_jwt_extended.jwt_manager.JWTManager is flask_jwt_extended.JWTManager
flask_jwt_extended.view_decorators.jwt_required is flask_jwt_extended.jwt_required
flask_jwt_extended.view_decorators.verify_jwt_in_request is flask_jwt_extended.verify_jwt_in_request
issubclass(flask_jwt_extended.exceptions.JWTExtendedException, builtins.Exception)
issubclass(flask_jwt_extended.exceptions.NoAuthorizationError, flask_jwt_extended.exceptions.JWTExtendedException)
status(flask_jwt_extended.exceptions.NoAuthorizationError) == 401
issubclass(flask_jwt_extended.exceptions.InvalidHeaderError, flask_jwt_extended.exceptions.JWTExtendedException)
status(flask_jwt_extended.exceptions.InvalidHeaderError) == 422
issubclass(flask_jwt_extended.exceptions.CSRFError, flask_jwt_extended.exceptions.JWTExtendedException)
status(flask_jwt_extended.exceptions.CSRFError) == 401
issubclass(flask_jwt_extended.exceptions.WrongTokenError, flask_jwt_extended.exceptions.JWTExtendedException)
status(flask_jwt_extended.exceptions.WrongTokenError) == 422
issubclass(flask_jwt_extended.exceptions.RevokedTokenError, flask_jwt_extended.exceptions.JWTExtendedException)
status(flask_jwt_extended.exceptions.RevokedTokenError) == 401
issubclass(flask_jwt_extended.exceptions.FreshTokenRequired, flask_jwt_extended.exceptions.JWTExtendedException)
status(flask_jwt_extended.exceptions.FreshTokenRequired) == 401
issubclass(flask_jwt_extended.exceptions.UserLookupError, flask_jwt_extended.exceptions.JWTExtendedException)
status(flask_jwt_extended.exceptions.UserLookupError) == 401

flask_jwt_extended.jwt_required(optional, fresh, refresh)  # guard/token
flask_jwt_extended.jwt_required(optional=optional, fresh=fresh, refresh=refresh)  # guard/token
flask_jwt_extended.jwt_optional()  # same/documented
flask_jwt_extended.fresh_jwt_required()  # guard/token
flask_jwt_extended.jwt_refresh_token_required()  # guard/token
flask_jwt_extended.verify_jwt_in_request(optional, fresh, refresh)  # verify/token ! flask_jwt_extended.exceptions.NoAuthorizationError, jwt.InvalidTokenError
flask_jwt_extended.verify_jwt_in_request(optional=optional, fresh=fresh, refresh=refresh)  # verify/token ! flask_jwt_extended.exceptions.NoAuthorizationError, jwt.InvalidTokenError
flask_jwt_extended.verify_jwt_in_request_optional()  # pure ! flask_jwt_extended.exceptions.NoAuthorizationError, jwt.InvalidTokenError
flask_jwt_extended.create_access_token(message, _, lifetime, _, headers)  # sign/token -> builtins.str
flask_jwt_extended.create_access_token(identity=message, expires_delta=lifetime, additional_headers=headers)  # sign/token -> builtins.str
flask_jwt_extended.create_refresh_token(message, lifetime)  # sign/token -> builtins.str
flask_jwt_extended.create_refresh_token(identity=message, expires_delta=lifetime)  # sign/token -> builtins.str
flask_jwt_extended.decode_token(message)  # verify/token -> builtins.dict ! jwt.InvalidTokenError
flask_jwt_extended.decode_token(encoded_token=message)  # verify/token -> builtins.dict ! jwt.InvalidTokenError
flask_jwt_extended.get_jwt_identity()  # principal
flask_jwt_extended.get_jwt()  # principal
flask_jwt_extended.get_raw_jwt()  # principal
flask_jwt_extended.get_current_user()  # principal
flask_jwt_extended.get_jwt_header()  # principal -> builtins.dict
flask_jwt_extended.get_unverified_jwt_headers(value)  # parse/unverified -> builtins.dict
flask_jwt_extended.get_unverified_jwt_headers(encoded_token=value)  # parse/unverified -> builtins.dict
flask_jwt_extended.current_user  # principal
flask_jwt_extended.get_jti(value)  # parse/unverified -> builtins.str
flask_jwt_extended.get_jti(encoded_token=value)  # parse/unverified -> builtins.str
flask_jwt_extended.set_access_cookies()  # response/set-cookie
flask_jwt_extended.set_refresh_cookies()  # response/set-cookie
flask_jwt_extended.unset_jwt_cookies()  # response/set-cookie
flask_jwt_extended.unset_access_cookies()  # response/set-cookie
flask_jwt_extended.get_csrf_token(value)  # parse/unverified -> builtins.str
flask_jwt_extended.get_csrf_token(encoded_token=value)  # parse/unverified -> builtins.str
flask_jwt_extended.JWTManager()  # instance -> flask_jwt_extended.JWTManager
flask_jwt_extended.JWTManager.user_lookup_loader()  # hook/load-user
flask_jwt_extended.JWTManager.token_in_blocklist_loader()  # pure
flask_jwt_extended.JWTManager.user_identity_loader()  # pure
flask_jwt_extended.JWTManager.additional_claims_loader()  # pure
flask_jwt_extended.JWTManager.expired_token_loader()  # pure
flask_jwt_extended.JWTManager.invalid_token_loader()  # pure
flask_jwt_extended.JWTManager.unauthorized_loader()  # pure
flask_jwt_extended.JWTManager.revoked_token_loader()  # pure
flask_jwt_extended.JWTManager.needs_fresh_token_loader()  # pure
flask_jwt_extended.JWTManager.token_verification_loader()  # pure
flask_jwt_extended.JWTManager.encode_key_loader()  # pure
flask_jwt_extended.JWTManager.decode_key_loader()  # pure
flask_jwt_extended.JWTManager.additional_headers_loader()  # pure
flask_jwt_extended.JWTManager.user_lookup_error_loader()  # pure
flask_jwt_extended.JWTManager.token_verification_failed_loader()  # pure
flask_jwt_extended.JWTManager.init_app()  # pure
