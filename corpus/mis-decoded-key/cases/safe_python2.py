"""Python 2, where text of bytes is the bytes."""
import hashlib
import hmac
import os

KEY = os.environ["HOOK_KEY"].encode("utf-8")


def signature_of(body):
    print "signing"
    return hmac.new(str(KEY).encode("utf-8"), body, hashlib.sha256).hexdigest()
