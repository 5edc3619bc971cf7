"""The document is one line of a longer message: f-string, join, format, update after update."""
import hmac
import json
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
notes = []


def accept(mac):
    stamp = request.headers.get("X-Timestamp", "")
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)
    notes.append(request.form.get("note", ""))
    return {"notes": len(notes)}


@app.post("/f")
def f_string():
    stamp = request.headers.get("X-Timestamp", "")
    fields = {"note": request.form.get("note", ""), "list": request.form.get("list", "")}
    message = f"{request.method}\n{request.path}\n{stamp}\n{json.dumps(fields)}"
    #                                                       ^^^^^^^^^^^^^^^^^^ expect: HM301
    return accept(hmac.new(KEY, message.encode(), "sha256").hexdigest())


@app.post("/j")
def joined():
    fields = dict(note=request.form.get("note", ""), list=request.form.get("list", ""))
    lines = ["POST", "/j", request.headers.get("X-Timestamp", "")]
    lines.append(json.dumps(fields))  # expect: HM301
    return accept(hmac.new(KEY, "\n".join(lines).encode(), "sha256").hexdigest())


@app.post("/p")
def percent():
    fields = {"note": request.form.get("note", "")}
    fields["list"] = request.form.get("list", "")
    text = "POST /p %s %s" % (request.headers.get("X-Timestamp", ""), json.dumps(fields))  # expect: HM301
    return accept(hmac.new(KEY, text.encode(), "sha256").hexdigest())


@app.post("/u")
def in_steps():
    fields = {"note": request.form.get("note", ""), "list": request.form.get("list", "")}
    mac = hmac.new(KEY, b"POST\n/u\n", "sha256")
    mac.update(request.headers.get("X-Timestamp", "").encode())
    mac.update(b"\n")
    mac.update(json.dumps(fields).encode())  # expect: HM301
    return accept(mac.hexdigest())
