"""A helper reads the setting; the default is an argument, or the helper's own."""
import functools
import hashlib
import hmac
import os

from flask import request


def env(name, default=None):
    value = os.environ.get(name, default)
    if value is None:
        raise RuntimeError(f"{name} is not set")
    return value


def setting(name, fallback):
    try:
        return os.environ[name]
    except KeyError:
        return fallback


@functools.lru_cache(maxsize=None)
def signing_key():
    return os.environ.get("SIGNING_KEY", "default-of-a-cached-helper").encode()  # expect: HM202


PUSH = env("PUSH_SECRET", "default-as-an-argument")  # expect: HM202
STAR = env("STAR_SECRET")
ISSUE = setting("ISSUE_SECRET", fallback="default-as-a-keyword")  # expect: HM202
PAGE_SIZE = int(env("PAGE_SIZE", "50"))


def push():
    return hmac.new(PUSH.encode(), request.get_data(), hashlib.sha256).hexdigest()


def star():
    return hmac.new(STAR.encode(), request.get_data(), hashlib.sha256).hexdigest()


def issue():
    return hmac.new(ISSUE.encode(), request.get_data(), hashlib.sha256).hexdigest()


def release():
    return hmac.new(signing_key(), request.get_data(), hashlib.sha256).hexdigest()
