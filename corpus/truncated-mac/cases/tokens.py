"""Tokens: the MAC, or what is left of it, stands in one text with what it signs."""
import base64
import hashlib
import hmac
import json
import os
import time

from flask import Flask, abort, jsonify, request
from mailing import send_mail

KEY = os.environ["TOKEN_KEY"].encode()
SHORT = 10

app = Flask(__name__)


def mac_of(text):
    return hmac.new(KEY, text.encode(), hashlib.sha256)


def plain(user):
    payload = f"{user}.{int(time.time())}"
    return payload + "." + mac_of(payload).hexdigest()[:SHORT]  # expect: HM803


def for_a_day(user):
    payload = f"{user}.{int(time.time()) + 86400}"
    return f"{payload}.{mac_of(payload).hexdigest()[:SHORT]}"  # expect: HM803


def formatted(user):
    signed = base64.urlsafe_b64encode(json.dumps([user]).encode()).decode()
    tag = mac_of(signed).digest()[:8]  # expect: HM803
    return f"{signed}.{base64.b32encode(tag).decode().rstrip('=')}"


def address(user):
    data = json.dumps([user, int(time.time() / 60)]).encode()
    tag = hmac.new(KEY, data, "sha3-224").digest()[:8]  # expect: HM803
    local = base64.b32encode(data).rstrip(b"=").decode("utf-8")
    return "bounce.{}.{}@example.com".format(
        local, base64.b32encode(tag).rstrip(b"=").decode("utf-8")
    ).lower()


def bounce(number):
    data = json.dumps([number, int(time.time() / 60)]).encode()
    tag = hmac.new(KEY, data, "sha3-256").digest()[:8]  # expect: HM803
    return base64.b32encode(data).decode() + "." + base64.b32encode(tag).decode()


def invite(user):
    """Whatever is done with it: a message that goes with its MAC is a token."""
    send_mail(user.email, "Welcome", sender=bounce(user.number) + "@example.com")


def cached(user):
    """The MAC of something else stands in a name."""
    send_mail(user.email, "Welcome", name=user.name + mac_of("welcome").hexdigest()[:8])


@app.post("/tokens")
def issue():
    user = request.form["user"]
    return jsonify(plain=plain(user), day=for_a_day(user), formatted=formatted(user), address=address(user))


@app.get("/me")
def me():
    payload, _, tag = request.args.get("token", "").rpartition(".")
    expected = mac_of(payload).hexdigest()[:SHORT]
    if not hmac.compare_digest(expected.encode(), tag.encode()):
        abort(401)
    return {"user": payload.partition(".")[0]}
