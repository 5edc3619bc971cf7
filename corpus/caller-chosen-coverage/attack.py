"""A question becomes an order: puts another method and body on a request that signs neither.

One client signs no more of its GET requests than time and nonce, as the list in the header allows. The
attacker sits between it and the server, and holds one of these back. List, time, nonce and signature
pass on as they are, as a POST with a body of the attacker's. The key is not needed, and neither the time
nor the nonce helps: the request arrives in time and for the first time.
"""

import sys

from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

ALL = "method target time nonce body"
STAMP = "1800000000"  # What the runner's clock shows.


def sign(app, nonce, method, body=b"", names=ALL):
    """The honest client's headers, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    headers = {"X-Timestamp": STAMP, "X-Nonce": nonce, "X-Signed": names}
    built = EnvironBuilder("/orders", method=method, headers=headers, data=body)
    headers["X-Signature"] = program.signature_of(Request(built.get_environ()))
    return headers


def post(app, headers, body):
    return app.test_client().post("/orders", data=body, headers=headers)


def legitimate(app):
    order = sign(app, "n1", "POST", b"one")
    served = post(app, order, b"one")
    replayed = post(app, order, b"one")
    changed = post(app, sign(app, "n2", "POST", b"one"), b"two")
    shown = app.test_client().get("/orders", headers=sign(app, "n3", "GET"))
    unsigned = post(app, {}, b"one")
    return (
        served.get_json() == {"orders": 1}
        and shown.get_json()["orders"] == 1
        and replayed.status_code == changed.status_code == unsigned.status_code == 401
    )


def attack(app, captured):
    held_back = sign(app, "n4", "GET", names="time nonce")
    answer = post(app, held_back, b"a thousand")
    return answer.status_code == 200 and answer.get_json()["orders"] > 0


def switch_off(program, patch):
    """The mutation: fixed.py without anything that has to be signed."""
    patch.setattr(program, "REQUIRED", frozenset())
