"""Lets the program itself sign a forged event, and sends it the signature."""

import sys

HEADER = "X-Signature-256"
HONEST = b'{"event": "payment", "amount": 10}'
FORGED = b'{"event": "payment", "amount": 1000000}'


def sign(app, body):
    """The honest client's request, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    return {"data": body, "headers": {HEADER: program.signature_of(body)}}


def legitimate(app):
    client = app.test_client()
    answer = client.post("/events", **sign(app, HONEST))
    shown = client.post("/preview", data=HONEST)
    missing = client.post("/events", data=HONEST)
    other = client.post("/events", **{**sign(app, HONEST), "data": FORGED})
    served = answer.status_code == shown.status_code == 200
    return served and missing.status_code == other.status_code == 401


def attack(app, captured):
    client = app.test_client()
    signature = client.post("/preview", data=FORGED).get_json()["signature"]
    answer = client.post("/events", data=FORGED, headers={HEADER: signature})
    return answer.status_code == 200


def switch_off(program, patch):
    """The mutation: the page's key is the one that verifies events."""
    patch.setattr(program, "PREVIEW_KEY", program.SECRET)
