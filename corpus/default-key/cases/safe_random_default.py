"""A default made anew at each start is not in the source."""
import hashlib
import hmac
import os
import secrets
import uuid

from flask import request

PUSH = os.environ.get("PUSH_SECRET") or secrets.token_hex(32)
STAR = os.environ.get("STAR_SECRET", secrets.token_urlsafe(32))
ISSUE = os.environ["ISSUE_SECRET"].encode() if "ISSUE_SECRET" in os.environ else os.urandom(32)
FORK = os.environ.setdefault("FORK_SECRET", uuid.uuid4().hex + uuid.uuid4().hex)


def push():
    return hmac.new(PUSH.encode(), request.get_data(), hashlib.sha256).hexdigest()


def star():
    return hmac.new(STAR.encode(), request.get_data(), hashlib.sha256).hexdigest()


def issue():
    return hmac.new(ISSUE, request.get_data(), hashlib.sha256).hexdigest()


def fork():
    return hmac.new(FORK.encode(), request.get_data(), hashlib.sha256).hexdigest()
