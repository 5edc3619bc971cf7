# What every row of queries/models/pycryptodome.json means; tests/unit/model/rows_test.cpp reads this.

Cryptodome is Crypto
Crypto.Hash.HMAC.HMACHash is Crypto.Hash.HMAC.HMAC
Crypto.Signature.PKCS1_v1_5 is Crypto.Signature.pkcs1_15
Crypto.Hash.SHA is Crypto.Hash.SHA1

Crypto.Hash.HMAC.new(key, message, digest)  # mac -> Crypto.Hash.HMAC.HMAC
Crypto.Hash.HMAC.new(key=key, msg=message, digestmod=digest)  # mac -> Crypto.Hash.HMAC.HMAC
Crypto.Hash.HMAC.HMAC.update(message)  # update
Crypto.Hash.HMAC.HMAC.update(msg=message)  # update
Crypto.Hash.HMAC.HMAC.digest()  # digest/raw -> builtins.bytes
Crypto.Hash.HMAC.HMAC.hexdigest()  # digest/hex -> builtins.str
Crypto.Hash.HMAC.HMAC.verify(signature)  # verify/mac ! builtins.ValueError
Crypto.Hash.HMAC.HMAC.verify(mac_tag=signature)  # verify/mac ! builtins.ValueError
Crypto.Hash.HMAC.HMAC.hexverify(signature)  # verify/mac ! builtins.ValueError
Crypto.Hash.HMAC.HMAC.hexverify(hex_mac_tag=signature)  # verify/mac ! builtins.ValueError
Crypto.Hash.HMAC.HMAC.copy()  # same/copy -> Crypto.Hash.HMAC.HMAC
Crypto.Hash.MD5.new(message)  # hash/md5 -> Crypto.Hash.Hash
Crypto.Hash.MD5.new(data=message)  # hash/md5 -> Crypto.Hash.Hash
Crypto.Hash.SHA1.new(message)  # hash/sha1 -> Crypto.Hash.Hash
Crypto.Hash.SHA1.new(data=message)  # hash/sha1 -> Crypto.Hash.Hash
Crypto.Hash.SHA224.new(message)  # hash/sha224 -> Crypto.Hash.Hash
Crypto.Hash.SHA224.new(data=message)  # hash/sha224 -> Crypto.Hash.Hash
Crypto.Hash.SHA256.new(message)  # hash/sha256 -> Crypto.Hash.Hash
Crypto.Hash.SHA256.new(data=message)  # hash/sha256 -> Crypto.Hash.Hash
Crypto.Hash.SHA384.new(message)  # hash/sha384 -> Crypto.Hash.Hash
Crypto.Hash.SHA384.new(data=message)  # hash/sha384 -> Crypto.Hash.Hash
Crypto.Hash.SHA512.new(message)  # hash/sha512 -> Crypto.Hash.Hash
Crypto.Hash.SHA512.new(data=message)  # hash/sha512 -> Crypto.Hash.Hash
Crypto.Hash.SHA3_256.new()  # hash/sha3_256 -> Crypto.Hash.Hash
Crypto.Hash.SHA3_512.new()  # hash/sha3_512 -> Crypto.Hash.Hash
Crypto.Hash.BLAKE2b.new()  # hash/blake2b -> Crypto.Hash.Hash
Crypto.Hash.BLAKE2b.new(data=message, key=key)  # hash/blake2b -> Crypto.Hash.Hash
Crypto.Hash.CMAC.new(key, message)  # mac -> Crypto.Hash.HMAC.HMAC
Crypto.Hash.CMAC.new(key=key, msg=message)  # mac -> Crypto.Hash.HMAC.HMAC
Crypto.Hash.Hash.update(message)  # update
Crypto.Hash.Hash.update(data=message)  # update
Crypto.Hash.Hash.digest()  # digest/raw -> builtins.bytes
Crypto.Hash.Hash.hexdigest()  # digest/hex -> builtins.str
Crypto.Signature.pkcs1_15.new(key)  # keyed/signature -> Crypto.Signature.Scheme
Crypto.Signature.pkcs1_15.new(rsa_key=key)  # keyed/signature -> Crypto.Signature.Scheme
Crypto.Signature.pss.new(key)  # keyed/signature -> Crypto.Signature.Scheme
Crypto.Signature.pss.new(rsa_key=key)  # keyed/signature -> Crypto.Signature.Scheme
Crypto.Signature.DSS.new(key)  # keyed/signature -> Crypto.Signature.Scheme
Crypto.Signature.DSS.new(key=key)  # keyed/signature -> Crypto.Signature.Scheme
Crypto.Signature.Scheme.verify(message, signature)  # verify/signature ! builtins.ValueError
Crypto.Signature.Scheme.sign(message)  # sign/signature -> builtins.bytes
Crypto.Random.get_random_bytes(size)  # random/strong -> builtins.bytes
Crypto.Protocol.KDF.PBKDF2(secret, salt, size, rounds)  # derive/pbkdf2 -> builtins.bytes
Crypto.Protocol.KDF.PBKDF2(password=secret, salt=salt, dkLen=size, count=rounds)  # derive/pbkdf2 -> builtins.bytes
Crypto.Protocol.KDF.HKDF(secret, size, salt, _, _, info)  # derive/hkdf -> builtins.bytes
Crypto.Protocol.KDF.HKDF(master=secret, key_len=size, salt=salt, context=info)  # derive/hkdf -> builtins.bytes
Crypto.Protocol.KDF.scrypt(secret, salt, size, rounds)  # derive/scrypt -> builtins.bytes
Crypto.Protocol.KDF.scrypt(password=secret, salt=salt, key_len=size, N=rounds)  # derive/scrypt -> builtins.bytes
Crypto.PublicKey.RSA.import_key()  # instance -> Crypto.PublicKey.Key ! builtins.ValueError
Crypto.PublicKey.RSA.importKey()  # instance -> Crypto.PublicKey.Key ! builtins.ValueError
Crypto.PublicKey.ECC.import_key()  # instance -> Crypto.PublicKey.Key ! builtins.ValueError
Crypto.PublicKey.RSA.generate()  # instance -> Crypto.PublicKey.Key ! builtins.ValueError
Crypto.Cipher.AES.new(key)  # keyed/cipher -> Crypto.Cipher.Cipher
Crypto.Cipher.AES.new(key=key)  # keyed/cipher -> Crypto.Cipher.Cipher
Crypto.Cipher.Cipher.encrypt(value)  # encode/cipher -> builtins.bytes
Crypto.Cipher.Cipher.decrypt(value)  # decode/cipher -> builtins.bytes ! builtins.ValueError
Crypto.Cipher.Cipher.decrypt_and_verify(message, signature)  # verify/token -> builtins.bytes ! builtins.ValueError
Crypto.Util.Padding.pad()  # pure -> builtins.bytes
Crypto.Util.Padding.unpad()  # pure -> builtins.bytes
