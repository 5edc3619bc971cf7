"""The bytes that `dumps` wrote are sent along: nobody has to write them again."""
import asyncio
import base64
import binascii
import hmac
import json
import os
import time
import urllib.request

import requests
from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
tickets = []


def post_ticket(url, subject):
    """A client: what is signed is what is sent."""
    stamp = str(int(time.time()))
    body = json.dumps({"subject": subject, "source": "shop"}).encode()
    mac = hmac.new(KEY, b"POST\n/tickets\n" + stamp.encode() + b"\n" + body, "sha256")
    headers = {"X-Signature": mac.hexdigest(), "X-Timestamp": stamp}
    call = urllib.request.Request(url + "/tickets", data=body, headers=headers)
    return urllib.request.urlopen(call, timeout=10)


async def post_later(url, subject):
    """Likewise, in a thread: the call is made there."""
    stamp = str(int(time.time()))
    body = json.dumps({"subject": subject, "source": "shop"})
    mac = hmac.new(KEY, b"POST\n/tickets\n" + stamp.encode() + b"\n" + body.encode(), "sha256")
    headers = {"X-Signature": mac.hexdigest(), "X-Timestamp": stamp}
    return await asyncio.to_thread(
        requests.post, url + "/tickets", data=body.encode(), headers=headers, timeout=10
    )


def make_token(user):
    """A token: payload and MAC in one text."""
    payload = base64.urlsafe_b64encode(json.dumps({"u": user, "exp": time.time() + 600}).encode())
    return payload.decode() + "." + hmac.new(KEY, payload, "sha256").hexdigest()


def read_token(token):
    payload, _, provided = token.partition(".")
    mac = hmac.new(KEY, payload.encode(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), provided.encode()):
        abort(401)
    try:
        claims = json.loads(base64.urlsafe_b64decode(payload))
    except (binascii.Error, ValueError):
        abort(401)
    if claims["exp"] < time.time():
        abort(401)
    return claims["u"]


@app.get("/token")
def token():
    return {"token": make_token("guest")}


@app.get("/me")
def me():
    return {"user": read_token(request.headers.get("X-Token", ""))}


@app.post("/tickets")
def create():
    stamp = request.headers.get("X-Timestamp", "")
    body = request.get_data()
    mac = hmac.new(KEY, b"POST\n/tickets\n" + stamp.encode() + b"\n" + body, "sha256")
    provided = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.hexdigest().encode(), provided.encode()):  # expect: HM505
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)
    tickets.append(json.loads(body))
    return {"tickets": len(tickets)}


class Session:
    """Where the token goes is not seen; it holds its bytes wherever that is."""

    def __init__(self, user):
        self.token = make_token(user)

    def start(self, connect):
        connect.later(lambda: self.token)
        return len(self.token)
