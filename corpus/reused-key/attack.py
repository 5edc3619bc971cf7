"""Shows the signature of a link as that of an event, whose text is the link's.

The attacker chose the name, and got a link to a receipt in that name.
"""

import hashlib
import hmac
import sys

HEADER = "X-Signature-256"
HONEST = b'{"event": "payment", "amount": 10}'
NAME, NUMBER = '{"event": "payment", "amount": 1000000, "order"', "7}"
FORGED = f"{NAME}:{NUMBER}".encode()


def sign(app, body):
    """The honest sender's request, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    return {"data": body, "headers": {HEADER: program.signature_of(body)}}


def link(app, name, number):
    """What the shop mails."""
    program = sys.modules[app.import_name]
    key = getattr(program, "LINK_KEY", program.SECRET)
    return hmac.new(key, f"{name}:{number}".encode(), hashlib.sha256).hexdigest()


def legitimate(app):
    client = app.test_client()
    answer = client.post("/events", **sign(app, HONEST))
    other = client.post("/events", **{**sign(app, HONEST), "data": FORGED})
    shown = client.get("/receipts/ann/7", query_string={"sig": link(app, "ann", "7")})
    wrong = client.get("/receipts/bob/7", query_string={"sig": link(app, "ann", "7")})
    served = answer.status_code == shown.status_code == 200
    return served and other.status_code == wrong.status_code == 401


def attack(app, captured):
    headers = {HEADER: "sha256=" + link(app, NAME, NUMBER)}
    return app.test_client().post("/events", data=FORGED, headers=headers).status_code == 200


def switch_off(program, patch):
    """The mutation: fixed.py with one key for both."""
    patch.setattr(program, "LINK_KEY", program.SECRET)
