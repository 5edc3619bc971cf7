"""The name of a digest out of a header, an argument, a field of the body."""
import hashlib
import hmac
import os

from flask import request

KEY = os.environ["API_KEY"].encode()


def provided():
    return request.headers.get("X-Signature", "").encode()


def by_name():
    name = request.headers.get("X-Digest", "sha256")
    expected = hmac.new(KEY, request.get_data(), name).hexdigest()  # expect: HM804
    return hmac.compare_digest(expected.encode(), provided())


def by_attribute():
    name = request.args.get("digest", "sha256").lower()
    mac = hmac.new(KEY, request.get_data(), getattr(hashlib, name))  # expect: HM804
    return hmac.compare_digest(mac.hexdigest().encode(), provided())


def by_prefix():
    name, _, given = request.headers.get("X-Hub-Signature", "").partition("=")
    expected = hmac.new(KEY, request.get_data(), name).hexdigest()  # expect: HM804
    return hmac.compare_digest(expected.encode(), given.encode())


def of_a_keyed_hash():
    name = request.headers.get("X-Digest", "sha3_256")
    found = hashlib.new(name, KEY + request.get_data())  # expect: HM802, HM804
    return hmac.compare_digest(found.hexdigest().encode(), provided())
