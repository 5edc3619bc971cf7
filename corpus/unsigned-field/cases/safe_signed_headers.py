"""The headers and cookies that decide are in the message, by a loop, a list and an f-string."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()
SIGNED_HEADERS = ("X-Timestamp", "X-User", "X-Account")

app = Flask(__name__)
balances = {}


def finish(mac):
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/loop")
def loop():
    mac = hmac.new(KEY, f"{request.method} {request.full_path}".encode(), "sha256")
    for name in SIGNED_HEADERS:
        mac.update(f"\n{name.lower()}:{request.headers.get(name, '')}".encode())
    mac.update(b"\n\n" + request.get_data())
    finish(mac.hexdigest())
    balances[request.headers.get("x-account", "")] = request.headers.get("X-User", "")
    return {"accounts": len(balances)}


@app.post("/list")
def in_a_list():
    lines = [request.method, request.full_path, request.headers.get("X-Timestamp", "")]
    lines.append(request.cookies.get("role", ""))
    message = "\n".join(lines).encode() + b"\n" + request.get_data()
    finish(hmac.new(KEY, message, "sha256").hexdigest())
    if request.cookies.get("role", "") != "admin":
        abort(403)
    balances.clear()
    return {"accounts": 0}


@app.post("/text/<kind>")
def in_a_text(kind):
    user = request.environ.get("HTTP_X_USER", "")
    stamp = request.headers.get("X-Timestamp", "")
    message = f"POST {request.url}\n{stamp}\n{user}\n".encode() + request.get_data()
    finish(hmac.new(KEY, message, "sha256").hexdigest())
    balances[kind] = (request.headers.get("X-User", ""), request.args.get("page", "1"))
    return {"accounts": len(balances)}
