"""Pays out of another client's account, by a request that is signed with the attacker's own key.

The attacker is bob, an honest client so far: his key verifies his requests, and no other is needed.
All that is sent is signed; only the payer in the body is not he.
"""

import json
import sys
import time


def sign(app, client, nonce, payer):
    """A request of a client, signed by the program's own helper with the client's own key."""
    program = sys.modules[app.import_name]
    stamp = str(int(time.time()))
    body = json.dumps({"payer": payer, "amount": 10}).encode()
    signature = program.signature_of(client, "POST", "/payments?", stamp, nonce, body)
    headers = {"X-Client": client, "X-Timestamp": stamp, "X-Nonce": nonce}
    headers.update({"X-Signature": signature, "Content-Type": "application/json"})
    return {"data": body, "headers": headers}


def legitimate(app):
    client = app.test_client()
    paid = client.post("/payments", **sign(app, "alice", "first", "alice"))
    again = client.post("/payments", **sign(app, "alice", "first", "alice"))
    forged = sign(app, "alice", "second", "alice")
    forged["headers"]["X-Client"] = "bob"
    refused = client.post("/payments", **forged)
    return (
        paid.status_code == 200
        and paid.get_json() == {"balance": 90}
        and again.status_code == refused.status_code == 401
    )


def attack(app, captured):
    answer = app.test_client().post("/payments", **sign(app, "bob", "third", "alice"))
    return answer.status_code == 200 and answer.get_json()["balance"] < 90


def switch_off(program, patch):
    """The mutation: fixed.py with an application that refuses nobody for want of rights."""
    abort = program.abort
    patch.setattr(program, "abort", lambda status: None if status == 403 else abort(status))
