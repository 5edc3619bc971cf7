"""Sends an event without a signature: the answer is a refusal, and the event is kept all the same."""

import hmac
import sys

HEADER = "X-Signature-256"
HONEST = b'{"event": "payment", "amount": 10}'
FORGED = b'{"event": "payment", "amount": 100000}'


def sign(app, body):
    """The honest client's request, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    return {"data": body, "headers": {HEADER: program.signature_of(body)}}


def legitimate(app):
    client = app.test_client()
    answer = client.post("/events", **sign(app, HONEST))
    wrong = client.post("/events", data=HONEST, headers={HEADER: "sha256=" + 64 * "0"})
    absent = client.post("/events", data=HONEST)
    return answer.status_code == 200 and wrong.status_code == absent.status_code == 401


def attack(app, captured):
    """How many events there are is what the vendor is told; replaying one asks for it."""
    client = app.test_client()
    seen = captured[0]

    def count():
        answer = client.post("/events", data=seen["body"], headers=seen["headers"])
        return answer.get_json()["received"]

    before = count()
    client.post("/events", data=FORGED)
    return count() - before > 1


def switch_off(program, patch):
    """The mutation: fixed.py with a verifier that accepts everything."""
    patch.setattr(hmac, "compare_digest", lambda a, b: True)
