"""The server says which names may be chosen."""
import hashlib
import hmac
import os

from flask import request

KEY = os.environ["API_KEY"].encode()
ALLOWED = {"sha256", "sha512"}
DIGESTS = {"sha256": hashlib.sha256, "sha512": hashlib.sha512}


def provided():
    return request.headers.get("X-Signature", "").encode()


def in_a_set():
    name = request.headers.get("X-Digest", "")
    if name not in ALLOWED:
        return False
    expected = hmac.new(KEY, request.get_data(), name).hexdigest()
    return hmac.compare_digest(expected.encode(), provided())


def in_a_tuple():
    name = request.headers.get("X-Digest", "")
    if name in ("sha256", "sha384"):
        expected = hmac.new(KEY, request.get_data(), getattr(hashlib, name)).hexdigest()
        return hmac.compare_digest(expected.encode(), provided())
    return False


def one_only():
    name, _, given = request.headers.get("X-Hub-Signature", "").partition("=")
    if name != "sha256":
        return False
    expected = hmac.new(KEY, request.get_data(), name).hexdigest()
    return hmac.compare_digest(expected.encode(), given.encode())


def by_table():
    digest = DIGESTS.get(request.headers.get("X-Digest", ""))
    if digest is None:
        return False
    expected = hmac.new(KEY, request.get_data(), digest).hexdigest()
    return hmac.compare_digest(expected.encode(), provided())
