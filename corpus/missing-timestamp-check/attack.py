"""Sends a captured request again on the next day, when its nonce is forgotten."""

import sys
import time

BODY = b'{"item": 7, "amount": 3}'
DAY = 24 * 60 * 60


def sign(app, nonce, body=BODY):
    """The honest client's request, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    stamp = str(int(time.time()))
    signature = program.signature_of("POST", "/orders?", stamp, nonce, body)
    headers = {"X-Timestamp": stamp, "X-Nonce": nonce, "X-Signature": signature}
    return {"data": body, "headers": headers}


def legitimate(app):
    client = app.test_client()
    order = sign(app, "first")
    served = client.post("/orders", **order).status_code
    again = client.post("/orders", **order).status_code
    altered = client.post("/orders", **{**sign(app, "second"), "data": b"{}"}).status_code
    return served == 200 and again == altered == 401


def attack(app, captured, clock):
    order = captured[0]
    clock.now += DAY
    answer = app.test_client().post(order["path"], data=order["body"], headers=order["headers"])
    return answer.status_code == 200


def switch_off(program, patch):
    """The mutation: fixed.py with a test of the time that every time passes."""
    patch.setattr(program, "is_fresh", lambda: True)
