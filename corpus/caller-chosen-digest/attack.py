"""Names a digest that is empty for every message.

OpenSSL 3 knows a digest `null` of no bytes, and `hashlib.new` finds it. An HMAC over it is empty too,
whatever key and body are: the forged signature is the name and nothing behind it.
"""

import sys

HEADER = "X-Signature-256"
FORGED = b'{"event": "payment", "amount": 1000000}'
HONEST = b'{"event": "payment", "amount": 10}'


def sign(app, body):
    """The honest sender's request, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    return {"data": body, "headers": {HEADER: program.signature_of(body)}}


def legitimate(app):
    client = app.test_client()
    answer = client.post("/events", **sign(app, HONEST))
    missing = client.post("/events", data=HONEST)
    other = client.post("/events", **{**sign(app, HONEST), "data": FORGED})
    return answer.status_code == 200 and missing.status_code == other.status_code == 401


def attack(app, captured):
    headers = {HEADER: "null="}
    return app.test_client().post("/events", data=FORGED, headers=headers).status_code == 200


def switch_off(program, patch):
    """The mutation: a list that holds the name as well."""
    patch.setattr(program, "DIGESTS", ("sha256", "sha512", "null"))
