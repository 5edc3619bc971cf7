"""What was to be written is removed instead: adds an unsigned header to a request on its way.

The attacker sits between the client and the server, and holds one honest request back. Method, path,
time, nonce, body and signature pass on as they are; one header is added. The key is not needed, and
neither the time nor the nonce helps: the request arrives in time and for the first time.
"""

import sys

from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

BODY = b"minutes of the meeting"
STAMP = "1800000000"  # What the runner's clock shows.
OVERRIDE = "X-HTTP-Method-Override"


def sign(app, nonce, override=None):
    """The honest client's headers, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    headers = {"X-Timestamp": STAMP, "X-Nonce": nonce}
    if override:
        headers[OVERRIDE] = override
    built = EnvironBuilder("/orders", method="POST", headers=headers, data=BODY)
    headers["X-Signature"] = program.signature_of(Request(built.get_environ()))
    return headers


def post(app, headers, body=BODY):
    return app.test_client().post("/orders", data=body, headers=headers)


def legitimate(app):
    written = post(app, sign(app, "n1"))
    removed = post(app, sign(app, "n2", "DELETE"))
    replayed = post(app, sign(app, "n1"))
    changed = post(app, sign(app, "n3"), b"nothing")
    unsigned = post(app, {})
    return (
        written.get_json() == {"orders": 1}
        and removed.get_json() == {"orders": 0}
        and replayed.status_code == changed.status_code == unsigned.status_code == 401
    )


def attack(app, captured):
    held_back = sign(app, "n4")
    answer = post(app, {**held_back, OVERRIDE: "DELETE"})
    return answer.status_code == 200 and answer.get_json() == {"orders": 0}


def switch_off(program, patch):
    """The mutation: fixed.py with the override left out of what is signed."""
    canonical = program.canonical

    class Plain:
        def __init__(self, req):
            self.method, self.full_path, self.get_data = req.method, req.full_path, req.get_data
            self.headers = {name: req.headers.get(name, "") for name in ("X-Timestamp", "X-Nonce")}

    patch.setattr(program, "canonical", lambda req: canonical(Plain(req)))
