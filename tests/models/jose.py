# What every row of queries/models/jose.json means; tests/unit/model/rows_test.cpp reads this.

jose.JWTError is jose.exceptions.JWTError
jose.jwt.JWTError is jose.exceptions.JWTError
jose.JWSError is jose.exceptions.JWSError
jose.JOSEError is jose.exceptions.JOSEError
jose.ExpiredSignatureError is jose.exceptions.ExpiredSignatureError
jose.jwt.ExpiredSignatureError is jose.exceptions.ExpiredSignatureError
issubclass(jose.exceptions.JOSEError, builtins.Exception)
issubclass(jose.exceptions.JWSError, jose.exceptions.JOSEError)
issubclass(jose.exceptions.JWSSignatureError, jose.exceptions.JWSError)
issubclass(jose.exceptions.JWTError, jose.exceptions.JOSEError)
issubclass(jose.exceptions.JWTClaimsError, jose.exceptions.JWTError)
issubclass(jose.exceptions.ExpiredSignatureError, jose.exceptions.JWTError)
issubclass(jose.exceptions.JWKError, jose.exceptions.JOSEError)

jose.jwt.encode(message, key, algorithm, headers)  # sign/token -> builtins.str ? jose.exceptions.JWTError
jose.jwt.encode(claims=message, key=key, algorithm=algorithm, headers=headers)  # sign/token -> builtins.str ? jose.exceptions.JWTError
jose.jwt.decode(message, key, algorithms, options, audience, issuer)  # verify/token -> builtins.dict ! jose.exceptions.JWTError, jose.exceptions.ExpiredSignatureError, jose.exceptions.JWTClaimsError
jose.jwt.decode(token=message, key=key, algorithms=algorithms, options=options, audience=audience, issuer=issuer)  # verify/token -> builtins.dict ! jose.exceptions.JWTError, jose.exceptions.ExpiredSignatureError, jose.exceptions.JWTClaimsError
jose.jwt.get_unverified_header(value)  # parse/unverified -> builtins.dict ! jose.exceptions.JWTError
jose.jwt.get_unverified_header(token=value)  # parse/unverified -> builtins.dict ! jose.exceptions.JWTError
jose.jwt.get_unverified_headers(value)  # parse/unverified -> builtins.dict ! jose.exceptions.JWTError
jose.jwt.get_unverified_headers(token=value)  # parse/unverified -> builtins.dict ! jose.exceptions.JWTError
jose.jwt.get_unverified_claims(value)  # parse/unverified -> builtins.dict ! jose.exceptions.JWTError
jose.jwt.get_unverified_claims(token=value)  # parse/unverified -> builtins.dict ! jose.exceptions.JWTError
jose.jws.sign(message, key, _, algorithm)  # sign/token -> builtins.str ? jose.exceptions.JWSError
jose.jws.sign(payload=message, key=key, algorithm=algorithm)  # sign/token -> builtins.str ? jose.exceptions.JWSError
jose.jws.verify(message, key, algorithms)  # verify/token -> builtins.bytes ! jose.exceptions.JWSError
jose.jws.verify(token=message, key=key, algorithms=algorithms)  # verify/token -> builtins.bytes ! jose.exceptions.JWSError
jose.jws.get_unverified_header(value)  # parse/unverified ! jose.exceptions.JWSError
jose.jws.get_unverified_header(token=value)  # parse/unverified ! jose.exceptions.JWSError
jose.jws.get_unverified_headers(value)  # parse/unverified ! jose.exceptions.JWSError
jose.jws.get_unverified_headers(token=value)  # parse/unverified ! jose.exceptions.JWSError
jose.jws.get_unverified_claims(value)  # parse/unverified ! jose.exceptions.JWSError
jose.jws.get_unverified_claims(token=value)  # parse/unverified ! jose.exceptions.JWSError
jose.jwk.construct()  # instance -> jose.jwk.Key
jose.utils.base64url_decode(value)  # decode/base64url -> builtins.bytes
jose.utils.base64url_decode(input=value)  # decode/base64url -> builtins.bytes
jose.utils.base64url_encode(value)  # encode/base64url -> builtins.bytes
jose.utils.base64url_encode(input=value)  # encode/base64url -> builtins.bytes
