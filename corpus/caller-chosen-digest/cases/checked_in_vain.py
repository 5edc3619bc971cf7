"""What is asked of the name limits nothing."""
import hmac
import os

from flask import request

KEY = os.environ["API_KEY"].encode()


def is_signed():
    name = request.headers.get("X-Digest")
    given = request.headers.get("X-Signature", "")
    if not name or name == "none":
        return False
    expected = hmac.new(KEY, request.get_data(), name).hexdigest()  # expect: HM804
    return hmac.compare_digest(expected.encode(), given.encode())
