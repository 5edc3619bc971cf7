"""Body and query are signed unless they are empty, and then no field is in them."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()
app = Flask(__name__)
votes = []
rooms = {}


def verify(message):
    stamp = request.headers.get("X-Timestamp", "")
    if not stamp.isdecimal() or abs(time.time() - int(stamp)) > 300:
        abort(401)
    mac = hmac.new(KEY, f"{stamp}\n".encode() + message, hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "").encode()
    if not hmac.compare_digest(mac.encode(), given):  # expect: HM505
        abort(401)


def by_a_branch():
    message = f"{request.method}\n{request.full_path}\n".encode()
    if request.get_data():
        message += request.get_data()
    verify(message)


def of_the_query():
    target = request.path
    if request.query_string:
        target += "?" + request.query_string.decode()
    verify(f"{request.method}\n{target}\n".encode() + request.get_data())


def in_one_line():
    query, body = request.query_string.decode(), request.get_data()
    target = f"{request.path}?{query}" if query else request.path
    verify(f"{request.method}\n{target}\n".encode() + (body if body else b""))


@app.post("/votes")
def vote():
    by_a_branch()
    votes.append(request.get_json()["kind"])
    return {"votes": len(votes)}


@app.post("/rooms")
def room():
    of_the_query()
    rooms[request.args["number"]] = request.args["name"]
    return {"rooms": len(rooms)}


@app.post("/seats")
def seat():
    in_one_line()
    votes.append(request.args["row"] + request.get_json()["seat"])
    return {"seats": len(votes)}
