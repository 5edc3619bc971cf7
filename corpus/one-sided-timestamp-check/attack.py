"""Sends the request of a client whose clock is a day ahead again, when its nonce is forgotten.

The attacker needs no key and no luck with the clock: one client of many whose clock runs fast, or
which sends milliseconds, is enough. Its requests stay good until their time has come and gone.
"""

import sys
import time

BODY = b'{"item": 7, "amount": 3}'
HOUR = 60 * 60
DAY = 24 * HOUR


def sign(app, nonce, stamp):
    """The honest client's request, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    signature = program.signature_of("POST", "/orders?", str(stamp), nonce, BODY)
    headers = {"X-Timestamp": str(stamp), "X-Nonce": nonce, "X-Signature": signature}
    return {"data": BODY, "headers": headers}


def legitimate(app):
    client = app.test_client()
    now = int(time.time())
    served = client.post("/orders", **sign(app, "first", now)).status_code
    slow = client.post("/orders", **sign(app, "second", now - 60)).status_code
    old = client.post("/orders", **sign(app, "third", now - DAY)).status_code
    # Whether this client should be served is what the programs differ in; it sends in any case.
    client.post("/orders", **sign(app, "fourth", now + DAY))
    return served == slow == 200 and old == 401


def attack(app, captured, clock):
    order = max(captured, key=lambda request: int(request["headers"]["X-Timestamp"]))
    clock.now += HOUR
    answer = app.test_client().post(order["path"], data=order["body"], headers=order["headers"])
    return answer.status_code == 200


def switch_off(program, patch):
    """The mutation: fixed.py with a lower bound that every time passes."""
    patch.setattr(
        program, "is_fresh", lambda: int(program.request.headers["X-Timestamp"]) > 0
    )
