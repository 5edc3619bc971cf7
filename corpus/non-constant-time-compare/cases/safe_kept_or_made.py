"""An API key is made by a MAC once and kept: what is compared is what was kept."""
import base64
import hmac
import os

MASTER = open("/run/keys/master").read().encode()


def make():
    digest = hmac.new(MASTER, os.urandom(32), "sha256").digest()
    return base64.urlsafe_b64encode(digest).decode()[:40]


class ApiKey:
    def __init__(self, **kept):
        self.text = kept.get("key") or make()


def find(rows, wanted):
    keys = [ApiKey(key=row["key"]) for row in rows]
    return [one for one in keys if one.text == wanted]
