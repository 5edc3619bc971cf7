"""`hmac` means something else here: the fix must write another name, or only show itself."""
from hmac import new

from flask import request

KEY = open("/run/keys/hook", "rb").read()


def parameter_named_hmac(hmac):
    return new(KEY, request.get_data(), "sha256").hexdigest() == hmac  # expect: HM101


def local_named_hmac():
    hmac = request.args.get("hmac")
    mac = new(KEY, request.query_string, "sha256").hexdigest()
    return mac == hmac  # expect: HM101


def both_taken(hmac, secrets):
    return new(secrets, hmac, "sha256").hexdigest() == request.headers.get("X-Signature")  # expect: HM101
