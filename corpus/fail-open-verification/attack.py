"""Leaves the signature away, or sends an empty one, and has a forged event accepted."""

import sys

from flask import abort, request

HEADER = "X-Signature-256"
FORGED = b'{"event": "payment", "amount": 1000000}'
HONEST = b'{"event": "payment", "amount": 10}'


def sign(app, body):
    """The honest client's request, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    return {"data": body, "headers": {HEADER: program.signature_of(body)}}


def legitimate(app):
    client = app.test_client()
    answer = client.post("/events", **sign(app, HONEST))
    wrong = client.post("/events", data=HONEST, headers={HEADER: "sha256=" + 64 * "0"})
    strange = client.post("/events", data=HONEST, headers={HEADER: "sha256=\xe9"})
    other = client.post("/events", **{**sign(app, HONEST), "data": FORGED})
    return answer.status_code == 200 and all(
        refused.status_code == 401 for refused in (wrong, strange, other)
    )


def attack(app, captured):
    client = app.test_client()
    signatures = [{}, {HEADER: ""}]
    answers = [client.post("/events", data=FORGED, headers=headers) for headers in signatures]
    return any(answer.status_code == 200 for answer in answers)


def switch_off(program, patch):
    """The mutation: fixed.py in which only a signature that was sent can be refused."""

    def abort_if_sent(status):
        if request.headers.get(HEADER):
            abort(status)

    patch.setattr(program, "abort", abort_if_sent)
