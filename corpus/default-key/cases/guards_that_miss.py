"""Tests of the key that its default passes."""
import hashlib
import hmac
import logging
import os

from flask import request

PUSH = os.environ.get("PUSH_SECRET", "default-that-is-not-empty")  # expect: HM202
if not PUSH:
    raise RuntimeError("PUSH_SECRET is not set")

STAR = os.environ.get("STAR_SECRET", "default-of-twenty-eight-byte").encode()  # expect: HM202
if len(STAR) < 16:
    raise RuntimeError("STAR_SECRET is short")

ISSUE = os.environ.get("ISSUE_SECRET", "default-with-a-warning")  # expect: HM202
if ISSUE == "default-with-a-warning":
    logging.warning("ISSUE_SECRET is not set, using the default")

RELEASE = os.environ.get("RELEASE_SECRET", "default-and-another")  # expect: HM202
if RELEASE == "changeme":
    raise RuntimeError("RELEASE_SECRET is the example")


def push():
    assert PUSH is not None
    return hmac.new(PUSH.encode(), request.get_data(), hashlib.sha256).hexdigest()


def star():
    return hmac.new(STAR, request.get_data(), hashlib.sha256).hexdigest()


def issue():
    return hmac.new(ISSUE.encode(), request.get_data(), hashlib.sha256).hexdigest()


def release():
    return hmac.new(RELEASE.encode(), request.get_data(), hashlib.sha256).hexdigest()
