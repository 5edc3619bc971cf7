"""A token with a lifetime on the wrong side of the clock: only what lies ahead is refused."""
import base64
import hashlib
import hmac
import json
import os
import time

SECRET = os.environ["TOKEN_SECRET"].encode()
LIFETIME = 3600


def claims_of(token):
    text, _, given = token.partition(".")
    expected = hmac.new(SECRET, text.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), given.encode()):
        return None
    return json.loads(base64.urlsafe_b64decode(text.encode()))


def user_of(token):
    claims = claims_of(token)
    if claims is None or claims["issued"] > time.time() + LIFETIME:  # expect: HM503
        return None
    return claims["user"]


def user_of_fresh(token):
    claims = claims_of(token)
    if claims is None or claims["issued"] < time.time() - LIFETIME:  # expect: HM503
        return None
    return claims["user"]


def user_until(token):
    claims = claims_of(token)
    if claims is None or claims["issued"] > time.time() + 60 or time.time() > claims["ends"]:
        return None
    return claims["user"]
