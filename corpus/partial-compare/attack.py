"""Sends nothing as the signature, of which everything is equal to the beginning of any MAC."""

import hmac
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
    answer = client.post("/events", **sign(app, HONEST))
    wrong = client.post("/events", data=HONEST, headers={HEADER: "sha256=" + 64 * "0"})
    strange = client.post("/events", data=HONEST, headers={HEADER: "sha256=\xe9"})
    other = client.post("/events", **{**sign(app, HONEST), "data": FORGED})
    return answer.status_code == 200 and all(
        refused.status_code == 401 for refused in (wrong, strange, other)
    )


def attack(app, captured):
    client = app.test_client()
    guesses = ["", "s", "sha256="]
    answers = [client.post("/events", data=FORGED, headers={HEADER: guess}) for guess in guesses]
    return all(answer.status_code == 200 for answer in answers)


def switch_off(program, patch):
    """The mutation: fixed.py in which a compare ends where the shorter side does."""
    patch.setattr(hmac, "compare_digest", lambda a, b: a[: len(b)] == b[: len(a)])
