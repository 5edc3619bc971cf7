"""Sends a captured order again within the five minutes for which it is good."""

import inspect
import sys
import time

BODY = b'{"item": 7, "amount": 3}'


def sign(app, nonce):
    """The honest client's request, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    given = {
        "method": "POST",
        "target": "/orders?",
        "timestamp": str(int(time.time())),
        "nonce": nonce,
        "body": BODY,
    }
    wanted = inspect.signature(program.signature_of).parameters.values()
    if sum(one.default is one.empty for one in wanted) < len(given):
        signed = [given[name] for name in given if name != "nonce"]
    else:
        signed = list(given.values())
    signature = program.signature_of(*signed)
    headers = {
        "X-Timestamp": given["timestamp"],
        "X-Nonce": nonce,
        "X-Signature": signature,
    }
    return {"data": BODY, "headers": headers}


def legitimate(app, clock):
    client = app.test_client()
    served = client.post("/orders", **sign(app, "first")).status_code
    late = sign(app, "second")
    clock.advance(1000)
    old = client.post("/orders", **late).status_code
    clock.advance(-1000)
    return served == 200 and old == 401


def attack(app, captured, clock):
    clock.advance(60)
    order = captured[0]
    answer = app.test_client().post(
        order["path"], data=order["body"], headers=order["headers"]
    )
    return answer.status_code == 200


def switch_off(program, patch):
    """The mutation: fixed.py with a store of nonces that takes each of them again."""
    patch.setattr(program, "is_new", lambda: True)
