"""Reads the secret key from the source and makes a session with it.

The attacker has the source, and its history: every literal of this program and of vulnerable.py, which
stood here before, is tried as the key of a session cookie.
"""

import ast
import sys
from pathlib import Path

from flask import Flask

BODY = b'{"event": "payment", "amount": 10}'
BEFORE = Path(__file__).with_name("vulnerable.py")
OPERATOR = {"user": "operator"}


def with_cookie(app, cookie):
    client = app.test_client()
    client.set_cookie("session", cookie)
    return client.get("/events").status_code


def cookie_by(app, session):
    """What the application itself would send: Flask signs it with the key of the application."""
    return app.session_interface.get_signing_serializer(app).dumps(session)


def legitimate(app):
    program = sys.modules[app.import_name]
    client = app.test_client()
    signed = {"X-Signature-256": program.signature_of(BODY)}
    received = client.post("/events", data=BODY, headers=signed).status_code
    operator = with_cookie(app, cookie_by(app, OPERATOR))
    stranger = with_cookie(app, cookie_by(app, {"user": "stranger"}))
    return received == operator == 200 and stranger == client.get("/events").status_code == 401


def literals(path):
    """Every str and bytes of a source file."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes)) and node.value:
            yield node.value


def attack(app, captured):
    program = Path(sys.modules[app.import_name].__file__)
    for key in {*literals(program), *literals(BEFORE)}:
        own = Flask("attacker")
        own.secret_key = key
        if with_cookie(app, cookie_by(own, OPERATOR)) == 200:
            return True
    return False


def switch_off(program, patch):
    """The mutation: fixed.py deployed with the key that stood in the source."""
    leaked = max((key for key in literals(BEFORE) if " " not in str(key)), key=len)
    patch.setattr(program.app, "secret_key", leaked)
