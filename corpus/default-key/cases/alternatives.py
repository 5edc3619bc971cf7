"""The default comes after the reading: `or`, a condition, an `except`, a test for None."""
import hashlib
import hmac
import os

from flask import request

BY_OR = os.environ.get("OR_SECRET") or "default-after-or"  # expect: HM202
BY_BYTES = (os.getenv("BYTES_SECRET") or "default-in-brackets").encode()  # expect: HM202
BY_CONDITION = os.environ["IF_SECRET"] if "IF_SECRET" in os.environ else "default-of-else"
#                                                                        ^^^^^^^^^^^^^^^^^ expect: HM202
try:
    BY_EXCEPT = os.environ["TRY_SECRET"].encode()
except KeyError:
    BY_EXCEPT = b"default-of-except"  # expect: HM202
BY_NONE = os.environ.get("NONE_SECRET")
if BY_NONE is None:
    BY_NONE = "default-for-none"  # expect: HM202


def by_or():
    return hmac.new(BY_OR.encode(), request.get_data(), hashlib.sha256).hexdigest()


def by_bytes():
    return hmac.new(BY_BYTES, request.get_data(), hashlib.sha256).hexdigest()


def by_condition():
    return hmac.new(BY_CONDITION.encode(), request.get_data(), hashlib.sha256).hexdigest()


def by_except():
    return hmac.new(BY_EXCEPT, request.get_data(), hashlib.sha256).hexdigest()


def by_none():
    return hmac.new(BY_NONE.encode(), request.get_data(), hashlib.sha256).hexdigest()


def in_a_function():
    secret = os.getenv("FUNCTION_SECRET")
    if not secret:
        secret = "default-in-a-function"  # expect: HM202
    return hmac.new(secret.encode(), request.get_data(), hashlib.sha256).hexdigest()
