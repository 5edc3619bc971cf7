"""Leaves the signature away: no key is needed to make the server fail, once or a thousand times."""

import hmac
import sys

HEADER = "X-Signature-256"
HONEST = b'{"event": "payment", "amount": 10}'


def sign(app, body):
    """The honest client's request, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    return {"data": body, "headers": {HEADER: program.signature_of(body)}}


def legitimate(app):
    client = app.test_client()
    answer = client.post("/events", **sign(app, HONEST))
    wrong = client.post("/events", data=HONEST, headers={HEADER: "sha256=" + 64 * "0"})
    strange = client.post("/events", data=HONEST, headers={HEADER: "sha256=\xe9"})
    empty = client.post("/events", data=HONEST, headers={HEADER: ""})
    return answer.status_code == 200 and all(
        refused.status_code == 401 for refused in (wrong, strange, empty)
    )


def attack(app, captured):
    client = app.test_client()
    answers = [client.post("/events", data=data) for data in (b"", HONEST)]
    return any(answer.status_code == 500 for answer in answers)


def switch_off(program, patch):
    """The mutation: fixed.py whose compare wants a signature to be there."""
    compare = hmac.compare_digest

    def only_sent(a, b):
        if not program.request.headers.get(HEADER) and HEADER not in program.request.headers:
            raise KeyError(HEADER)
        return compare(a, b)

    patch.setattr(hmac, "compare_digest", only_sent)
