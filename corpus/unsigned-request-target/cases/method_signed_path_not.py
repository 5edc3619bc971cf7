"""The method is signed, the path is not: two routes take a POST."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
users = {}


@app.before_request
def verify():
    stamp = request.headers.get("X-Timestamp", "")
    message = f"{request.method}\n{stamp}\n".encode() + request.get_data()
    mac = hmac.new(KEY, message, "sha256").hexdigest()  # expect: HM402
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.get("/users")
def show():
    return {"users": len(users)}


@app.post("/users/lock")
def lock():
    users[request.get_json()["name"]] = "locked"
    return {"users": len(users)}


@app.post("/users/promote")
def promote():
    users[request.get_json()["name"]] = "admin"
    return {"users": len(users)}
