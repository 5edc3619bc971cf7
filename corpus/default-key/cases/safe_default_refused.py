"""A default that the program refuses before it is used."""
import hashlib
import hmac
import os
import sys

from flask import Flask, current_app, request

PUSH = os.environ.get("PUSH_SECRET", "changeme")
if PUSH == "changeme":
    raise RuntimeError("PUSH_SECRET is not set")

UNSET = "unset"
STAR = os.getenv("STAR_SECRET", UNSET)
if STAR in (UNSET, "", "secret"):
    sys.exit("STAR_SECRET is not set")

ISSUE = os.environ.get("ISSUE_SECRET", "too-short").encode()
if len(ISSUE) < 32:
    raise RuntimeError("ISSUE_SECRET must have at least 32 bytes")

FORK = os.environ.get("FORK_SECRET", "")
if not FORK:
    raise RuntimeError("FORK_SECRET is not set")


def create_app():
    app = Flask(__name__)
    app.config["RELEASE_SECRET"] = os.environ.get("RELEASE_SECRET", "example")
    if app.config["RELEASE_SECRET"] == "example":
        raise RuntimeError("RELEASE_SECRET is the example")
    return app


def push():
    return hmac.new(PUSH.encode(), request.get_data(), hashlib.sha256).hexdigest()


def star():
    return hmac.new(STAR.encode(), request.get_data(), hashlib.sha256).hexdigest()


def issue():
    return hmac.new(ISSUE, request.get_data(), hashlib.sha256).hexdigest()


def fork():
    return hmac.new(FORK.encode(), request.get_data(), hashlib.sha256).hexdigest()


def release():
    key = current_app.config["RELEASE_SECRET"].encode()
    return hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()


def late():
    key = os.environ.get("LATE_SECRET", "placeholder")
    if key == "placeholder":
        raise RuntimeError("LATE_SECRET is not set")
    return hmac.new(key.encode(), request.get_data(), hashlib.sha256).hexdigest()
