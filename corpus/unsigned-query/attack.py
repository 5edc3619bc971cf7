"""Money for another account: changes the query of a signed request on its way.

The attacker sits between the client and the server, and holds one honest request back. Method, path,
time, nonce, body and signature pass on as they are; only `?account=` says another name. The key is not
needed, and neither the time nor the nonce helps: the request arrives in time and for the first time.
"""

import sys
from types import SimpleNamespace

from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

BODY = b'{"amount": 1000}'
STAMP = "1800000000"  # What the runner's clock shows.


def sign(app, nonce, target="/orders?account=alice"):
    """The honest client's headers, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    headers = {"X-Timestamp": STAMP, "X-Nonce": nonce}
    built = EnvironBuilder(target, method="POST", headers=headers, data=BODY)
    headers["X-Signature"] = program.signature_of(Request(built.get_environ()))
    return headers


def post(app, headers, target="/orders?account=alice", body=BODY):
    return app.test_client().post(target, data=body, headers=headers)


def legitimate(app):
    served = post(app, sign(app, "n1"))
    replayed = post(app, sign(app, "n1"))
    changed = post(app, sign(app, "n2"), body=b'{"amount": 1}')
    unsigned = post(app, {})
    return (
        served.status_code == 200
        and served.get_json()["account"] == "alice"
        and replayed.status_code == changed.status_code == unsigned.status_code == 401
    )


def attack(app, captured):
    held_back = sign(app, "n3")
    answer = post(app, held_back, "/orders?account=mallory")
    return answer.status_code == 200 and answer.get_json()["account"] == "mallory"


def switch_off(program, patch):
    """The mutation: fixed.py with the query left out of what is signed."""
    canonical = program.canonical

    def without_query(req):
        short = SimpleNamespace(
            method=req.method, full_path=req.path, headers=req.headers, get_data=req.get_data
        )
        return canonical(short)

    patch.setattr(program, "canonical", without_query)
