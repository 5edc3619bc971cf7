# What every row of queries/models/cryptography.json means; tests/unit/model/rows_test.cpp reads this.

issubclass(cryptography.exceptions.InvalidSignature, builtins.Exception)
issubclass(cryptography.exceptions.InvalidTag, builtins.Exception)
issubclass(cryptography.exceptions.InvalidKey, builtins.Exception)
issubclass(cryptography.exceptions.UnsupportedAlgorithm, builtins.Exception)
issubclass(cryptography.exceptions.AlreadyFinalized, builtins.Exception)
issubclass(cryptography.fernet.InvalidToken, builtins.Exception)

cryptography.hazmat.primitives.constant_time.bytes_eq(left, right)  # compare -> builtins.bool ? builtins.TypeError
cryptography.hazmat.primitives.constant_time.bytes_eq(a=left, b=right)  # compare -> builtins.bool ? builtins.TypeError
cryptography.hazmat.primitives.hmac.HMAC(key, digest)  # mac -> cryptography.hazmat.primitives.hmac.HMAC ? builtins.TypeError
cryptography.hazmat.primitives.hmac.HMAC(key=key, algorithm=digest)  # mac -> cryptography.hazmat.primitives.hmac.HMAC ? builtins.TypeError
cryptography.hazmat.primitives.hmac.HMAC.update(message)  # update ? builtins.TypeError
cryptography.hazmat.primitives.hmac.HMAC.update(data=message)  # update ? builtins.TypeError
cryptography.hazmat.primitives.hmac.HMAC.finalize()  # digest/raw -> builtins.bytes
cryptography.hazmat.primitives.hmac.HMAC.verify(signature)  # verify/mac ! cryptography.exceptions.InvalidSignature, builtins.TypeError
cryptography.hazmat.primitives.hmac.HMAC.verify(signature=signature)  # verify/mac ! cryptography.exceptions.InvalidSignature, builtins.TypeError
cryptography.hazmat.primitives.hmac.HMAC.copy()  # same/copy -> cryptography.hazmat.primitives.hmac.HMAC
cryptography.hazmat.primitives.cmac.CMAC(digest)  # mac -> cryptography.hazmat.primitives.cmac.CMAC
cryptography.hazmat.primitives.cmac.CMAC(algorithm=digest)  # mac -> cryptography.hazmat.primitives.cmac.CMAC
cryptography.hazmat.primitives.cmac.CMAC.update(message)  # update
cryptography.hazmat.primitives.cmac.CMAC.update(data=message)  # update
cryptography.hazmat.primitives.cmac.CMAC.finalize()  # digest/raw -> builtins.bytes
cryptography.hazmat.primitives.cmac.CMAC.verify(signature)  # verify/mac ! cryptography.exceptions.InvalidSignature
cryptography.hazmat.primitives.cmac.CMAC.verify(signature=signature)  # verify/mac ! cryptography.exceptions.InvalidSignature
cryptography.hazmat.primitives.poly1305.Poly1305(key)  # mac -> cryptography.hazmat.primitives.poly1305.Poly1305
cryptography.hazmat.primitives.poly1305.Poly1305(key=key)  # mac -> cryptography.hazmat.primitives.poly1305.Poly1305
cryptography.hazmat.primitives.poly1305.Poly1305.update(message)  # update
cryptography.hazmat.primitives.poly1305.Poly1305.update(data=message)  # update
cryptography.hazmat.primitives.poly1305.Poly1305.finalize()  # digest/raw -> builtins.bytes
cryptography.hazmat.primitives.poly1305.Poly1305.verify(signature)  # verify/mac ! cryptography.exceptions.InvalidSignature
cryptography.hazmat.primitives.poly1305.Poly1305.generate_tag(key, message)  # mac -> builtins.bytes
cryptography.hazmat.primitives.poly1305.Poly1305.generate_tag(key=key, data=message)  # mac -> builtins.bytes
cryptography.hazmat.primitives.poly1305.Poly1305.verify_tag(key, message, signature)  # verify/mac ! cryptography.exceptions.InvalidSignature
cryptography.hazmat.primitives.poly1305.Poly1305.verify_tag(key=key, data=message, tag=signature)  # verify/mac ! cryptography.exceptions.InvalidSignature
cryptography.hazmat.primitives.hashes.Hash(digest)  # hash -> cryptography.hazmat.primitives.hashes.Hash
cryptography.hazmat.primitives.hashes.Hash(algorithm=digest)  # hash -> cryptography.hazmat.primitives.hashes.Hash
cryptography.hazmat.primitives.hashes.Hash.update(message)  # update
cryptography.hazmat.primitives.hashes.Hash.update(data=message)  # update
cryptography.hazmat.primitives.hashes.Hash.finalize()  # digest/raw -> builtins.bytes
cryptography.hazmat.primitives.hashes.Hash.copy()  # same/copy -> cryptography.hazmat.primitives.hashes.Hash
cryptography.hazmat.primitives.hashes.MD5()  # hash/md5 -> cryptography.hazmat.primitives.hashes.HashAlgorithm
cryptography.hazmat.primitives.hashes.SHA1()  # hash/sha1 -> cryptography.hazmat.primitives.hashes.HashAlgorithm
cryptography.hazmat.primitives.hashes.SHA224()  # hash/sha224 -> cryptography.hazmat.primitives.hashes.HashAlgorithm
cryptography.hazmat.primitives.hashes.SHA256()  # hash/sha256 -> cryptography.hazmat.primitives.hashes.HashAlgorithm
cryptography.hazmat.primitives.hashes.SHA384()  # hash/sha384 -> cryptography.hazmat.primitives.hashes.HashAlgorithm
cryptography.hazmat.primitives.hashes.SHA512()  # hash/sha512 -> cryptography.hazmat.primitives.hashes.HashAlgorithm
cryptography.hazmat.primitives.hashes.SHA3_256()  # hash/sha3_256 -> cryptography.hazmat.primitives.hashes.HashAlgorithm
cryptography.hazmat.primitives.hashes.SHA3_512()  # hash/sha3_512 -> cryptography.hazmat.primitives.hashes.HashAlgorithm
cryptography.hazmat.primitives.hashes.BLAKE2b(size)  # hash/blake2b -> cryptography.hazmat.primitives.hashes.HashAlgorithm
cryptography.hazmat.primitives.hashes.BLAKE2b(digest_size=size)  # hash/blake2b -> cryptography.hazmat.primitives.hashes.HashAlgorithm
cryptography.hazmat.primitives.hashes.BLAKE2s(size)  # hash/blake2s -> cryptography.hazmat.primitives.hashes.HashAlgorithm
cryptography.hazmat.primitives.hashes.BLAKE2s(digest_size=size)  # hash/blake2s -> cryptography.hazmat.primitives.hashes.HashAlgorithm
cryptography.hazmat.primitives.hashes.HashAlgorithm.name  # instance -> builtins.str
cryptography.hazmat.primitives.hashes.HashAlgorithm.digest_size  # instance -> builtins.int
cryptography.hazmat.primitives.kdf.pbkdf2.PBKDF2HMAC(digest, size, salt, rounds)  # derive/pbkdf2 -> cryptography.hazmat.primitives.kdf.Kdf
cryptography.hazmat.primitives.kdf.pbkdf2.PBKDF2HMAC(algorithm=digest, length=size, salt=salt, iterations=rounds)  # derive/pbkdf2 -> cryptography.hazmat.primitives.kdf.Kdf
cryptography.hazmat.primitives.kdf.hkdf.HKDF(digest, size, salt, info)  # derive/hkdf -> cryptography.hazmat.primitives.kdf.Kdf
cryptography.hazmat.primitives.kdf.hkdf.HKDF(algorithm=digest, length=size, salt=salt, info=info)  # derive/hkdf -> cryptography.hazmat.primitives.kdf.Kdf
cryptography.hazmat.primitives.kdf.hkdf.HKDFExpand(digest, size, info)  # derive/hkdf -> cryptography.hazmat.primitives.kdf.Kdf
cryptography.hazmat.primitives.kdf.hkdf.HKDFExpand(algorithm=digest, length=size, info=info)  # derive/hkdf -> cryptography.hazmat.primitives.kdf.Kdf
cryptography.hazmat.primitives.kdf.scrypt.Scrypt(salt, size, rounds)  # derive/scrypt -> cryptography.hazmat.primitives.kdf.Kdf
cryptography.hazmat.primitives.kdf.scrypt.Scrypt(salt=salt, length=size, n=rounds)  # derive/scrypt -> cryptography.hazmat.primitives.kdf.Kdf
cryptography.hazmat.primitives.kdf.concatkdf.ConcatKDFHash(digest, size, info)  # derive/other -> cryptography.hazmat.primitives.kdf.Kdf
cryptography.hazmat.primitives.kdf.concatkdf.ConcatKDFHash(algorithm=digest, length=size, otherinfo=info)  # derive/other -> cryptography.hazmat.primitives.kdf.Kdf
cryptography.hazmat.primitives.kdf.Kdf.derive(secret)  # derive/other -> builtins.bytes
cryptography.hazmat.primitives.kdf.Kdf.verify(message, signature)  # verify/password ! cryptography.exceptions.InvalidKey
cryptography.hazmat.primitives.asymmetric.rsa.RSAPublicKey.verify(signature, message, _, digest)  # verify/signature ! cryptography.exceptions.InvalidSignature
cryptography.hazmat.primitives.asymmetric.rsa.RSAPublicKey.verify(signature=signature, data=message, algorithm=digest)  # verify/signature ! cryptography.exceptions.InvalidSignature
cryptography.hazmat.primitives.asymmetric.ec.EllipticCurvePublicKey.verify(signature, message, digest)  # verify/signature ! cryptography.exceptions.InvalidSignature
cryptography.hazmat.primitives.asymmetric.ec.EllipticCurvePublicKey.verify(signature=signature, data=message, signature_algorithm=digest)  # verify/signature ! cryptography.exceptions.InvalidSignature
cryptography.hazmat.primitives.asymmetric.ed25519.Ed25519PublicKey.verify(signature, message)  # verify/signature ! cryptography.exceptions.InvalidSignature
cryptography.hazmat.primitives.asymmetric.ed25519.Ed25519PublicKey.verify(signature=signature, data=message)  # verify/signature ! cryptography.exceptions.InvalidSignature
cryptography.hazmat.primitives.asymmetric.ed25519.Ed25519PublicKey.from_public_bytes()  # instance -> cryptography.hazmat.primitives.asymmetric.ed25519.Ed25519PublicKey
cryptography.hazmat.primitives.asymmetric.ed25519.Ed25519PrivateKey.sign(message)  # sign/signature -> builtins.bytes
cryptography.hazmat.primitives.asymmetric.ed25519.Ed25519PrivateKey.sign(data=message)  # sign/signature -> builtins.bytes
cryptography.hazmat.primitives.asymmetric.ed25519.Ed25519PrivateKey.from_private_bytes()  # instance -> cryptography.hazmat.primitives.asymmetric.ed25519.Ed25519PrivateKey
cryptography.hazmat.primitives.asymmetric.ed25519.Ed25519PrivateKey.generate()  # instance -> cryptography.hazmat.primitives.asymmetric.ed25519.Ed25519PrivateKey
cryptography.hazmat.primitives.asymmetric.rsa.RSAPrivateKey.sign(message, _, digest)  # sign/signature -> builtins.bytes
cryptography.hazmat.primitives.asymmetric.rsa.RSAPrivateKey.sign(data=message, algorithm=digest)  # sign/signature -> builtins.bytes
cryptography.hazmat.primitives.asymmetric.rsa.generate_private_key()  # instance -> cryptography.hazmat.primitives.asymmetric.rsa.RSAPrivateKey
cryptography.hazmat.primitives.asymmetric.ec.EllipticCurvePrivateKey.sign(message, digest)  # sign/signature -> builtins.bytes
cryptography.hazmat.primitives.asymmetric.ec.EllipticCurvePrivateKey.sign(data=message, signature_algorithm=digest)  # sign/signature -> builtins.bytes
cryptography.hazmat.primitives.asymmetric.ec.ECDSA(digest)  # hash
cryptography.hazmat.primitives.asymmetric.ec.ECDSA(algorithm=digest)  # hash
cryptography.hazmat.primitives.asymmetric.padding.PKCS1v15()  # pure
cryptography.hazmat.primitives.asymmetric.padding.PSS()  # pure
cryptography.hazmat.primitives.asymmetric.padding.MGF1()  # pure
cryptography.hazmat.primitives.asymmetric.padding.OAEP()  # pure
cryptography.hazmat.primitives.serialization.load_pem_public_key()  # instance -> cryptography.hazmat.primitives.asymmetric.PublicKey ! builtins.ValueError
cryptography.hazmat.primitives.serialization.load_der_public_key()  # instance -> cryptography.hazmat.primitives.asymmetric.PublicKey ! builtins.ValueError
cryptography.hazmat.primitives.serialization.load_ssh_public_key()  # instance -> cryptography.hazmat.primitives.asymmetric.PublicKey ! builtins.ValueError
cryptography.hazmat.primitives.serialization.load_pem_private_key()  # instance -> cryptography.hazmat.primitives.asymmetric.PrivateKey ! builtins.ValueError
cryptography.hazmat.primitives.serialization.load_der_private_key()  # instance -> cryptography.hazmat.primitives.asymmetric.PrivateKey ! builtins.ValueError
cryptography.hazmat.primitives.asymmetric.PublicKey.verify(signature, message, _, digest)  # verify/signature ! cryptography.exceptions.InvalidSignature
cryptography.hazmat.primitives.asymmetric.PrivateKey.sign(message, _, digest)  # sign/signature -> builtins.bytes
cryptography.hazmat.primitives.ciphers.aead.AESGCM(key)  # keyed/cipher -> cryptography.hazmat.primitives.ciphers.aead.AESGCM
cryptography.hazmat.primitives.ciphers.aead.AESGCM(key=key)  # keyed/cipher -> cryptography.hazmat.primitives.ciphers.aead.AESGCM
cryptography.hazmat.primitives.ciphers.aead.AESGCM.encrypt(_, value)  # encode/cipher -> builtins.bytes
cryptography.hazmat.primitives.ciphers.aead.AESGCM.encrypt(data=value)  # encode/cipher -> builtins.bytes
cryptography.hazmat.primitives.ciphers.aead.AESGCM.decrypt(_, message)  # verify/token -> builtins.bytes ! cryptography.exceptions.InvalidTag
cryptography.hazmat.primitives.ciphers.aead.AESGCM.decrypt(data=message)  # verify/token -> builtins.bytes ! cryptography.exceptions.InvalidTag
cryptography.hazmat.primitives.ciphers.aead.AESGCM.generate_key(size)  # random/strong -> builtins.bytes
cryptography.hazmat.primitives.ciphers.aead.AESGCM.generate_key(bit_length=size)  # random/strong -> builtins.bytes
cryptography.hazmat.primitives.ciphers.Cipher()  # pure
cryptography.hazmat.primitives.ciphers.algorithms.AES()  # pure
cryptography.hazmat.primitives.ciphers.modes.CBC()  # pure
cryptography.hazmat.primitives.ciphers.modes.GCM()  # pure
cryptography.hazmat.primitives.padding.PKCS7()  # pure
cryptography.hazmat.backends.default_backend()  # pure
cryptography.fernet.Fernet(key)  # keyed/cipher -> cryptography.fernet.Fernet ? builtins.ValueError
cryptography.fernet.Fernet(key=key)  # keyed/cipher -> cryptography.fernet.Fernet ? builtins.ValueError
cryptography.fernet.MultiFernet(key)  # keyed/cipher -> cryptography.fernet.Fernet
cryptography.fernet.MultiFernet(fernets=key)  # keyed/cipher -> cryptography.fernet.Fernet
cryptography.fernet.Fernet.generate_key()  # random/strong -> builtins.bytes
cryptography.fernet.Fernet.encrypt(message)  # sign/token -> builtins.bytes
cryptography.fernet.Fernet.encrypt(data=message)  # sign/token -> builtins.bytes
cryptography.fernet.Fernet.decrypt(message, max_age)  # verify/token -> builtins.bytes ! cryptography.fernet.InvalidToken
cryptography.fernet.Fernet.decrypt(token=message, ttl=max_age)  # verify/token -> builtins.bytes ! cryptography.fernet.InvalidToken
cryptography.fernet.Fernet.extract_timestamp(value)  # parse/unverified -> builtins.int
cryptography.fernet.Fernet.extract_timestamp(token=value)  # parse/unverified -> builtins.int
cryptography.x509.load_pem_x509_certificate()  # instance -> cryptography.x509.Certificate ! builtins.ValueError
cryptography.x509.load_der_x509_certificate()  # instance -> cryptography.x509.Certificate ! builtins.ValueError
cryptography.x509.Certificate.public_key()  # instance -> cryptography.hazmat.primitives.asymmetric.PublicKey
