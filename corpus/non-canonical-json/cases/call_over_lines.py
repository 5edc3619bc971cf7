"""The call runs over several lines, with and without a last comma, and with a comment inside."""
import hmac
import json
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
wishes = []


def require(text, stamp):
    mac = hmac.new(KEY, text.encode(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/wishes")
def add():
    stamp = request.headers.get("X-Timestamp", "")
    wish = request.form.get("name", "")
    text = json.dumps(  # expect: HM301
        {
            "method": request.method,
            "path": request.path,
            "time": stamp,
            "name": wish,
        },
    )
    require(text, stamp)
    wishes.append(wish)
    return {"wishes": len(wishes)}


@app.delete("/wishes")
def clear():
    stamp = request.headers.get("X-Timestamp", "")
    require(
        json.dumps(  # expect: HM301
            {"method": request.method, "path": request.path, "time": stamp},
            ensure_ascii=False  # names may hold any character
        ),
        stamp,
    )
    wishes.clear()
    return {"wishes": 0}


@app.put("/wishes")
def sort_wishes():
    stamp = request.headers.get("X-Timestamp", "")
    require(
        json.dumps(
            {"method": request.method, "path": request.path, "time": stamp},
            sort_keys=True,
            separators=(",", ":"),
        ),
        stamp,
    )
    wishes.sort()
    return {"wishes": len(wishes)}
