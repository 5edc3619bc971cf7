"""Sends the request of a client whose time is "NaN" again, a day later, when its nonce is forgotten.

The attacker needs no key: one client is enough that sends what a date which could not be read becomes
in JavaScript. Its requests are accepted as long as the key is good.
"""

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
    served = client.post("/orders", **sign(app, "first", str(now))).status_code
    exact = client.post("/orders", **sign(app, "second", str(now - 0.5))).status_code
    old = client.post("/orders", **sign(app, "third", str(now - DAY))).status_code
    # Whether this client should be served is what the programs differ in; it sends in any case.
    client.post("/orders", **sign(app, "fourth", "NaN"))
    return served == exact == 200 and old == 401


def attack(app, captured, clock):
    order = next(one for one in captured if one["headers"].get("X-Timestamp") == "NaN")
    clock.advance(DAY)
    answer = app.test_client().post(order["path"], data=order["body"], headers=order["headers"])
    return answer.status_code == 200


def switch_off(program, patch):
    """The mutation: fixed.py without a time that is asked for."""
    patch.setattr(program, "is_fresh", lambda: True)
