"""The secret behind the message, and on both sides of it."""
import hashlib
import hmac
import os

from flask import request

KEY = os.environ["API_KEY"]


def provided():
    return request.args.get("sign", "").encode()


def text_of(fields):
    return "&".join(f"{name}={fields[name]}" for name in sorted(fields) if name != "sign")


def suffix():
    text = text_of(request.form) + "&key=" + KEY
    expected = hashlib.md5(text.encode()).hexdigest().upper()  # expect: HM802
    return hmac.compare_digest(expected.encode(), provided())


def sandwich():
    text = KEY + text_of(request.form) + KEY
    expected = hashlib.sha1(text.encode()).hexdigest()  # expect: HM802
    return hmac.compare_digest(expected.encode(), provided())


def not_extendable():
    """A note: SHA-3 cannot be gone on from, and still it is no HMAC."""
    expected = hashlib.sha3_256(KEY.encode() + request.get_data()).hexdigest()  # expect: HM802
    return hmac.compare_digest(expected.encode(), provided())


def twice():
    """A note likewise: nobody sees the inner hash."""
    inner = hashlib.sha256(KEY.encode() + request.get_data()).digest()
    expected = hashlib.sha256(inner).hexdigest()  # expect: HM802
    return hmac.compare_digest(expected.encode(), provided())
