"""A body that parses to the signed document, and says something else to whoever reads it next.

Python takes the last of two members of one name. So a captured signature of `{"amount":1}` also fits
`{"amount":900,"amount":1}`. The receiver keeps the body as it came, and a reader of the kept bytes that
takes the first member sees 900.
"""

import sys

BODY = b'{"amount":1}'
FORGED = b'{"amount":900,"amount":1}'


def post(app, body, signature):
    headers = {"Content-Type": "application/json", "X-Signature-256": signature}
    return app.test_client().post("/events", data=body, headers=headers).status_code


def legitimate(app):
    program = sys.modules[app.import_name]
    served = post(app, BODY, program.signature_of(BODY)) == 200
    changed = post(app, b'{"amount":2}', program.signature_of(BODY))
    unsigned = post(app, BODY, "")
    return served and changed == unsigned == 401


def attack(app, captured):
    program = sys.modules[app.import_name]
    signature = captured[0]["headers"]["X-Signature-256"]
    return post(app, FORGED, signature) == 200 and program.events[-1] == FORGED


def switch_off(program, patch):
    """The mutation: what is verified is what Python understands of the body."""
    import json

    from flask import request

    def rewritten():
        document = json.loads(request.get_data())
        body = json.dumps(document, sort_keys=True, separators=(",", ":")).encode()
        given = request.headers.get("X-Signature-256", "")
        return program.signature_of(body) == given

    patch.setattr(program, "is_authentic", rewritten)
