"""Signs with the empty key, against a deployment in which nobody set the variable.

The runner passes the key in the environment, so the program is started once more without it: that is
the deployment attacked here. One that refuses to start cannot be attacked.
"""

import hashlib
import hmac
import importlib.util
import os
import sys
from pathlib import Path
from unittest import mock

HEADER = "X-Signature-256"
VARIABLE = "WEBHOOK_SECRET"
FORGED = b'{"event": "payment", "amount": 1000000}'
HONEST = b'{"event": "payment", "amount": 10}'


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


def started_without_the_variable(path):
    """The app of a new process without the variable; None where it does not start."""
    spec = importlib.util.spec_from_file_location("forgotten", path)
    program = importlib.util.module_from_spec(spec)
    with mock.patch.dict(sys.modules, {"forgotten": program}), mock.patch.dict(os.environ):
        del os.environ[VARIABLE]
        try:
            spec.loader.exec_module(program)
        except KeyError:
            return None
    return program.app


def attack(app, captured):
    deployed = started_without_the_variable(Path(sys.modules[app.import_name].__file__))
    if deployed is None:
        return False
    forged = "sha256=" + hmac.new(b"", FORGED, hashlib.sha256).hexdigest()  # expect: HM203
    answer = deployed.test_client().post("/events", data=FORGED, headers={HEADER: forged})
    return answer.status_code == 200


def switch_off(program, patch):
    """The mutation: an environment that gives the empty text for a variable that it lacks."""
    environment = type(os.environ)
    look_up = environment.__getitem__

    def forgiving(self, name):
        try:
            return look_up(self, name)
        except KeyError:
            if name == VARIABLE:
                return ""
            raise

    patch.setattr(environment, "__getitem__", forgiving)
