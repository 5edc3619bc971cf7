"""Names a sender that does not exist, and signs with the key that the receiver takes for it."""

import hashlib
import hmac
import sys

HONEST = b'{"event": "payment", "amount": 10}'
FORGED = b'{"event": "payment", "amount": 1000000}'


def sign(app, body):
    """The honest client's request, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    return {
        "data": body,
        "headers": {"X-Key-Id": "main", "X-Signature-256": program.signature_of(body)},
    }


def legitimate(app):
    client = app.test_client()
    answer = client.post("/events", **sign(app, HONEST))
    missing = client.post("/events", data=HONEST, headers={"X-Key-Id": "main"})
    other = client.post("/events", **{**sign(app, HONEST), "data": FORGED})
    return answer.status_code == 200 and missing.status_code == other.status_code == 401


def attack(app, captured):
    forged = "sha256=" + hmac.new(b"", FORGED, hashlib.sha256).hexdigest()  # expect: HM203
    headers = {"X-Key-Id": "nobody", "X-Signature-256": forged}
    return app.test_client().post("/events", data=FORGED, headers=headers).status_code == 200


def switch_off(program, patch):
    """The mutation: a table that has the empty key for whom it does not know."""

    class Forgiving(dict):
        def get(self, name):
            return super().get(name, b"")

    patch.setattr(program, "KEYS", Forgiving(program.KEYS))
