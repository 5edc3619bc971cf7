"""Tries the words that people choose on one event that was seen on its way; then signs its own."""

import hashlib
import hmac
import sys

HEADER = "X-Signature-256"
HONEST = b'{"event": "payment", "amount": 10}'
FORGED = b'{"event": "payment", "amount": 1000000}'
WORDS = "password letmein dragon sunshine iloveyou monkey".split()  # expect: HM201


def sign(app, body):
    """The honest sender's request, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    return {"data": body, "headers": {HEADER: program.signature_of(body)}}


def legitimate(app):
    client = app.test_client()
    answer = client.post("/events", **sign(app, HONEST))
    missing = client.post("/events", data=HONEST)
    other = client.post("/events", **{**sign(app, HONEST), "data": FORGED})
    return answer.status_code == 200 and missing.status_code == other.status_code == 401


def signature_by(word, body):
    key = hashlib.sha256(word.encode()).digest()
    return "sha256=" + hmac.new(key, body, hashlib.sha256).hexdigest()


def attack(app, captured):
    seen = sign(app, HONEST)  # On its way.
    for word in WORDS:
        if hmac.compare_digest(signature_by(word, seen["data"]), seen["headers"][HEADER]):
            headers = {HEADER: signature_by(word, FORGED)}
            answer = app.test_client().post("/events", data=FORGED, headers=headers)
            return answer.status_code == 200
    return False


def switch_off(program, patch):
    """The mutation: fixed.py with a word for a key."""
    patch.setattr(program, "SECRET", hashlib.sha256(b"sunshine").digest())
