"""Sends a captured request again on the next day, under the time of that day."""

import sys
import time

BODY = b'{"item": 7, "amount": 3}'
DAY = 24 * 60 * 60


def sign(app, nonce, stamp):
    """The honest client's request, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    signature = program.signature_of("POST", "/orders?", stamp, nonce, BODY)
    headers = {"X-Timestamp": stamp, "X-Nonce": nonce, "X-Signature": signature}
    return {"data": BODY, "headers": headers}


def legitimate(app):
    client = app.test_client()
    now = int(time.time())
    order = sign(app, "first", str(now))
    served = client.post("/orders", **order).status_code
    again = client.post("/orders", **order).status_code
    old = client.post("/orders", **sign(app, "second", str(now - DAY))).status_code
    return served == 200 and again == old == 401


def attack(app, captured, clock):
    order = captured[0]
    clock.now += DAY
    headers = {**order["headers"], "X-Timestamp": str(int(clock.now))}
    answer = app.test_client().post(order["path"], data=order["body"], headers=headers)
    return answer.status_code == 200


def switch_off(program, patch):
    """The mutation: fixed.py with a constant in the place of the time that the client sent."""
    canonical = program.canonical
    stamp = str(int(time.time()))
    patch.setattr(
        program,
        "canonical",
        lambda method, target, timestamp, nonce, body: canonical(
            method, target, stamp, nonce, body
        ),
    )
