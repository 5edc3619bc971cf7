"""Only Python 2 runs this: `str` is bytes there and a header is `unicode`, so the fix is only shown."""
import base64
import hmac

from flask import request

KEY = open("/run/keys/hook", "rb").read()


def print_statement():
    given = request.headers.get("X-Signature")
    print "given", given
    return hmac.new(KEY, request.data, "sha256").hexdigest() == given  # expect: HM101


def helper(body, given):
    return base64.b64encode(hmac.new(KEY, body, "sha256").digest()) == given  # expect: HM101
