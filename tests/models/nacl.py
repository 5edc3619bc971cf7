# What every row of queries/models/nacl.json means; tests/unit/model/rows_test.cpp reads this.

issubclass(nacl.exceptions.CryptoError, builtins.Exception)
issubclass(nacl.exceptions.BadSignatureError, nacl.exceptions.CryptoError)

nacl.signing.VerifyKey(key)  # keyed/signature -> nacl.signing.VerifyKey ? builtins.ValueError, builtins.TypeError
nacl.signing.VerifyKey(key=key)  # keyed/signature -> nacl.signing.VerifyKey ? builtins.ValueError, builtins.TypeError
nacl.signing.VerifyKey.verify(message, signature)  # verify/signature -> builtins.bytes ! nacl.exceptions.BadSignatureError, builtins.ValueError
nacl.signing.VerifyKey.verify(smessage=message, signature=signature)  # verify/signature -> builtins.bytes ! nacl.exceptions.BadSignatureError, builtins.ValueError
nacl.signing.SigningKey(key)  # keyed/signature -> nacl.signing.SigningKey
nacl.signing.SigningKey(seed=key)  # keyed/signature -> nacl.signing.SigningKey
nacl.signing.SigningKey.sign(message)  # sign/signature -> builtins.bytes
nacl.signing.SigningKey.sign(message=message)  # sign/signature -> builtins.bytes
nacl.signing.SigningKey.generate()  # random/strong
nacl.bindings.sodium_memcmp(left, right)  # compare -> builtins.bool
nacl.bindings.sodium_memcmp(inp1=left, inp2=right)  # compare -> builtins.bool
nacl.bindings.crypto_auth(message, key)  # mac -> builtins.bytes
nacl.utils.random(size)  # random/strong -> builtins.bytes
nacl.utils.random(size=size)  # random/strong -> builtins.bytes
nacl.hash.blake2b(message, size, key)  # hash/blake2b -> builtins.bytes
nacl.hash.blake2b(data=message, digest_size=size, key=key)  # hash/blake2b -> builtins.bytes
nacl.hash.sha256(message)  # hash/sha256 -> builtins.bytes
nacl.hash.sha256(message=message)  # hash/sha256 -> builtins.bytes
nacl.hash.sha512(message)  # hash/sha512 -> builtins.bytes
nacl.hash.sha512(message=message)  # hash/sha512 -> builtins.bytes
nacl.hash.siphash24(message, key)  # mac -> builtins.bytes
nacl.hash.siphash24(message=message, key=key)  # mac -> builtins.bytes
nacl.secret.SecretBox(key)  # keyed/cipher -> nacl.secret.SecretBox
nacl.secret.SecretBox(key=key)  # keyed/cipher -> nacl.secret.SecretBox
nacl.secret.SecretBox.encrypt(message)  # sign/token -> builtins.bytes
nacl.secret.SecretBox.encrypt(plaintext=message)  # sign/token -> builtins.bytes
nacl.secret.SecretBox.decrypt(message)  # verify/token -> builtins.bytes ! nacl.exceptions.CryptoError
nacl.secret.SecretBox.decrypt(ciphertext=message)  # verify/token -> builtins.bytes ! nacl.exceptions.CryptoError
nacl.encoding.HexEncoder  # pure
nacl.encoding.Base64Encoder  # pure
nacl.encoding.RawEncoder  # pure
nacl.encoding.URLSafeBase64Encoder  # pure
nacl.pwhash.verify(signature, message)  # verify/password -> builtins.bool ! nacl.exceptions.CryptoError
nacl.pwhash.verify(password_hash=signature, password=message)  # verify/password -> builtins.bool ! nacl.exceptions.CryptoError
