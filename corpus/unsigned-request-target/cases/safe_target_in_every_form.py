"""Method and target are signed: as path, as url, by the name of the endpoint, or written down."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
rows = []


def finish(what):
    stamp = request.headers.get("X-Timestamp", "")
    message = f"{request.method}\n{what}\n{stamp}\n".encode() + request.get_data()
    mac = hmac.new(KEY, message, "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM505
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/a")
def by_path():
    finish(request.path)
    rows.append(request.get_data())
    return {"rows": len(rows)}


@app.post("/b")
def by_url():
    finish(request.url)
    rows.clear()
    return {"rows": len(rows)}


@app.post("/c")
def by_endpoint():
    finish(request.endpoint)
    rows.append(request.get_json())
    return {"rows": len(rows)}


@app.post("/d")
def by_what_is_written():
    finish("/d")
    rows.reverse()
    return {"rows": len(rows)}
