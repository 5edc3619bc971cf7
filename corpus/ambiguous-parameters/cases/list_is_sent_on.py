"""All values of an argument are written at once, of which the first is signed."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
rows = []


@app.before_request
def check():
    stamp = request.args.get("time", "")
    lines = [request.method, request.path, request.args.get("room", ""), stamp]
    mac = hmac.new(KEY, "\n".join(lines).encode() + b"\n" + request.get_data(), "sha256")
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.hexdigest().encode(), given.encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/rooms")
def book():
    rooms = request.args.getlist("room")  # expect: HM406
    rows.append(rooms)
    return {"rooms": len(rows)}


@app.post("/rooms/free")
def free():
    rows.clear()
    return {"rooms": 0}
