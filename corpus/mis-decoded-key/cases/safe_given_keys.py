"""Keys that somebody else may have decoded, or that only look encoded."""
import hashlib
import hmac

from flask import request


def verify(secret, signed):
    expected = hmac.new(secret.encode(), signed, hashlib.sha256).digest()
    return hmac.compare_digest(expected.hex().encode(), request.headers.get("svix-signature", "").encode())


class Verifier:
    def __init__(self, key):
        self.key = key

    def verify(self, body):
        expected = hmac.new(self.key, body, hashlib.sha256).hexdigest()
        return hmac.compare_digest(expected.encode(), request.headers.get("webhook-signature", "").encode())
