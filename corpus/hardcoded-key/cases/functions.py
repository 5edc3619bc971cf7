"""Keys that functions return, choose and put together."""
import functools
import hashlib
import hmac
import os

from flask import request


def get_key():
    return b"returned-by-a-function-c28d"  # expect: HM201


@functools.lru_cache(maxsize=1)
def cached_key():
    return "returned-by-a-cached-one-73"  # expect: HM201


def chosen(live):
    if live:
        key = os.environ["LIVE_KEY"].encode()
    else:
        key = b"one-of-two-branches-5e90af"  # expect: HM201
    return hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()


def chosen_in_a_line(live):
    key = os.environ["LIVE_KEY"].encode() if live else b"of-a-conditional-d806"  # expect: HM201
    return hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()


def returned():
    return hmac.new(get_key(), request.get_data(), hashlib.sha256).hexdigest()


def returned_by_a_cached_one():
    return hmac.new(cached_key().encode(), request.get_data(), hashlib.sha256).hexdigest()


def sign_with(mac):
    mac.update(request.get_data())
    return mac.hexdigest()


def by_a_mac_object():
    return sign_with(hmac.new(b"of-an-object-passed-on-1b", digestmod="sha256"))  # expect: HM201


def by_a_global():
    global state
    state = b"assigned-through-global-e4c7"  # expect: HM201
    return hmac.new(state, request.get_data(), hashlib.sha256).hexdigest()
