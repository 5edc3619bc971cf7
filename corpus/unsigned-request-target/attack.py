"""An order becomes its cancellation: sends a signed request on to another route.

The attacker sits between the client and the server, and holds one honest request back: the second of two
orders of the same thing. Time, nonce, body and signature pass on as they are, to `/orders/cancel`
instead of `/orders`. The key is not needed, and neither the time nor the nonce helps: the request
arrives in time and for the first time.
"""

import sys
from types import SimpleNamespace

from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

BODY = b'{"item": 7}'
STAMP = "1800000000"  # What the runner's clock shows.


def sign(app, nonce):
    """The honest client's headers, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    headers = {"X-Timestamp": STAMP, "X-Nonce": nonce}
    built = EnvironBuilder("/orders", method="POST", headers=headers, data=BODY)
    headers["X-Signature"] = program.signature_of(Request(built.get_environ()))
    return headers


def post(app, headers, target="/orders", body=BODY):
    return app.test_client().post(target, data=body, headers=headers)


def legitimate(app):
    served = post(app, sign(app, "n1"))
    replayed = post(app, sign(app, "n1"))
    changed = post(app, sign(app, "n2"), body=b'{"item": 8}')
    unsigned = post(app, {})
    return (
        served.get_json() == {"orders": 1}
        and replayed.status_code == changed.status_code == unsigned.status_code == 401
    )


def attack(app, captured):
    before = post(app, sign(app, "n3")).get_json()["orders"]
    held_back = sign(app, "n4")
    answer = post(app, held_back, "/orders/cancel")
    return answer.status_code == 200 and answer.get_json()["orders"] < before


def switch_off(program, patch):
    """The mutation: fixed.py with method and path left out of what is signed."""
    canonical = program.canonical

    def without_target(req):
        short = SimpleNamespace(
            method="", full_path="", headers=req.headers, get_data=req.get_data
        )
        return canonical(short)

    patch.setattr(program, "canonical", without_target)
