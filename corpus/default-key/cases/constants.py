"""The default has a name: the literal is reported where it stands."""
import hashlib
import hmac
import os

from flask import request

DEFAULT_SECRET = "default-with-a-name"  # expect: HM202
DEFAULTS = {
    "STAR_SECRET": "default-of-a-table",  # expect: HM202
    "PAGE_SIZE": "50",
}
FALLBACK = b"default-in-bytes-with-a-name"  # expect: HM202
PUSH = os.environ.get("PUSH_SECRET", DEFAULT_SECRET)
RELEASE = os.environ.get("RELEASE_SECRET") or DEFAULT_SECRET
STAR = os.getenv("STAR_SECRET", DEFAULTS["STAR_SECRET"])
ISSUE = os.environ["ISSUE_SECRET"].encode() if "ISSUE_SECRET" in os.environ else FALLBACK


def push():
    return hmac.new(PUSH.encode(), request.get_data(), hashlib.sha256).hexdigest()


def release():
    return hmac.new(RELEASE.encode(), request.get_data(), hashlib.sha256).hexdigest()


def star():
    return hmac.new(STAR.encode(), request.get_data(), hashlib.sha256).hexdigest()


def issue():
    return hmac.new(ISSUE, request.get_data(), hashlib.sha256).hexdigest()
