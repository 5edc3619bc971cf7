"""Defaults of the environment, by every spelling of reading it."""
import hashlib
import hmac
import os
from os import environ, getenv

from flask import request

FIRST = os.environ.get("FIRST_SECRET", "default-of-environ-get")  # expect: HM202
SECOND = os.getenv("SECOND_SECRET", "default-of-getenv").encode()  # expect: HM202
THIRD = getenv("THIRD_SECRET", default="default-by-keyword")  # expect: HM202
FOURTH = bytes(environ.get("FOURTH_SECRET", "default-in-bytes"), "utf-8")  # expect: HM202
FIFTH = os.environ.setdefault("FIFTH_SECRET", "default-of-setdefault")  # expect: HM202
SIXTH = bytes.fromhex(os.environ.get("SIXTH_SECRET", "00112233445566778899aabbccddeeff"))
#                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM202


def first():
    return hmac.new(FIRST.encode(), request.get_data(), hashlib.sha256).hexdigest()


def second():
    return hmac.new(SECOND, request.get_data(), hashlib.sha256).hexdigest()


def third():
    return hmac.new(THIRD.encode(), request.get_data(), hashlib.sha256).hexdigest()


def fourth():
    return hmac.new(key=FOURTH, msg=request.get_data(), digestmod="sha256").hexdigest()


def fifth():
    return hmac.digest(FIFTH.encode(), request.get_data(), "sha256")


def sixth():
    return hmac.new(SIXTH, request.get_data(), hashlib.sha256).hexdigest()


def in_place():
    mac = hmac.new(os.environ.get("SEVENTH", "in-place").encode(), digestmod="sha256")
    #                                        ^^^^^^^^^^ expect: HM202
    mac.update(request.get_data())
    return mac.hexdigest()
