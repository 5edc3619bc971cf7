"""Another body under a captured signature: bytes that are no UTF-8 are left out before the MAC is taken.

The honest sender posts an address. The attacker puts a byte into it that is no UTF-8. The signature stays
good, and who reads the kept bytes as Latin-1 sends the goods to another mailbox.
"""

import sys

BODY = b"ship 7 to ren@shop.example"
FORGED = b"ship 7 to ren\xe9@shop.example"


def post(app, body, signature):
    headers = {"Content-Type": "text/plain", "X-Signature-256": signature}
    return app.test_client().post("/events", data=body, headers=headers).status_code


def legitimate(app):
    program = sys.modules[app.import_name]
    served = post(app, BODY, program.signature_of(BODY)) == 200
    changed = post(app, b"ship 8 to ren@shop.example", program.signature_of(BODY))
    unsigned = post(app, BODY, "")
    return served and changed == unsigned == 401


def attack(app, captured):
    program = sys.modules[app.import_name]
    signature = captured[0]["headers"]["X-Signature-256"]
    return post(app, FORGED, signature) == 200 and program.events[-1] == FORGED


def switch_off(program, patch):
    """The mutation: bytes that are no UTF-8 are left out first."""
    from flask import request

    def lossy():
        body = request.get_data().decode("utf-8", "ignore").encode()
        given = request.headers.get("X-Signature-256", "")
        return program.signature_of(body) == given

    patch.setattr(program, "is_authentic", lossy)
