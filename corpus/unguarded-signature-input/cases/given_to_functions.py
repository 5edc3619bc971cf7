"""What a function is given to verify: who calls it may take the exception, so that this is a note."""
import base64
import hashlib
import hmac
import json
import os

SECRET = os.environ["HOOK_SECRET"].encode()


def mac_of(text):
    return hmac.new(SECRET, text, hashlib.sha256).hexdigest()


def is_signed(body, header):
    scheme, given = header.split("=")  # expect: HM106
    return scheme == "sha256" and hmac.compare_digest(mac_of(body).encode(), given.encode())


def is_sealed(fields):
    seal = fields.pop("seal")  # expect: HM106
    return hmac.compare_digest(mac_of("&".join(fields).encode()).encode(), seal.encode())


def is_enclosed(text):
    fields = json.loads(text)  # expect: HM106
    size = int(fields["size"])
    expected = mac_of(f"{size}.{fields['name']}".encode())
    return hmac.compare_digest(expected.encode(), fields["seal"].encode())  # expect: HM207


def is_signed_by(body, given, key):
    """The key is no caller's."""
    expected = hmac.new(base64.b64decode(key), body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), given.encode())


def is_sealed_if_at_all(fields):
    if "seal" not in fields:
        return False
    seal = fields.pop("seal")
    return hmac.compare_digest(mac_of("&".join(fields).encode()).encode(), seal.encode())


def is_decoded(body, given):
    """What is decoded is bytes: no character is outside ASCII."""
    try:
        raw = base64.b64decode(given.encode())
    except base64.binascii.Error:
        return False
    return hmac.compare_digest(hmac.new(SECRET, body, hashlib.sha256).digest(), raw)
