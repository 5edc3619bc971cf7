"""A weak digest of the body, inside of what a strong MAC signs."""
import base64
import hashlib
import hmac
import os

from flask import request

KEY = os.environ["API_KEY"].encode()


def provided():
    return request.headers.get("X-Signature", "").encode()


def content_md5():
    digest = base64.b64encode(hashlib.md5(request.get_data()).digest()).decode()  # expect: HM801
    text = f"{request.method}\n{request.path}\n{digest}"
    expected = hmac.new(KEY, text.encode(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), provided())


def fingerprint():
    found = hashlib.sha1()  # expect: HM801
    found.update(request.get_data())
    text = request.path.encode() + b"\n" + found.digest()
    expected = hmac.new(KEY, text, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), provided())  # expect: HM207
