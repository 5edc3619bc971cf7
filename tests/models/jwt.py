# What every row of queries/models/jwt.json means; tests/unit/model/rows_test.cpp reads this.

jwt.api_jwt is jwt
jwt.exceptions is jwt
jwt.jwks_client.PyJWKClient is jwt.PyJWKClient
jwt.api_jws.PyJWS is jwt.PyJWS
issubclass(jwt.PyJWTError, builtins.Exception)
issubclass(jwt.InvalidTokenError, jwt.PyJWTError)
issubclass(jwt.DecodeError, jwt.InvalidTokenError)
issubclass(jwt.InvalidSignatureError, jwt.DecodeError)
issubclass(jwt.ExpiredSignatureError, jwt.InvalidTokenError)
issubclass(jwt.InvalidAudienceError, jwt.InvalidTokenError)
issubclass(jwt.InvalidIssuerError, jwt.InvalidTokenError)
issubclass(jwt.InvalidIssuedAtError, jwt.InvalidTokenError)
issubclass(jwt.ImmatureSignatureError, jwt.InvalidTokenError)
issubclass(jwt.InvalidKeyError, jwt.PyJWTError)
issubclass(jwt.InvalidAlgorithmError, jwt.InvalidTokenError)
issubclass(jwt.MissingRequiredClaimError, jwt.InvalidTokenError)
issubclass(jwt.PyJWKClientError, jwt.PyJWTError)
issubclass(jwt.PyJWKError, jwt.PyJWTError)

jwt.encode(message, key, algorithm, headers)  # sign/token -> builtins.str ? builtins.TypeError, jwt.InvalidKeyError
jwt.encode(payload=message, key=key, algorithm=algorithm, headers=headers)  # sign/token -> builtins.str ? builtins.TypeError, jwt.InvalidKeyError
jwt.decode(message, key, algorithms, options)  # verify/token -> builtins.dict ! jwt.InvalidTokenError, jwt.DecodeError, jwt.ExpiredSignatureError
jwt.decode(jwt=message, key=key, algorithms=algorithms, options=options, verify=verify, audience=audience, issuer=issuer, leeway=tolerance)  # verify/token -> builtins.dict ! jwt.InvalidTokenError, jwt.DecodeError, jwt.ExpiredSignatureError
jwt.decode_complete(message, key, algorithms, options)  # verify/token -> builtins.dict ! jwt.InvalidTokenError, jwt.DecodeError, jwt.ExpiredSignatureError
jwt.decode_complete(jwt=message, key=key, algorithms=algorithms, options=options, verify=verify, audience=audience, issuer=issuer, leeway=tolerance)  # verify/token -> builtins.dict ! jwt.InvalidTokenError, jwt.DecodeError, jwt.ExpiredSignatureError
jwt.get_unverified_header(value)  # parse/unverified -> builtins.dict ! jwt.DecodeError
jwt.get_unverified_header(jwt=value)  # parse/unverified -> builtins.dict ! jwt.DecodeError
jwt.PyJWT()  # instance -> jwt.PyJWT
jwt.PyJWT.encode(message, key, algorithm, headers)  # sign/token -> builtins.str ? builtins.TypeError, jwt.InvalidKeyError
jwt.PyJWT.encode(payload=message, key=key, algorithm=algorithm, headers=headers)  # sign/token -> builtins.str ? builtins.TypeError, jwt.InvalidKeyError
jwt.PyJWT.decode(message, key, algorithms, options)  # verify/token -> builtins.dict ! jwt.InvalidTokenError, jwt.DecodeError, jwt.ExpiredSignatureError
jwt.PyJWT.decode(jwt=message, key=key, algorithms=algorithms, options=options, verify=verify, audience=audience, issuer=issuer, leeway=tolerance)  # verify/token -> builtins.dict ! jwt.InvalidTokenError, jwt.DecodeError, jwt.ExpiredSignatureError
jwt.PyJWS()  # instance -> jwt.PyJWS
jwt.PyJWS.encode(message, key, algorithm, headers)  # sign/token -> builtins.str
jwt.PyJWS.encode(payload=message, key=key, algorithm=algorithm, headers=headers)  # sign/token -> builtins.str
jwt.PyJWS.decode(message, key, algorithms, options)  # verify/token -> builtins.bytes ! jwt.InvalidTokenError, jwt.DecodeError
jwt.PyJWS.decode(jwt=message, key=key, algorithms=algorithms, options=options, verify=verify)  # verify/token -> builtins.bytes ! jwt.InvalidTokenError, jwt.DecodeError
jwt.PyJWKClient()  # instance -> jwt.PyJWKClient
jwt.PyJWKClient.get_signing_key_from_jwt()  # instance -> jwt.PyJWK ! jwt.DecodeError ? jwt.PyJWKClientError
jwt.PyJWKClient.get_signing_key()  # instance -> jwt.PyJWK ? jwt.PyJWKClientError
jwt.PyJWK()  # instance -> jwt.PyJWK
jwt.PyJWK.key  # instance
jwt.algorithms.get_default_algorithms()  # pure -> builtins.dict
jwt.algorithms.RSAAlgorithm.from_jwk()  # pure
jwt.algorithms.ECAlgorithm.from_jwk()  # pure
jwt.algorithms.HMACAlgorithm()  # pure
jwt.algorithms.RSAAlgorithm()  # pure
jwt.algorithms.NoneAlgorithm()  # pure
