"""Orders in another customer's name: changes the unsigned header of a request on its way.

The attacker sits between the client and the server, and holds one honest request back. Method, path,
time, nonce, body and signature pass on as they are; only the customer is another. The key is not
needed, and neither the time nor the nonce helps: the request arrives in time and for the first time.
"""

import sys

BODY = b'{"item": 7, "quantity": 1000}'
STAMP = "1800000000"  # What the runner's clock shows.


def sign(app, nonce, customer="alice"):
    """The honest client's headers, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    headers = {"X-Timestamp": STAMP, "X-Nonce": nonce, "X-Customer": customer}
    headers["X-Signature"] = program.signature_of("POST", "/orders?", headers, BODY)
    return headers


def post(app, headers, body=BODY):
    return app.test_client().post("/orders", data=body, headers=headers)


def legitimate(app):
    served = post(app, sign(app, "n1"))
    replayed = post(app, sign(app, "n1"))
    changed = post(app, sign(app, "n2"), b'{"item": 7, "quantity": 1}')
    unsigned = post(app, {"X-Customer": "alice"})
    return (
        served.status_code == 200
        and served.get_json()["customer"] == "alice"
        and replayed.status_code == changed.status_code == unsigned.status_code == 401
    )


def attack(app, captured):
    held_back = sign(app, "n3")
    answer = post(app, {**held_back, "X-Customer": "mallory"})
    return answer.status_code == 200 and answer.get_json()["customer"] == "mallory"


def switch_off(program, patch):
    """The mutation: fixed.py with the customer left out of what is signed."""
    canonical = program.canonical

    def without_customer(method, target, headers, body):
        signed = {name: headers.get(name, "") for name in ("X-Timestamp", "X-Nonce")}
        return canonical(method, target, signed, body)

    patch.setattr(program, "canonical", without_customer)
