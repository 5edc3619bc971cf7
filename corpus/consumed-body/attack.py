"""Any form under the signature of an empty body.

The honest vendor sends a ping without a body now and then. For a form `request.data` is empty too, so the
signature of a recorded ping fits every form.
"""

import sys

BODY = b'{"item": 7}'
FORM = "application/x-www-form-urlencoded"


def post(app, body, signature, kind="application/json"):
    headers = {"Content-Type": kind, "X-Signature-256": signature}
    return app.test_client().post("/events", data=body, headers=headers).status_code


def legitimate(app):
    program = sys.modules[app.import_name]
    pinged = post(app, b"", program.signature_of(b"")) == 200
    served = post(app, BODY, program.signature_of(BODY)) == 200
    changed = post(app, b'{"item": 8}', program.signature_of(BODY))
    unsigned = post(app, b"payload=x", "", FORM)
    return pinged and served and changed == unsigned == 401


def attack(app, captured):
    program = sys.modules[app.import_name]
    ping = next(request for request in captured if not request["body"])
    signature = ping["headers"]["X-Signature-256"]
    status = post(app, b"payload=send+everything", signature, FORM)
    return status == 200 and program.events[-1] == "send everything"


def switch_off(program, patch):
    """The mutation: what is verified is `request.data`."""
    from flask import request

    def parsed():
        given = request.headers.get("X-Signature-256", "")
        return program.signature_of(request.data) == given

    patch.setattr(program, "is_authentic", parsed)
