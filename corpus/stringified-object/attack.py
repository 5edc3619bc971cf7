"""An honest client that is not written in Python is refused.

This weakness fails closed: no forgery follows from it alone, so the attack does not forge. It shows what
the weakness breaks: the client below holds the key and signs the agreed document as JSON, which every
language can write. What the program signs has single quotes and Python's escapes. A true answer means
that the client was refused. What follows in practice is that somebody loosens the check.
"""

import hashlib
import hmac
import sys

BODY = b'{"item": 7}'
STAMP = "1800000000"  # What the runner's clock shows.


def sign(app, nonce):
    """The client that uses the program's own helper."""
    program = sys.modules[app.import_name]
    signature = program.signature_of("POST", "/orders?", STAMP, nonce, BODY)
    return {"X-Timestamp": STAMP, "X-Nonce": nonce, "X-Signature": signature}


def sign_elsewhere(app, nonce):
    """The client in the other language. It is an honest one, and so it has the key."""
    program = sys.modules[app.import_name]
    document = (
        '{"body":"%s","method":"POST","nonce":"%s","target":"/orders?","timestamp":"%s"}'
        % (hashlib.sha256(BODY).hexdigest(), nonce, STAMP)
    )
    signature = hmac.new(program.KEY, document.encode(), hashlib.sha256).hexdigest()
    return {"X-Timestamp": STAMP, "X-Nonce": nonce, "X-Signature": signature}


def post(app, headers, body=BODY):
    return app.test_client().post("/orders", data=body, headers=headers).status_code


def legitimate(app):
    served = post(app, sign(app, "n1")) == 200
    replayed = post(app, sign(app, "n1"))
    changed = post(app, sign(app, "n2"), b'{"item": 8}')
    unsigned = post(app, {})
    return served and replayed == changed == unsigned == 401


def attack(app, captured):
    return post(app, sign_elsewhere(app, "n3")) != 200


def switch_off(program, patch):
    """The mutation: the document is signed as str() gives it."""

    def shown(method, target, timestamp, nonce, body):
        document = {"method": method, "target": target, "timestamp": timestamp, "nonce": nonce}
        document["body"] = hashlib.sha256(body).hexdigest()
        return str(document).encode()

    patch.setattr(program, "canonical", shown)
