"""A byte moves from the end of the nonce to the beginning of the body, and the signature stays good.

The honest client posts `100` with the nonce `n9`. What is signed ends in `n9100`, and so does what is
signed of the nonce `n` and the body `9100`. The nonce is new, so it is accepted once more.
"""

import sys

BODY = b"100"
FORGED = b"9100"
STAMP = "1800000000"  # What the runner's clock shows.


def sign(app, nonce, body):
    """The client that uses the program's own helper."""
    program = sys.modules[app.import_name]
    signature = program.signature_of("POST", "/orders?", STAMP, nonce, body)
    return {"X-Timestamp": STAMP, "X-Nonce": nonce, "X-Signature": signature}


def post(app, headers, body):
    return app.test_client().post("/orders", data=body, headers=headers).status_code


def legitimate(app):
    honest = sign(app, "n9", BODY)
    served = post(app, honest, BODY) == 200
    replayed = post(app, honest, BODY)
    changed = post(app, sign(app, "n8", BODY), FORGED)
    unsigned = post(app, {}, BODY)
    return served and replayed == changed == unsigned == 401


def attack(app, captured):
    program = sys.modules[app.import_name]
    seen = sign(app, "m9", BODY)  # One more request of the honest client.
    post(app, seen, BODY)
    moved = {**seen, "X-Nonce": seen["X-Nonce"][:-1]}
    return post(app, moved, FORGED) == 200 and program.orders[-1] == FORGED


def switch_off(program, patch):
    """The mutation: the same parts without what keeps them apart."""

    def plain(method, target, timestamp, nonce, body):
        return (method + target + timestamp + nonce).encode() + body

    patch.setattr(program, "canonical", plain)
