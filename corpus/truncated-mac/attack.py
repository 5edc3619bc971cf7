"""Goes through all signatures that there can be: three digits are 4096."""

import sys
import time

HONEST = b'{"item": 7, "amount": 3}'
FORGED = b'{"item": 7, "amount": 1000000}'


def sign(app, body, nonce, stamp):
    """The honest client's request, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    signature = program.signature_of("POST", "/orders?", stamp, nonce, body)
    headers = {"X-Timestamp": stamp, "X-Nonce": nonce, "X-Signature": signature}
    return {"data": body, "headers": headers}


def legitimate(app):
    client = app.test_client()
    stamp = str(int(time.time()))
    order = sign(app, HONEST, "first", stamp)
    served = client.post("/orders", **order).status_code
    again = client.post("/orders", **order).status_code
    other = client.post("/orders", **{**sign(app, HONEST, "second", stamp), "data": FORGED})
    return served == 200 and again == other.status_code == 401


def attack(app, captured):
    client = app.test_client()
    headers = {"X-Timestamp": str(int(time.time())), "X-Nonce": "mine"}
    for guess in range(16**3):
        headers["X-Signature"] = f"{guess:03x}"
        if client.post("/orders", data=FORGED, headers=headers).status_code == 200:
            return True
    return False


def switch_off(program, patch):
    """The mutation: fixed.py with as few digits as before."""
    whole = program.signature_of
    patch.setattr(program, "signature_of", lambda *parts: whole(*parts)[:3])
