"""`values`, arguments and parts of the path, where query, body and path are all signed."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
seats = {}


@app.before_request
def verify():
    stamp = request.headers.get("X-Timestamp", "")
    body = request.get_data()
    mac = hmac.new(KEY, request.method.encode() + b"\n" + request.path.encode(), "sha256")
    mac.update(b"\n" + request.query_string + b"\n" + stamp.encode() + b"\n" + body)
    if not hmac.compare_digest(
        mac.hexdigest().encode(), request.headers.get("X-Signature", "").encode()
    ):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/rooms/<room>/seats/<int:seat>")
def reserve(room, seat):
    seats[(room, seat)] = request.values.get("guest", "")
    return {"seats": len(seats)}


@app.delete("/rooms/<room>")
def clear(room):
    if request.args.get("confirm") != "yes":
        abort(400)
    for key in [key for key in seats if key[0] == request.view_args["room"]]:
        del seats[key]
    return {"seats": len(seats)}


@app.post("/rooms/<room>/photo")
def photo(room):
    seats[room] = request.files["photo"].read()
    return {"kept": True}
