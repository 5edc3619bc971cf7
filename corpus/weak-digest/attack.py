"""Swaps the body of a signed request for another one with the same MD5.

The two blocks below are a published collision of MD5 (Wang and Yu); what is appended to both leaves
them equal. The attacker gets the honest client to send the first, a file of the attacker's choice,
say, holds the request back and sends the second under its signature.
"""

import hashlib
import sys

FIRST = bytes.fromhex(
    "d131dd02c5e6eec4693d9a0698aff95c2fcab58712467eab4004583eb8fb7f89"
    "55ad340609f4b30283e488832571415a085125e8f7cdc99fd91dbdf280373c5b"
    "d8823e3156348f5bae6dacd436c919c6dd53e2b487da03fd02396306d248cda0"
    "e99f33420f577ee8ce54b67080a80d1ec69821bcb6a8839396f9652b6ff72a70"
)
CHANGED = (19, 45, 59, 83, 109, 123)  # In one bit each.
SECOND = bytes(one ^ 0x80 if at in CHANGED else one for at, one in enumerate(FIRST))
BODY = b'{"item": 7}'
STAMP = "1800000000"  # What the runner's clock shows.


def sign(app, nonce, body):
    """The honest client's request, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    signature = program.signature_of("POST", "/orders?", STAMP, nonce, body)
    return {"X-Timestamp": STAMP, "X-Nonce": nonce, "X-Signature": signature}


def post(app, headers, body):
    return app.test_client().post("/orders", data=body, headers=headers).status_code


def legitimate(app):
    served = post(app, sign(app, "n1", BODY), BODY) == 200
    replayed = post(app, sign(app, "n1", BODY), BODY)
    changed = post(app, sign(app, "n2", BODY), b'{"item": 8}')
    unsigned = post(app, {}, BODY)
    return served and replayed == changed == unsigned == 401


def attack(app, captured):
    assert FIRST != SECOND
    return post(app, sign(app, "n3", FIRST + BODY), SECOND + BODY) == 200


def switch_off(program, patch):
    """The mutation: MD5 under the name of SHA-256, for bodies as for HMAC."""
    patch.setattr(hashlib, "sha256", hashlib.md5)
