"""Sends the withdrawn event again, which was seen on its way: its signature is looked for by another key."""

import sys

HEADER = "X-Signature-256"
HONEST = b'{"event": "payment", "amount": 10}'


def sign(app, body):
    """The honest client's request, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    return {"data": body, "headers": {HEADER: program.signature_of(body)}}


def legitimate(app):
    """The vendor sends an event, and before that the one which it takes back later."""
    program = sys.modules[app.import_name]
    client = app.test_client()
    client.post("/events", **sign(app, program.WITHDRAWN))
    answer = client.post("/events", **sign(app, HONEST))
    wrong = client.post("/events", data=HONEST, headers={HEADER: "sha256=" + 64 * "0"})
    return answer.status_code == 200 and wrong.status_code == 401


def attack(app, captured):
    seen = captured[0]
    answer = app.test_client().post("/events", data=seen["body"], headers=seen["headers"])
    return answer.status_code == 200


def switch_off(program, patch):
    """The mutation: fixed.py in which nothing is recognised as withdrawn."""
    patch.setattr(program, "is_withdrawn", lambda: False)
