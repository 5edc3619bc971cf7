"""HMAC by the library, with a hash inside the message, and BLAKE2 with its own key."""
import hashlib
import hmac
import os

from flask import request

KEY = os.environ["API_KEY"].encode()


def provided():
    return request.headers.get("X-Signature", "").encode()


def hash_of_the_body():
    text = request.path + "\n" + hashlib.sha256(request.get_data()).hexdigest()
    expected = hmac.new(KEY, text.encode(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), provided())


def blake():
    expected = hashlib.blake2b(request.get_data(), key=KEY).hexdigest()
    return hmac.compare_digest(expected.encode(), provided())
