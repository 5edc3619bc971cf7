"""Parts that touch, of which all but one have one length."""
import hashlib
import hmac
import os
import re
import time
import uuid

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
papers = []


def require(message):
    mac = hmac.new(KEY, message, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM505
        abort(401)


def stamp():
    value = request.headers.get("X-Timestamp", "")
    if not (value.isdecimal() and len(value) == 10 and abs(time.time() - int(value)) <= 300):
        abort(401)
    return value


@app.post("/hashes")
def hashes():
    target = hashlib.sha256(f"{request.method} {request.full_path}".encode()).digest()
    body = hashlib.sha256(request.get_data()).digest()
    require(target + body + stamp().encode())
    papers.append(request.get_data())
    return "", 204


@app.post("/lengths")
def lengths():
    target = f"{request.method} {request.full_path}".encode()
    body = request.get_data()
    mac = hmac.new(KEY, digestmod="sha256")
    mac.update(stamp().encode())
    for part in (target, body):
        mac.update(len(part).to_bytes(8, "big"))
        mac.update(part)
    if not hmac.compare_digest(  # expect: HM505, HM207
        mac.hexdigest().encode(), request.headers.get("X-Signature", "").encode()
    ):
        abort(401)
    papers.append(body)
    return "", 204


@app.post("/checked")
def checked():
    number = request.headers.get("X-Number", "")
    if not re.fullmatch(r"[0-9]{8}", number):
        abort(400)
    try:
        batch = uuid.UUID(request.headers.get("X-Batch", ""))
    except (ValueError, AttributeError):
        abort(400)
    head = f"{request.method}{request.full_path}\n{stamp()}{number}{batch}"
    require(head.encode() + request.get_data())
    papers.append((number, batch, request.get_data()))
    return "", 204


@app.post("/limited")
def limited():
    room = request.headers.get("X-Room", "")
    if room not in ("red", "blue"):
        abort(400)
    head = f"{request.method}\n{request.full_path}\n{stamp()}{room}"
    require(head.encode() + request.get_data())
    papers.append((room, request.get_data()))
    return "", 204
