"""Either operand order, `==` and `!=`, negation, conditional expressions, parentheses."""
import hmac

from flask import abort, request

KEY = open("/run/keys/hook", "rb").read()


def mac_on_the_left():
    mac = hmac.new(KEY, request.get_data(), "sha256").hexdigest()
    if mac != request.headers["X-Signature"]:  # expect: HM101, HM106
        abort(401)


def mac_on_the_right():
    mac = hmac.new(KEY, request.get_data(), "sha256").hexdigest()
    if not request.headers.get("X-Signature") == mac:  # expect: HM101
        abort(401)


def in_a_return():
    return hmac.new(KEY, request.get_data(), "sha256").hexdigest() == request.headers.get("X-Sig")  # expect: HM101


def in_a_conditional():
    mac = hmac.new(KEY, request.get_data(), "sha256").hexdigest()
    return "ok" if (mac == request.headers.get("X-Sig")) else "no"  # expect: HM101


def beside_other_tests(enabled):
    given = request.headers.get("X-Sig")
    mac = hmac.new(KEY, request.get_data(), "sha256").hexdigest()
    if not enabled or given is None or given != mac:  # expect: HM101
        abort(401)


def chained():
    mac = hmac.new(KEY, request.get_data(), "sha256").hexdigest()
    return mac == request.headers.get("X-Sig") == request.headers.get("X-Old")  # expect: HM101
