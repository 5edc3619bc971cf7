# What every row of queries/models/itsdangerous.json means; tests/unit/model/rows_test.cpp reads this.

itsdangerous.signer.Signer is itsdangerous.Signer
itsdangerous.timed.TimestampSigner is itsdangerous.TimestampSigner
itsdangerous.serializer.Serializer is itsdangerous.Serializer
itsdangerous.timed.TimedSerializer is itsdangerous.TimedSerializer
itsdangerous.url_safe.URLSafeSerializer is itsdangerous.URLSafeSerializer
itsdangerous.url_safe.URLSafeTimedSerializer is itsdangerous.URLSafeTimedSerializer
itsdangerous.jws.JSONWebSignatureSerializer is itsdangerous.JSONWebSignatureSerializer
itsdangerous.jws.TimedJSONWebSignatureSerializer is itsdangerous.TimedJSONWebSignatureSerializer
itsdangerous.exc.BadData is itsdangerous.BadData
itsdangerous.exc.BadSignature is itsdangerous.BadSignature
itsdangerous.exc.BadTimeSignature is itsdangerous.BadTimeSignature
itsdangerous.exc.SignatureExpired is itsdangerous.SignatureExpired
itsdangerous.exc.BadPayload is itsdangerous.BadPayload
itsdangerous.exc.BadHeader is itsdangerous.BadHeader
itsdangerous.signer.NoneAlgorithm is itsdangerous.NoneAlgorithm
itsdangerous.signer.HMACAlgorithm is itsdangerous.HMACAlgorithm
itsdangerous.encoding.want_bytes is itsdangerous.want_bytes
itsdangerous.encoding.base64_encode is itsdangerous.base64_encode
itsdangerous.encoding.base64_decode is itsdangerous.base64_decode
issubclass(itsdangerous.TimestampSigner, itsdangerous.Signer)
issubclass(itsdangerous.TimedSerializer, itsdangerous.Serializer)
issubclass(itsdangerous.URLSafeSerializer, itsdangerous.Serializer)
issubclass(itsdangerous.URLSafeTimedSerializer, itsdangerous.TimedSerializer)
issubclass(itsdangerous.TimedJSONWebSignatureSerializer, itsdangerous.JSONWebSignatureSerializer)
issubclass(itsdangerous.BadData, builtins.Exception)
issubclass(itsdangerous.BadSignature, itsdangerous.BadData)
issubclass(itsdangerous.BadTimeSignature, itsdangerous.BadSignature)
issubclass(itsdangerous.SignatureExpired, itsdangerous.BadTimeSignature)
issubclass(itsdangerous.BadHeader, itsdangerous.BadSignature)
issubclass(itsdangerous.BadPayload, itsdangerous.BadData)

itsdangerous.Signer(key, salt, _, _, digest, algorithm)  # keyed/token -> itsdangerous.Signer
itsdangerous.Signer(secret_key=key, salt=salt, digest_method=digest, algorithm=algorithm)  # keyed/token -> itsdangerous.Signer
itsdangerous.TimestampSigner(key, salt, _, _, digest, algorithm)  # keyed/token -> itsdangerous.TimestampSigner
itsdangerous.TimestampSigner(secret_key=key, salt=salt, digest_method=digest, algorithm=algorithm)  # keyed/token -> itsdangerous.TimestampSigner
itsdangerous.Serializer(key, salt)  # keyed/token -> itsdangerous.Serializer
itsdangerous.Serializer(secret_key=key, salt=salt)  # keyed/token -> itsdangerous.Serializer
itsdangerous.TimedSerializer(key, salt)  # keyed/token -> itsdangerous.TimedSerializer
itsdangerous.TimedSerializer(secret_key=key, salt=salt)  # keyed/token -> itsdangerous.TimedSerializer
itsdangerous.URLSafeSerializer(key, salt)  # keyed/token -> itsdangerous.URLSafeSerializer
itsdangerous.URLSafeSerializer(secret_key=key, salt=salt)  # keyed/token -> itsdangerous.URLSafeSerializer
itsdangerous.URLSafeTimedSerializer(key, salt)  # keyed/token -> itsdangerous.URLSafeTimedSerializer
itsdangerous.URLSafeTimedSerializer(secret_key=key, salt=salt)  # keyed/token -> itsdangerous.URLSafeTimedSerializer
itsdangerous.JSONWebSignatureSerializer(key, salt, _, _, _, algorithm)  # keyed/token -> itsdangerous.JSONWebSignatureSerializer
itsdangerous.JSONWebSignatureSerializer(secret_key=key, salt=salt, algorithm_name=algorithm)  # keyed/token -> itsdangerous.JSONWebSignatureSerializer
itsdangerous.TimedJSONWebSignatureSerializer(key, lifetime)  # keyed/token -> itsdangerous.TimedJSONWebSignatureSerializer
itsdangerous.TimedJSONWebSignatureSerializer(secret_key=key, expires_in=lifetime)  # keyed/token -> itsdangerous.TimedJSONWebSignatureSerializer
itsdangerous.Signer.sign(message)  # sign/token -> builtins.bytes
itsdangerous.Signer.sign(value=message)  # sign/token -> builtins.bytes
itsdangerous.Signer.unsign(message)  # verify/token -> builtins.bytes ! itsdangerous.BadSignature
itsdangerous.Signer.unsign(signed_value=message)  # verify/token -> builtins.bytes ! itsdangerous.BadSignature
itsdangerous.Signer.validate(message)  # verify/token -> builtins.bool
itsdangerous.Signer.validate(signed_value=message)  # verify/token -> builtins.bool
itsdangerous.Signer.verify_signature(message, signature)  # verify/mac -> builtins.bool
itsdangerous.Signer.verify_signature(value=message, sig=signature)  # verify/mac -> builtins.bool
itsdangerous.Signer.get_signature(message)  # sign/mac -> builtins.bytes
itsdangerous.Signer.get_signature(value=message)  # sign/mac -> builtins.bytes
itsdangerous.Signer.derive_key()  # derive/other -> builtins.bytes
itsdangerous.TimestampSigner.sign(message)  # sign/token -> builtins.bytes
itsdangerous.TimestampSigner.sign(value=message)  # sign/token -> builtins.bytes
itsdangerous.TimestampSigner.unsign(message, max_age)  # verify/token -> builtins.bytes ! itsdangerous.BadSignature, itsdangerous.SignatureExpired, itsdangerous.BadTimeSignature
itsdangerous.TimestampSigner.unsign(signed_value=message, max_age=max_age)  # verify/token -> builtins.bytes ! itsdangerous.BadSignature, itsdangerous.SignatureExpired, itsdangerous.BadTimeSignature
itsdangerous.TimestampSigner.validate(message, max_age)  # verify/token -> builtins.bool
itsdangerous.TimestampSigner.validate(signed_value=message, max_age=max_age)  # verify/token -> builtins.bool
itsdangerous.TimestampSigner.get_timestamp()  # clock/s -> builtins.int
itsdangerous.Serializer.dumps(message, salt)  # sign/token
itsdangerous.Serializer.dumps(obj=message, salt=salt)  # sign/token
itsdangerous.Serializer.loads(message, salt)  # verify/token ! itsdangerous.BadSignature, itsdangerous.BadPayload
itsdangerous.Serializer.loads(s=message, salt=salt)  # verify/token ! itsdangerous.BadSignature, itsdangerous.BadPayload
itsdangerous.Serializer.dump(message)  # sign/token
itsdangerous.Serializer.dump(obj=message)  # sign/token
itsdangerous.Serializer.load(message)  # verify/token ! itsdangerous.BadSignature, itsdangerous.BadPayload
itsdangerous.Serializer.load(f=message)  # verify/token ! itsdangerous.BadSignature, itsdangerous.BadPayload
itsdangerous.Serializer.loads_unsafe(value)  # parse/unverified -> builtins.tuple
itsdangerous.Serializer.loads_unsafe(s=value)  # parse/unverified -> builtins.tuple
itsdangerous.Serializer.load_unsafe(value)  # parse/unverified -> builtins.tuple
itsdangerous.Serializer.load_unsafe(f=value)  # parse/unverified -> builtins.tuple
itsdangerous.Serializer.load_payload(value)  # parse/json ! itsdangerous.BadPayload
itsdangerous.Serializer.load_payload(payload=value)  # parse/json ! itsdangerous.BadPayload
itsdangerous.Serializer.make_signer(salt)  # keyed/token -> itsdangerous.Signer
itsdangerous.Serializer.make_signer(salt=salt)  # keyed/token -> itsdangerous.Signer
itsdangerous.TimedSerializer.loads(message, max_age, _, salt)  # verify/token ! itsdangerous.BadSignature, itsdangerous.SignatureExpired, itsdangerous.BadPayload
itsdangerous.TimedSerializer.loads(s=message, max_age=max_age, salt=salt)  # verify/token ! itsdangerous.BadSignature, itsdangerous.SignatureExpired, itsdangerous.BadPayload
itsdangerous.TimedSerializer.loads_unsafe(value)  # parse/unverified -> builtins.tuple
itsdangerous.TimedSerializer.loads_unsafe(s=value)  # parse/unverified -> builtins.tuple
itsdangerous.JSONWebSignatureSerializer.dumps(message, salt)  # sign/token -> builtins.bytes
itsdangerous.JSONWebSignatureSerializer.dumps(obj=message, salt=salt)  # sign/token -> builtins.bytes
itsdangerous.JSONWebSignatureSerializer.loads(message, salt)  # verify/token ! itsdangerous.BadSignature, itsdangerous.BadHeader
itsdangerous.JSONWebSignatureSerializer.loads(s=message, salt=salt)  # verify/token ! itsdangerous.BadSignature, itsdangerous.BadHeader
itsdangerous.NoneAlgorithm()  # instance -> itsdangerous.NoneAlgorithm
itsdangerous.HMACAlgorithm()  # instance -> itsdangerous.HMACAlgorithm
itsdangerous.NoneAlgorithm.get_signature()  # pure
itsdangerous.NoneAlgorithm.verify_signature()  # pure
itsdangerous.constant_time_compare(left, right)  # compare -> builtins.bool
itsdangerous.constant_time_compare(val1=left, val2=right)  # compare -> builtins.bool
itsdangerous.want_bytes(value, encoding, errors)  # encode/utf-8 -> builtins.bytes
itsdangerous.want_bytes(s=value, encoding=encoding, errors=errors)  # encode/utf-8 -> builtins.bytes
itsdangerous.base64_encode(value)  # encode/base64url -> builtins.bytes
itsdangerous.base64_encode(string=value)  # encode/base64url -> builtins.bytes
itsdangerous.base64_decode(value)  # decode/base64url -> builtins.bytes ! itsdangerous.BadData
itsdangerous.base64_decode(string=value)  # decode/base64url -> builtins.bytes ! itsdangerous.BadData
