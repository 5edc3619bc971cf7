"""Learns the signature of a forged event from an early-exit compare, byte by byte, and sends it.

What an attacker measures in time is looked at directly here, so that the test is the same on every
machine: the MAC is a str (or bytes) that notes at each `==` how many leading characters were equal.
That number is what the time of an answer tells; `compare_digest` never asks for it.
"""

import hmac
import sys
from unittest import mock

FORGED = b'{"event": "payment", "amount": 1000000}'
HONEST = b'{"event": "payment", "amount": 10}'
HEX = "0123456789abcdef"


def sign(app, body):
    """The honest client's request, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    return {"data": body, "headers": {"X-Signature-256": program.signature_of(body)}}


def legitimate(app):
    answer = app.test_client().post("/events", **sign(app, HONEST))
    missing = app.test_client().post("/events", data=HONEST)
    strange = app.test_client().post(
        "/events", data=HONEST, headers={"X-Signature-256": "sha256=\xe9"}
    )
    return answer.status_code == 200 and missing.status_code == strange.status_code == 401


def equal_lead(a, b):
    count = 0
    for x, y in zip(a, b):
        if x != y:
            break
        count += 1
    return count


def watched(kind, leaks):
    """A str or bytes whose `==` notes the length of the equal beginning."""

    class Watched(kind):
        def __eq__(self, other):
            if isinstance(other, kind):
                leaks.append(equal_lead(self, other))
            return kind.__eq__(self, other)

        def __ne__(self, other):
            return not self == other

        __hash__ = kind.__hash__

        def __radd__(self, other):
            return Watched(other + kind(self))

        def encode(self, *arguments):
            return watched(bytes, leaks)(str(self).encode(*arguments))

    return Watched


def attack(app, captured):
    leaks = []
    text = watched(str, leaks)
    original = hmac.new

    class Mac:
        def __init__(self, *arguments, **options):
            self.mac = original(*arguments, **options)

        def hexdigest(self):
            return text(self.mac.hexdigest())

    client = app.test_client()

    def send(signature):
        leaks.clear()
        answer = client.post(
            "/events", data=FORGED, headers={"X-Signature-256": signature}
        )
        return answer.status_code, max(leaks, default=0)

    with mock.patch.object(hmac, "new", Mac):
        known = "sha256="
        for _ in range(64):
            for digit in HEX:
                status, lead = send(known + digit + "?" * (63 - (len(known) - 7)))
                if status == 200 or lead > len(known):
                    known += digit
                    break
            else:
                return False  # Nothing told a right digit from a wrong one.
    return client.post(
        "/events", data=FORGED, headers={"X-Signature-256": known}
    ).status_code == 200


def switch_off(program, patch):
    """The mutation: fixed.py with an early-exit compare in place of compare_digest."""
    patch.setattr(hmac, "compare_digest", lambda a, b: a == b)
