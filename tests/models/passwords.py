# What every row of queries/models/passwords.json means; tests/unit/model/rows_test.cpp reads this.

issubclass(argon2.exceptions.Argon2Error, builtins.Exception)
issubclass(argon2.exceptions.VerificationError, argon2.exceptions.Argon2Error)
issubclass(argon2.exceptions.VerifyMismatchError, argon2.exceptions.VerificationError)
issubclass(argon2.exceptions.InvalidHashError, builtins.ValueError)
issubclass(passlib.exc.TokenError, builtins.ValueError)

passlib.utils.consteq(left, right)  # compare -> builtins.bool
passlib.utils.consteq(left=left, right=right)  # compare -> builtins.bool
passlib.utils.safe_crypt()  # pure
passlib.context.CryptContext()  # instance -> passlib.context.CryptContext
passlib.context.CryptContext.verify(message, signature)  # verify/password -> builtins.bool
passlib.context.CryptContext.verify(secret=message, hash=signature)  # verify/password -> builtins.bool
passlib.context.CryptContext.hash(message)  # sign/password -> builtins.str
passlib.context.CryptContext.hash(secret=message)  # sign/password -> builtins.str
passlib.context.CryptContext.encrypt(message)  # sign/password -> builtins.str
passlib.context.CryptContext.encrypt(secret=message)  # sign/password -> builtins.str
passlib.context.CryptContext.needs_update()  # pure
passlib.context.CryptContext.dummy_verify()  # pure
passlib.hash.bcrypt.verify(message, signature)  # verify/password -> builtins.bool
passlib.hash.bcrypt.verify(secret=message, hash=signature)  # verify/password -> builtins.bool
passlib.hash.pbkdf2_sha256.verify(message, signature)  # verify/password -> builtins.bool
passlib.hash.pbkdf2_sha256.verify(secret=message, hash=signature)  # verify/password -> builtins.bool
passlib.hash.sha256_crypt.verify(message, signature)  # verify/password -> builtins.bool
passlib.hash.sha256_crypt.verify(secret=message, hash=signature)  # verify/password -> builtins.bool
passlib.hash.sha512_crypt.verify(message, signature)  # verify/password -> builtins.bool
passlib.hash.sha512_crypt.verify(secret=message, hash=signature)  # verify/password -> builtins.bool
passlib.hash.argon2.verify(message, signature)  # verify/password -> builtins.bool
passlib.hash.argon2.verify(secret=message, hash=signature)  # verify/password -> builtins.bool
passlib.hash.pbkdf2_sha512.verify(message, signature)  # verify/password -> builtins.bool
passlib.hash.pbkdf2_sha512.verify(secret=message, hash=signature)  # verify/password -> builtins.bool
passlib.hash.bcrypt.hash(message)  # sign/password -> builtins.str
passlib.hash.bcrypt.hash(secret=message)  # sign/password -> builtins.str
passlib.hash.pbkdf2_sha256.hash(message)  # sign/password -> builtins.str
passlib.hash.pbkdf2_sha256.hash(secret=message)  # sign/password -> builtins.str
passlib.hash.sha256_crypt.hash(message)  # sign/password -> builtins.str
passlib.hash.sha256_crypt.hash(secret=message)  # sign/password -> builtins.str
passlib.hash.sha512_crypt.hash(message)  # sign/password -> builtins.str
passlib.hash.sha512_crypt.hash(secret=message)  # sign/password -> builtins.str
passlib.hash.argon2.hash(message)  # sign/password -> builtins.str
passlib.hash.argon2.hash(secret=message)  # sign/password -> builtins.str
passlib.hash.pbkdf2_sha512.hash(message)  # sign/password -> builtins.str
passlib.hash.pbkdf2_sha512.hash(secret=message)  # sign/password -> builtins.str
passlib.pwd.genword()  # random/strong -> builtins.str
passlib.pwd.genphrase()  # random/strong -> builtins.str
passlib.totp.TOTP(key)  # keyed/token -> passlib.totp.TOTP
passlib.totp.TOTP(key=key)  # keyed/token -> passlib.totp.TOTP
passlib.totp.TOTP.verify(message)  # verify/token ! passlib.exc.TokenError
passlib.totp.TOTP.verify(token=message)  # verify/token ! passlib.exc.TokenError
bcrypt.checkpw(message, signature)  # verify/password -> builtins.bool ? builtins.ValueError, builtins.TypeError
bcrypt.checkpw(password=message, hashed_password=signature)  # verify/password -> builtins.bool ? builtins.ValueError, builtins.TypeError
bcrypt.hashpw(message, salt)  # sign/password -> builtins.bytes ? builtins.ValueError, builtins.TypeError
bcrypt.hashpw(password=message, salt=salt)  # sign/password -> builtins.bytes ? builtins.ValueError, builtins.TypeError
bcrypt.gensalt()  # random/strong -> builtins.bytes
bcrypt.kdf(secret, salt, size, rounds)  # derive/bcrypt -> builtins.bytes
bcrypt.kdf(password=secret, salt=salt, desired_key_bytes=size, rounds=rounds)  # derive/bcrypt -> builtins.bytes
flask_bcrypt.Bcrypt()  # instance -> flask_bcrypt.Bcrypt
flask_bcrypt.Bcrypt.check_password_hash(signature, message)  # verify/password -> builtins.bool
flask_bcrypt.Bcrypt.check_password_hash(pw_hash=signature, password=message)  # verify/password -> builtins.bool
flask_bcrypt.Bcrypt.generate_password_hash(message)  # sign/password -> builtins.bytes
flask_bcrypt.Bcrypt.generate_password_hash(password=message)  # sign/password -> builtins.bytes
flask_bcrypt.Bcrypt.init_app()  # pure
flask_bcrypt.check_password_hash(signature, message)  # verify/password -> builtins.bool
flask_bcrypt.check_password_hash(pw_hash=signature, password=message)  # verify/password -> builtins.bool
flask_bcrypt.generate_password_hash(message)  # sign/password -> builtins.bytes
flask_bcrypt.generate_password_hash(password=message)  # sign/password -> builtins.bytes
argon2.PasswordHasher()  # instance -> argon2.PasswordHasher
argon2.PasswordHasher.verify(signature, message)  # verify/password -> builtins.bool ! argon2.exceptions.VerifyMismatchError, argon2.exceptions.InvalidHashError
argon2.PasswordHasher.verify(hash=signature, password=message)  # verify/password -> builtins.bool ! argon2.exceptions.VerifyMismatchError, argon2.exceptions.InvalidHashError
argon2.PasswordHasher.hash(message)  # sign/password -> builtins.str
argon2.PasswordHasher.hash(password=message)  # sign/password -> builtins.str
argon2.PasswordHasher.check_needs_rehash()  # pure
argon2.low_level.hash_secret_raw(secret, salt, rounds)  # derive/argon2 -> builtins.bytes
argon2.low_level.hash_secret_raw(secret=secret, salt=salt, time_cost=rounds)  # derive/argon2 -> builtins.bytes
