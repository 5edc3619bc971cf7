"""Two MACs: an attacker knows neither, so where they differ tells nothing."""
import hmac
import os

from flask import request

KEY = os.environ["HOOK_KEY"].encode()


def double():
    once = os.urandom(32)
    mac = hmac.new(KEY, request.get_data(), "sha256").hexdigest()
    given = request.headers.get("X-Signature", "")
    left = hmac.new(once, mac.encode(), "sha256").digest()
    right = hmac.new(once, given.encode(), "sha256").digest()
    return left == right


def two_of_the_server(previous):
    current = hmac.new(KEY, b"state", "sha256").hexdigest()
    before = hmac.new(KEY, previous, "sha256").hexdigest()
    return current != before
