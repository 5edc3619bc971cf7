"""HMAC over a weak digest, however it is named."""
import hashlib
import hmac
import os
from hashlib import md5

from flask import request

KEY = os.environ["API_KEY"].encode()


def provided():
    return request.headers.get("X-Signature", "").encode()


def by_attribute():
    expected = hmac.new(KEY, request.get_data(), hashlib.sha1).hexdigest()  # expect: HM801
    return hmac.compare_digest(expected.encode(), provided())


def by_name():
    expected = hmac.new(KEY, request.get_data(), "SHA1").hexdigest()  # expect: HM801
    return hmac.compare_digest(expected.encode(), provided())


def by_keyword():
    mac = hmac.new(KEY, digestmod=md5)  # expect: HM801
    mac.update(request.path.encode())
    mac.update(request.get_data())  # expect: HM302
    return hmac.compare_digest(mac.hexdigest().encode(), provided())


def at_once():
    expected = hmac.digest(KEY, request.get_data(), "md5").hex()  # expect: HM801
    return hmac.compare_digest(expected.encode(), provided())
