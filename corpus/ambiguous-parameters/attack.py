"""Money for one more account: adds a second `account` to the query of a signed request.

The attacker sits between the client and the server, and holds one honest request back. Method, path,
time, nonce, body and signature pass on as they are, and so does the first `account`; another one comes
behind it. The key is not needed, and neither the time nor the nonce helps: the request arrives in time
and for the first time.
"""

import sys

from werkzeug.datastructures import MultiDict
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

BODY = b'{"amount": 1000}'
STAMP = "1800000000"  # What the runner's clock shows.
TARGET = "/orders?account=alice"


def sign(app, nonce, target=TARGET):
    """The honest client's headers, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    headers = {"X-Timestamp": STAMP, "X-Nonce": nonce}
    built = EnvironBuilder(target, method="POST", headers=headers, data=BODY)
    headers["X-Signature"] = program.signature_of(Request(built.get_environ()))
    return headers


def post(app, headers, target=TARGET, body=BODY):
    return app.test_client().post(target, data=body, headers=headers)


def legitimate(app):
    served = post(app, sign(app, "n1"))
    replayed = post(app, sign(app, "n1"))
    other = post(app, sign(app, "n2"), "/orders?account=bob")
    changed = post(app, sign(app, "n3"), body=b'{"amount": 1}')
    return (
        served.status_code == 200
        and served.get_json()["accounts"] == ["alice"]
        and replayed.status_code == other.status_code == changed.status_code == 401
    )


def attack(app, captured):
    held_back = sign(app, "n4")
    answer = post(app, held_back, TARGET + "&account=mallory")
    return answer.status_code == 200 and "mallory" in answer.get_json()["accounts"]


def switch_off(program, patch):
    """The mutation: fixed.py with one value of each argument in what is signed."""
    canonical = program.canonical

    class First:
        def __init__(self, req):
            self.method, self.path, self.headers = req.method, req.path, req.headers
            self.args, self.get_data = MultiDict(req.args.to_dict()), req.get_data

    patch.setattr(program, "canonical", lambda req: canonical(First(req)))
