"""Defaults of tests: the module imports unittest and defines some."""
import hashlib
import hmac
import os
import unittest

SECRET = os.environ.get("HOOK_SECRET", "key-of-the-tests").encode()


def sign(body):
    return "sha256=" + hmac.new(SECRET, body, hashlib.sha256).hexdigest()


class SignTest(unittest.TestCase):
    def test_prefix(self):
        self.assertTrue(sign(b"{}").startswith("sha256="))
