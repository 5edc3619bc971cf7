import hmac
import os

from flask import abort, request


def verify():
    sent = request.headers.get("X-Signature")
    if not sent:  # HM104
        return None
    expected = hmac.new(os.environ["K"].encode(), request.get_data(), "sha256").hexdigest()
    if not hmac.compare_digest(expected, sent):
        abort(401)
    return None
