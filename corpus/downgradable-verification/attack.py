"""Leaves the better signature of a captured request away: the old one fits every time and path."""

import hmac
import sys
import time

BODY = b'{"item": 1}'


def sign(app, method, target, body, nonce):
    """The honest client's request; it sends the old signature too, for servers of before."""
    program = sys.modules[app.import_name]
    stamp = str(int(time.time()))
    return {
        "data": body,
        "headers": {
            "X-Timestamp": stamp,
            "X-Nonce": nonce,
            "X-Signature": program.signature_of(method, target, stamp, nonce, body),
            "X-Body-Signature": program.signature_of("", "", "", "", body),
        },
    }


def legitimate(app):
    client = app.test_client()
    answer = client.post("/orders", **sign(app, "POST", "/orders?", BODY, "n1"))
    wrong = sign(app, "POST", "/orders?", BODY, "n2")
    wrong["headers"]["X-Signature"] = 64 * "0"
    return answer.status_code == 200 and client.post("/orders", **wrong).status_code == 401


def attack(app, captured):
    seen = captured[0]
    headers = {"X-Timestamp": str(int(time.time())), "X-Nonce": "n3"}
    headers["X-Body-Signature"] = seen["headers"]["X-Body-Signature"]
    answer = app.test_client().post("/orders", data=seen["body"], headers=headers)
    return answer.status_code == 200


def switch_off(program, patch):
    """The mutation: fixed.py with a verifier that accepts everything."""
    patch.setattr(hmac, "compare_digest", lambda a, b: True)
