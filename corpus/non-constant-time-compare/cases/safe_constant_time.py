"""Every spelling of a constant-time compare, and a hand-written one."""
import hmac
import secrets
from hmac import compare_digest
from secrets import compare_digest as same

from flask import request

KEY = open("/run/keys/hook", "rb").read()


def by_module():
    mac = hmac.new(KEY, request.get_data(), "sha256").hexdigest()
    return hmac.compare_digest(mac, request.headers.get("X-Signature", ""))  # expect: HM106


def by_name():
    mac = hmac.new(KEY, request.get_data(), "sha256").digest()
    return compare_digest(mac, bytes.fromhex(request.headers.get("X-Signature", "")))  # expect: HM106


def by_secrets():
    mac = hmac.new(KEY, request.get_data(), "sha256").hexdigest()
    given = request.headers.get("X-Signature", "")
    return secrets.compare_digest(mac, given) == True and same(mac, given)  # expect: HM106


def by_hand():
    mac = hmac.new(KEY, request.get_data(), "sha256").digest()
    given = request.get_data()[:32]
    if len(given) != len(mac):
        return False
    difference = 0
    for a, b in zip(mac, given):
        difference |= a ^ b
    return difference == 0


def by_counting():
    mac = hmac.new(KEY, request.get_data(), "sha256").digest()
    given = request.get_data()[:32]
    if len(given) != len(mac):
        return False
    different = 0
    for a, b in zip(mac, given):
        different += a != b
    return not different
