"""Keys of tests: the file's name says so."""
import hashlib
import hmac

SECRET = b"key-of-the-tests"


def sign(body):
    return "sha256=" + hmac.new(SECRET, body, hashlib.sha256).hexdigest()


def test_signature_has_its_prefix():
    assert sign(b"{}").startswith("sha256=")
