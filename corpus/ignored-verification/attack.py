"""Sends a forged event with any signature at all: it is checked, found wrong, and accepted."""

import sys

HEADER = "X-Signature-256"
FORGED = b'{"event": "payment", "amount": 1000000}'
HONEST = b'{"event": "payment", "amount": 10}'


def sign(app, body):
    """The honest client's request, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    return {"data": body, "headers": {HEADER: program.signature_of(body)}}


def legitimate(app):
    client = app.test_client()
    answers = [client.post("/events", **sign(app, body)) for body in (HONEST, b"", b"{}")]
    return all(answer.status_code == 200 for answer in answers)


def attack(app, captured):
    client = app.test_client()
    signatures = [64 * "0", "", captured[0]["headers"][HEADER]]
    answers = [
        client.post("/events", data=FORGED, headers={HEADER: signature}) for signature in signatures
    ]
    return all(answer.status_code == 200 for answer in answers)


def switch_off(program, patch):
    """The mutation: fixed.py in which refusing does nothing."""
    patch.setattr(program, "abort", lambda status: None)
