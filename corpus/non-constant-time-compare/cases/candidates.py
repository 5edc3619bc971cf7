"""Key rotation: a list of candidates is compared one by one."""
import hmac

from flask import request

KEY = open("/run/keys/new", "rb").read()
OLD = open("/run/keys/old", "rb").read()


def rotated():
    given = request.headers.get("X-Signature")
    mac = hmac.new(KEY, request.get_data(), "sha256").hexdigest()
    old = hmac.new(OLD, request.get_data(), "sha256").hexdigest()
    return given in (mac, old)  # expect: HM101


def rejected():
    mac = hmac.new(KEY, request.get_data(), "sha256").hexdigest()
    if request.headers.get("X-Signature") not in [mac]:  # expect: HM101
        return "no", 401
    return "ok"
