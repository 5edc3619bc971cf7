"""Keys that may come from anywhere."""
import hashlib
import hmac
import random


def sign(key, body):
    return hmac.new(key or b"", body, hashlib.sha256).hexdigest()


def sign_with_one_of(keys, body):
    return hmac.new(random.choice(keys), body, hashlib.sha256).hexdigest()


def sign_with_a_salt(secret, body):
    salted = f"{secret}:{random.random()}".encode()
    return hmac.new(salted, body, hashlib.sha256).hexdigest()
