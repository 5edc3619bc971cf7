"""Cancels an order with a request that nobody has signed.

The answer to a signed list tells nothing of what was cancelled; the attack asks by the status alone.
"""

import sys
import time

BODY = b'{"item": 7, "amount": 3}'


def sign(app, method, target, nonce, body=b""):
    """The honest client's request, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    stamp = str(int(time.time()))
    signature = program.signature_of(method, target, stamp, nonce, body)
    headers = {"X-Timestamp": stamp, "X-Nonce": nonce, "X-Signature": signature}
    return {"data": body, "headers": headers}


def legitimate(app):
    client = app.test_client()
    made = client.post("/orders", **sign(app, "POST", "/orders?", "first", BODY)).status_code
    listed = client.get("/orders", **sign(app, "GET", "/orders?", "second")).status_code
    cancelled = client.delete("/orders/0", **sign(app, "DELETE", "/orders/0?", "third"))
    forged = client.post("/orders", data=BODY).status_code
    return made == listed == cancelled.status_code == 200 and forged == 401


def attack(app, captured):
    cancelled = next(request for request in captured if request["method"] == "DELETE")
    return app.test_client().delete(cancelled["path"]).status_code == 200


def switch_off(program, patch):
    """The mutation: fixed.py with a helper that requires nothing."""
    patch.setattr(program, "require_signature", lambda: None)
