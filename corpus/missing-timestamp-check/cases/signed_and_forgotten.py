"""The time is in the signed bytes, by several spellings, and no clock is ever asked."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
jobs = []


def accept(message):
    mac = hmac.new(KEY, message, hashlib.sha256).hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):  # expect: HM505
        abort(401)


@app.post("/jobs")
def add():
    stamp = request.headers.get("X-Timestamp", "")
    #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM501
    accept(f"POST\n/jobs\n{stamp}\n".encode() + request.get_data())
    jobs.append(request.get_data())
    return {"jobs": len(jobs)}


@app.delete("/jobs")
def clear():
    parts = ["DELETE", request.full_path]
    parts.append(request.headers.get("X-Request-Timestamp", ""))
    #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM501
    accept("\n".join(parts).encode())
    jobs.clear()
    return "", 204


@app.get("/jobs")
def show():
    stamp = request.args.get("timestamp", "").encode()
    #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM501
    accept(b"GET\n%s\n%s" % (request.path.encode(), stamp))
    return {"jobs": len(jobs)}
