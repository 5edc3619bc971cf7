"""The digest is the server's: a setting, a column of the client's row, a constant."""
import hashlib
import hmac
import os

from flask import request
from stores import clients

KEY = os.environ["API_KEY"].encode()
DIGEST = os.environ.get("API_DIGEST", "sha256")


def provided():
    return request.headers.get("X-Signature", "").encode()


def by_setting():
    expected = hmac.new(KEY, request.get_data(), getattr(hashlib, DIGEST)).hexdigest()
    return hmac.compare_digest(expected.encode(), provided())


def by_client():
    client = clients.find(request.headers.get("X-Client", ""))
    expected = hmac.new(client.key, request.get_data(), client.digest).hexdigest()
    return hmac.compare_digest(expected.encode(), provided())
