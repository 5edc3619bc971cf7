"""Through helpers, names assigned twice, and loops that stop early."""
import hmac

from flask import request

KEY = open("/run/keys/hook", "rb").read()


def signature_of(body):
    return hmac.new(KEY, body, "sha256").hexdigest()


def through_a_helper():
    expected = signature_of(request.get_data())
    return expected == request.headers.get("X-Signature")  # expect: HM101


def assigned_twice(legacy):
    mac = hmac.new(KEY, request.get_data(), "sha256").hexdigest()
    if legacy:
        mac = mac[:40]
    return mac == request.headers.get("X-Signature")  # expect: HM101


def early_exit():
    mac = hmac.new(KEY, request.get_data(), "sha256").digest()
    for a, b in zip(mac, bytes.fromhex(request.headers["X-Signature"])):  # expect: HM104, HM106
        if a != b:  # expect: HM101
            return False
    return True
