"""Sends a captured order again an hour later: its time is still good, and its nonce is forgotten."""

import sys
import time

BODY = b'{"item": 7, "amount": 3}'
HOUR = 60 * 60


def sign(app, nonce):
    """The honest client's request, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    stamp = str(int(time.time()))
    signature = program.signature_of("POST", "/orders?", stamp, nonce, BODY)
    headers = {"X-Timestamp": stamp, "X-Nonce": nonce, "X-Signature": signature}
    return {"data": BODY, "headers": headers}


def legitimate(app):
    client = app.test_client()
    order = sign(app, "first")
    served = client.post("/orders", **order).status_code
    again = client.post("/orders", **order).status_code
    return served == 200 and again == 401


def attack(app, captured, clock):
    clock.advance(HOUR)
    order = captured[0]
    answer = app.test_client().post(order["path"], data=order["body"], headers=order["headers"])
    return answer.status_code == 200


def switch_off(program, patch):
    """The mutation: fixed.py with a window of a day; its nonces are kept for ten minutes still."""
    genuine = program.is_new

    def is_new():
        program.WINDOW = 300
        known = genuine()
        program.WINDOW = 24 * HOUR
        return known

    patch.setattr(program, "WINDOW", 24 * HOUR)
    patch.setattr(program, "is_new", is_new)
