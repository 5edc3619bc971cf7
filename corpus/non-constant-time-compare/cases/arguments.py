"""What an argument is, is told by what it is asked for and by what came with it."""
import base64
import functools
import hashlib
import hmac
import os

from flask import abort, request
from site_settings import PARTNER_KEY, key_of, to_base64_text

KEY = os.environ["KEY"].encode()
received = []


def receive(sent):
    """A function of somebody else's route: only a request has `get_data`."""
    mac = "sha256=" + hmac.new(KEY, sent.get_data(), hashlib.sha256).hexdigest()
    if sent.headers["X-Hub-Signature-256"] != mac:  # expect: HM101, HM106
        return "no", 403
    received.append(sent.get_data())
    return "ok"


def is_own_token(field):
    """The MAC and a part of its message are one text: nobody keeps that."""
    expires, given = field.data.split("##", 1)  # expect: HM106
    mac = hmac.new(KEY, expires.encode(), hashlib.sha256).hexdigest()
    return mac == given  # expect: HM101


def is_kept(record, body):
    """The record may be the server's own."""
    return record.mac == hmac.new(KEY, body, hashlib.sha256).hexdigest()


def is_kept_in_parts(record, body):
    _, kept = record.mac.split("$", 1)
    return kept == hmac.new(KEY, body, hashlib.sha256).hexdigest()


def is_of_partner():
    """A constant of another module beside the body: a hash that serves as a MAC."""
    found = hashlib.sha256()
    found.update(PARTNER_KEY.encode("UTF-8"))
    found.update(request.get_data())  # expect: HM802
    return found.hexdigest() == request.headers.get("X-Partner-Mac")  # expect: HM101


def is_in_a_form_of_its_own(data, key_id):
    mac = hmac.new(key_of(key_id), data["body"], hashlib.sha256).digest()
    return to_base64_text(mac) == data["mac"]  # expect: HM101, HM106


class Merchant:
    """What the constructor got is kept by the object, what the method gets comes from outside."""

    def __init__(self, key):
        self.key = key

    def sign(self, data):
        text = "&".join(f"{name}={data[name]}" for name in sorted(data)) + "&key=" + self.key
        return hashlib.md5(text.encode()).hexdigest().upper()  # expect: HM802

    def check(self, data):
        given = data.pop("sign")  # expect: HM106
        return given == self.sign(data)  # expect: HM101


class Guard:
    """Decorators that nobody uses here: their inner functions know what is around them."""

    def __init__(self, app=None, header=None):
        self.header = header or "X-Mac"
        if app:
            self.init_app(app)

    def init_app(self, app):
        self.key = app.config.get("GUARD_KEY")

    def verify(self, sent):
        candidates = []
        if self.key is not None:
            mac = hmac.new(self.key.encode(), sent.data, hashlib.sha256).digest()
            candidates.append(base64.b64encode(mac).decode())
        if sent.headers[self.header] not in candidates:  # expect: HM101
            raise PermissionError("not signed")

    def __call__(self, view):
        @functools.wraps(view)
        def wrapper(*args, **kwargs):
            try:
                self.verify(request)
            except PermissionError:
                abort(401)
            return view(*args, **kwargs)

        return wrapper
