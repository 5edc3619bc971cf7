"""Reads the key from the source and signs a forged event with it.

The attacker has the source, and its history: every literal of this program and of vulnerable.py, which
stood here before, is tried. So a key that was once committed does not become good again when another
commit removes it.
"""

import ast
import hashlib
import hmac
import sys
from pathlib import Path

HEADER = "X-Signature-256"
FORGED = b'{"event": "payment", "amount": 1000000}'
HONEST = b'{"event": "payment", "amount": 10}'
BEFORE = Path(__file__).with_name("vulnerable.py")


def sign(app, body):
    """The honest client's request, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    return {"data": body, "headers": {HEADER: program.signature_of(body)}}


def legitimate(app):
    client = app.test_client()
    answer = client.post("/events", **sign(app, HONEST))
    missing = client.post("/events", data=HONEST)
    other = client.post("/events", **{**sign(app, HONEST), "data": FORGED})
    return answer.status_code == 200 and missing.status_code == other.status_code == 401


def literals(path):
    """Every str and bytes of a source file, as bytes."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes)):
            yield node.value if isinstance(node.value, bytes) else node.value.encode()


def attack(app, captured):
    client = app.test_client()
    program = Path(sys.modules[app.import_name].__file__)
    for key in {*literals(program), *literals(BEFORE)}:
        forged = "sha256=" + hmac.new(key, FORGED, hashlib.sha256).hexdigest()
        if client.post("/events", data=FORGED, headers={HEADER: forged}).status_code == 200:
            return True
    return False


def switch_off(program, patch):
    """The mutation: fixed.py deployed with the key that stood in the source."""
    leaked = max((key for key in literals(BEFORE) if b" " not in key), key=len)
    patch.setattr(program, "WEBHOOK_SECRET", leaked)
