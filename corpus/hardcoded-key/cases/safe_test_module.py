"""Keys of tests: the module imports unittest and defines some."""
import hashlib
import hmac
import os
import unittest

from flask import Flask, abort, request

TEST_KEY = "key-of-the-tests"
app = Flask(__name__)


@app.post("/hooks/push")
def push():
    key = os.environ["HOOK_SECRET"].encode()
    expected = "sha256=" + hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
    given = request.headers.get("X-Hub-Signature-256", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    return {"received": 1}


class PushTest(unittest.TestCase):
    def test_signed(self):
        os.environ["HOOK_SECRET"] = TEST_KEY
        mac = hmac.new(TEST_KEY.encode(), b"{}", hashlib.sha256).hexdigest()
        answer = app.test_client().post(
            "/hooks/push", data=b"{}", headers={"X-Hub-Signature-256": "sha256=" + mac}
        )
        self.assertEqual(answer.status_code, 200)
