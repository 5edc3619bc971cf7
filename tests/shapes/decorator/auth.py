import functools
import hmac
import os

from flask import abort, request


def signed(view):
    @functools.wraps(view)
    def inner(*args, **kwargs):
        sent = request.headers.get("X-Signature")
        if sent is not None:  # HM104
            expected = hmac.new(os.environ["K"].encode(), request.get_data(), "sha256").hexdigest()
            if not hmac.compare_digest(expected, sent):
                abort(401)
        return view(*args, **kwargs)

    return inner
