"""Keys that come in as arguments and defaults of parameters."""
import functools
import hashlib
import hmac
import os

from flask import request


def sign(body, key=b"default-of-a-parameter-8d31c0"):
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM201
    return hmac.new(key, body, hashlib.sha256).hexdigest()


def signature_of(key, body):
    return hmac.new(key, body, hashlib.sha256).hexdigest()


def at_a_call():
    return signature_of(b"argument-at-a-call-27b9ee", request.get_data())
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM201


def at_a_good_call():
    return signature_of(os.environ["HOOK_SECRET"].encode(), request.get_data())


def hexdigest(message, *, secret):
    return signature_of(secret.encode("utf-8"), message)


def through_two_functions():
    return hexdigest(request.get_data(), secret="argument-of-two-calls-b04a")  # expect: HM201


by_partial = functools.partial(signature_of, b"argument-of-a-partial-1f6d")  # expect: HM201


def partial():
    return by_partial(request.get_data())


class Signer:
    def __init__(self, key, digest=hashlib.sha256):
        self.key = key
        self.digest = digest

    def sign(self, body):
        return hmac.new(self.key, body, self.digest).hexdigest()


signer = Signer(b"argument-of-a-constructor-92")  # expect: HM201


def by_object():
    return signer.sign(request.get_data())
