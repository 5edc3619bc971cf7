"""The signature may travel anywhere, and may be of any type there."""
import hmac

from flask import request

KEY = open("/run/keys/hook", "rb").read()


def in_the_query():
    mac = hmac.new(KEY, request.path.encode(), "sha256").hexdigest()
    return request.args.get("sig") == mac  # expect: HM101


def in_the_form():
    given = request.form["signature"]
    mac = hmac.new(KEY, request.form["order"].encode(), "sha256").hexdigest()
    return given == mac  # expect: HM101


def in_json():
    given = request.get_json()["signature"]  # expect: HM106
    mac = hmac.new(KEY, b"...", "sha256").hexdigest()
    return given == mac  # expect: HM101


def behind_a_prefix():
    given = request.headers["X-Hub-Signature"].split("=")[1]  # expect: HM106
    mac = hmac.new(KEY, request.get_data(), "sha1").hexdigest()  # expect: HM801
    if given != mac:  # expect: HM101
        return "no", 401
    return "ok"
