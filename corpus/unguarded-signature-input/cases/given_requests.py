"""A parameter that is asked for headers and a body is the request."""
import hashlib
import hmac
import os

from flask import Response, request as current

SECRET = os.environ["HOOK_SECRET"].encode()


def is_signed(request):
    given = request.headers["X-Signature"]  # expect: HM106
    expected = hmac.new(SECRET, request.data, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), given.encode())


def is_answer_signed(response):
    """An answer has headers and a body too."""
    given = response.headers["X-Signature"]
    expected = hmac.new(SECRET, response.data, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), given.encode())


def is_sent_signed(prepared_request):
    """A client's request: it is asked for what a server's has not."""
    given = prepared_request.headers["X-Signature"]
    expected = hmac.new(SECRET, prepared_request.data, hashlib.sha256).hexdigest()
    prepared_request.prepare()
    return hmac.compare_digest(expected.encode(), given.encode())


def refusal():
    return Response(current.path, 401)
