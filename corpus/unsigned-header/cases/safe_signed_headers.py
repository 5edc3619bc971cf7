"""The headers that choose are in the message: in a list, by a loop, in a text."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()
SIGNED = ("Content-Type", "X-Timestamp", "X-HTTP-Method-Override")

app = Flask(__name__)
rows = {}


def finish(mac):
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/loop/<name>")
def by_a_loop(name):
    mac = hmac.new(KEY, f"{request.method} {request.full_path}".encode(), "sha256")
    for header in SIGNED:
        mac.update(f"\n{header.lower()}:{request.headers.get(header, '')}".encode())
    mac.update(b"\n\n" + request.get_data())
    finish(mac.hexdigest())
    if request.headers.get("X-HTTP-Method-Override") == "DELETE":
        rows.pop(name, None)
    else:
        rows[name] = (request.content_type, request.get_data())
    return {"rows": len(rows)}


@app.post("/text/<name>")
def in_a_text(name):
    dry = request.headers.get("X-Dry-Run", "0")
    stamp = request.headers.get("X-Timestamp", "")
    message = f"POST {request.url}\n{stamp}\n{dry}\n".encode() + request.get_data()
    finish(hmac.new(KEY, message, "sha256").hexdigest())
    if dry != "1":
        rows[name] = request.get_data()
    return {"rows": len(rows)}
