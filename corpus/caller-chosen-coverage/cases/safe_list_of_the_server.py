"""The names are the server's, or those of the fields that came: no request leaves any out."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()
SIGNED = ("X-Timestamp", "X-Target", "X-Digest")

app = Flask(__name__)
rows = []


def finish(message, given, stamp):
    mac = hmac.new(KEY, message.encode(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), given.encode()):  # expect: HM505
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)
    rows.append(stamp)
    return {"rows": len(rows)}


@app.post("/a")
def of_the_server():
    lines = [f"{name}:{request.headers.get(name, '')}" for name in SIGNED]
    stamp = request.headers.get("X-Timestamp", "")
    message = f"{request.method}\n{request.path}\n" + "\n".join(lines)
    return finish(message, request.headers.get("X-Signature", ""), stamp)


@app.post("/b")
def of_the_fields():
    pairs = [f"{name}={request.form[name]}" for name in sorted(request.form) if name != "sign"]
    message = f"{request.method}\n{request.path}\n" + "&".join(pairs)
    return finish(message, request.form.get("sign", ""), request.form.get("time", ""))
