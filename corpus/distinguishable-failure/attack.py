"""Probes without a key: the answers tell which header the signature is looked for in."""

import sys

HEADER = "X-Signature-256"
HONEST = b'{"event": "payment", "amount": 10}'
GUESSES = ("X-Signature", "X-Hub-Signature", "X-Signature-256", "X-Auth")


def sign(app, body):
    """The honest client's request, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    return {"data": body, "headers": {HEADER: program.signature_of(body)}}


def legitimate(app):
    client = app.test_client()
    answer = client.post("/events", **sign(app, HONEST))
    wrong = client.post("/events", data=HONEST, headers={HEADER: "sha256=" + 64 * "0"})
    absent = client.post("/events", data=HONEST)
    return answer.status_code == 200 and wrong.status_code == 401 and absent.status_code >= 400


def attack(app, captured):
    client = app.test_client()

    def told(headers):
        answer = client.post("/events", data=b"{}", headers=headers)
        return answer.status_code, answer.get_data()

    return len({told({name: "sha256=" + 64 * "0"}) for name in GUESSES}) > 1


def switch_off(program, patch):
    """The mutation: fixed.py whose verifier refuses an absent signature in its own words."""

    def is_authentic():
        return program.abort(403)

    patch.setattr(program, "is_authentic", is_authentic)
