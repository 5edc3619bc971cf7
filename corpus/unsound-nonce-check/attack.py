"""Sends a captured order again, with another nonce: the signature says nothing of it."""

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


def legitimate(app):
    client = app.test_client()
    order = sign(app, "first")
    served = client.post("/orders", **order).status_code
    again = client.post("/orders", **order).status_code
    other = client.post("/orders", **sign(app, "second")).status_code
    return served == other == 200 and again == 401


def attack(app, captured):
    order = captured[0]
    headers = {**order["headers"], "X-Nonce": "of the attacker's making"}
    answer = app.test_client().post(order["path"], data=order["body"], headers=headers)
    return answer.status_code == 200


def switch_off(program, patch):
    """The mutation: fixed.py with a store of nonces that takes each of them again."""
    patch.setattr(program, "is_new", lambda: True)
    genuine = program.canonical
    patch.setattr(
        program,
        "canonical",
        lambda method, target, timestamp, nonce, body: genuine(
            method, target, timestamp, "first", body
        ),
    )
