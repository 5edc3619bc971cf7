"""Learns the secret from an early-exit compare, character by character, and sends an event with it.

What an attacker measures in time is looked at directly here, so that the test is the same on every
machine: the secret is a str that notes at each `==` how many leading characters were equal. That number
is what the time of an answer tells; `compare_digest` never asks for it.
"""

import hmac
import sys

HEADER = "X-Webhook-Secret"
FORGED = b'{"event": "payment", "amount": 1000000}'
HONEST = b'{"event": "payment", "amount": 10}'
LENGTH = 32
HEX = "0123456789abcdef"


def sign(app, body):
    """The honest client's request: the secret travels with it."""
    secret = sys.modules[app.import_name].SECRET
    return {"data": body, "headers": {HEADER: secret}}


def legitimate(app):
    client = app.test_client()
    answer = client.post("/events", **sign(app, HONEST))
    missing = client.post("/events", data=HONEST)
    other = client.post("/events", data=HONEST, headers={HEADER: "0" * LENGTH})
    strange = client.post("/events", data=HONEST, headers={HEADER: "\xe9"})
    refused = {missing.status_code, other.status_code, strange.status_code}
    return answer.status_code == 200 and refused == {401}


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

        def encode(self, *arguments):
            return watched(bytes, leaks)(str(self).encode(*arguments))

    return Watched


def attack(app, captured):
    program = sys.modules[app.import_name]
    leaks = []
    original = program.SECRET
    program.SECRET = watched(str, leaks)(original)
    client = app.test_client()

    def send(secret):
        leaks.clear()
        answer = client.post("/events", data=FORGED, headers={HEADER: secret})
        return answer.status_code, max(leaks, default=0)

    known = ""
    try:
        for _ in range(LENGTH):
            for digit in HEX:
                status, lead = send((known + digit).ljust(LENGTH, "?"))
                if status == 200 or lead > len(known):
                    known += digit
                    break
            else:
                return False  # Nothing told a right character from a wrong one.
    finally:
        program.SECRET = original
    answer = client.post("/events", data=FORGED, headers={HEADER: known})
    return answer.status_code == 200


def switch_off(program, patch):
    """The mutation: fixed.py with an early-exit compare in place of compare_digest."""
    patch.setattr(hmac, "compare_digest", lambda a, b: a == b)
