# What every row of queries/models/django.json means; tests/unit/model/rows_test.cpp reads this.

issubclass(django.core.signing.TimestampSigner, django.core.signing.Signer)
issubclass(django.core.signing.BadSignature, builtins.Exception)
issubclass(django.core.signing.SignatureExpired, django.core.signing.BadSignature)

django.utils.crypto.constant_time_compare(left, right)  # compare -> builtins.bool
django.utils.crypto.constant_time_compare(val1=left, val2=right)  # compare -> builtins.bool
django.utils.crypto.salted_hmac(_, message, key)  # mac/sha1 -> hmac.HMAC
django.utils.crypto.salted_hmac(value=message, secret=key, algorithm=digest)  # mac/sha1 -> hmac.HMAC
django.utils.crypto.get_random_string(size)  # random/strong -> builtins.str
django.utils.crypto.get_random_string(length=size)  # random/strong -> builtins.str
django.utils.crypto.pbkdf2(secret, salt, rounds)  # derive/pbkdf2 -> builtins.bytes
django.utils.crypto.pbkdf2(password=secret, salt=salt, iterations=rounds)  # derive/pbkdf2 -> builtins.bytes
django.utils.encoding.force_bytes(value, encoding, _, errors)  # encode/utf-8 -> builtins.bytes
django.utils.encoding.force_bytes(s=value, encoding=encoding, errors=errors)  # encode/utf-8 -> builtins.bytes
django.utils.encoding.smart_bytes(value, encoding, _, errors)  # encode/utf-8 -> builtins.bytes
django.utils.encoding.smart_bytes(s=value, encoding=encoding, errors=errors)  # encode/utf-8 -> builtins.bytes
django.utils.encoding.force_str(value)  # same/string-type -> builtins.str
django.utils.encoding.force_str(s=value)  # same/string-type -> builtins.str
django.utils.encoding.smart_str(value)  # same/string-type -> builtins.str
django.utils.encoding.smart_str(s=value)  # same/string-type -> builtins.str
django.utils.encoding.force_text(value)  # same/string-type -> builtins.str
django.utils.encoding.force_text(s=value)  # same/string-type -> builtins.str
django.core.signing.loads(message, key, salt, _, max_age)  # verify/token ! django.core.signing.BadSignature, django.core.signing.SignatureExpired
django.core.signing.loads(s=message, key=key, salt=salt, max_age=max_age)  # verify/token ! django.core.signing.BadSignature, django.core.signing.SignatureExpired
django.core.signing.dumps(message, key, salt)  # sign/token -> builtins.str
django.core.signing.dumps(obj=message, key=key, salt=salt)  # sign/token -> builtins.str
django.core.signing.Signer()  # keyed/token -> django.core.signing.Signer
django.core.signing.Signer(key=key, salt=salt)  # keyed/token -> django.core.signing.Signer
django.core.signing.TimestampSigner()  # keyed/token -> django.core.signing.TimestampSigner
django.core.signing.TimestampSigner(key=key, salt=salt)  # keyed/token -> django.core.signing.TimestampSigner
django.core.signing.Signer.sign(message)  # sign/token -> builtins.str
django.core.signing.Signer.sign(value=message)  # sign/token -> builtins.str
django.core.signing.Signer.unsign(message)  # verify/token -> builtins.str ! django.core.signing.BadSignature
django.core.signing.Signer.unsign(signed_value=message)  # verify/token -> builtins.str ! django.core.signing.BadSignature
django.core.signing.TimestampSigner.sign(message)  # sign/token -> builtins.str
django.core.signing.TimestampSigner.sign(value=message)  # sign/token -> builtins.str
django.core.signing.TimestampSigner.unsign(message, max_age)  # verify/token -> builtins.str ! django.core.signing.BadSignature, django.core.signing.SignatureExpired
django.core.signing.TimestampSigner.unsign(value=message, max_age=max_age)  # verify/token -> builtins.str ! django.core.signing.BadSignature, django.core.signing.SignatureExpired
django.contrib.auth.hashers.check_password(message, signature)  # verify/password -> builtins.bool
django.contrib.auth.hashers.check_password(password=message, encoded=signature)  # verify/password -> builtins.bool
django.contrib.auth.hashers.make_password(message)  # sign/password -> builtins.str
django.contrib.auth.hashers.make_password(password=message)  # sign/password -> builtins.str
django.views.decorators.csrf.csrf_exempt()  # same/documented
