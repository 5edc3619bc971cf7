"""Pays a negative amount, signed with the attacker's own key, which fills the account.

The attacker is bob, an honest client so far: all that he sends is signed by himself, and verified.
"""

import json
import sys
import time


def sign(app, client, nonce, amount):
    """A request of a client, signed by the program's own helper with the client's own key."""
    program = sys.modules[app.import_name]
    stamp = str(int(time.time()))
    body = json.dumps({"amount": amount}).encode()
    signature = program.signature_of(client, "POST", "/payments?", stamp, nonce, body)
    headers = {"X-Client": client, "X-Timestamp": stamp, "X-Nonce": nonce}
    headers.update({"X-Signature": signature, "Content-Type": "application/json"})
    return {"data": body, "headers": headers}


def legitimate(app):
    client = app.test_client()
    paid = client.post("/payments", **sign(app, "alice", "first", 10))
    again = client.post("/payments", **sign(app, "alice", "first", 10))
    forged = sign(app, "alice", "second", 10)
    forged["headers"]["X-Client"] = "bob"
    refused = client.post("/payments", **forged)
    return (
        paid.status_code == 200
        and paid.get_json() == {"balance": 90}
        and again.status_code == refused.status_code == 401
    )


def attack(app, captured):
    answer = app.test_client().post("/payments", **sign(app, "bob", "third", -1000))
    return answer.status_code == 200 and answer.get_json()["balance"] > 1000


def switch_off(program, patch):
    """The mutation: fixed.py with an application that finds nothing unprocessable."""
    abort = program.abort
    patch.setattr(program, "abort", lambda status: None if status == 422 else abort(status))
