"""The secret before the message, however the two are put together."""
import hashlib
import hmac
import os
from hashlib import sha512

from flask import request

KEY = os.environ["API_KEY"]


def provided():
    return request.headers.get("X-Signature", "").encode()


def joined():
    expected = hashlib.sha1(KEY.encode() + request.get_data()).hexdigest()
    #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM802
    return hmac.compare_digest(expected.encode(), provided())


def updated():
    found = hashlib.sha256()
    found.update(KEY.encode())
    found.update(request.get_data())  # expect: HM802
    return hmac.compare_digest(found.hexdigest().encode(), provided())


def formatted():
    text = f"{KEY}:{request.path}:{request.get_data(as_text=True)}"  # expect: HM303
    expected = sha512(text.encode()).hexdigest()  # expect: HM802
    return hmac.compare_digest(expected.encode(), provided())


def in_the_middle():
    """What stands before the secret does not help: the body is open at its end."""
    text = request.path.encode() + KEY.encode() + request.get_data()
    expected = hashlib.new("md5", text).hexdigest()  # expect: HM802
    return hmac.compare_digest(expected.encode(), provided())
