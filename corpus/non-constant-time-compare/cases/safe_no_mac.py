"""Hashes of public data, validators, and names that only look like it."""
import hashlib

from flask import request

CACHE = {}


def etag(body):
    tag = hashlib.sha256(body).hexdigest()
    return request.headers.get("If-None-Match") == tag


def checksum(path, expected):
    with open(path, "rb") as file:
        return hashlib.md5(file.read()).hexdigest() == expected


def by_name_only(signature, hmac):
    expected_signature = hmac.hexdigest
    return signature == expected_signature


class hmac_like:
    def new(self, *arguments):
        return self

    def hexdigest(self):
        return "public"


def shadowed():
    hmac = hmac_like()
    return hmac.new(b"", b"").hexdigest() == request.args.get("x")
