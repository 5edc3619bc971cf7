"""ASCII loses more than UTF-8 does: a fix could refuse who signs likewise."""
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
names = []


def require(message):
    mac = hmac.new(KEY, message, "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM505
        abort(401)
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


def head():
    return f"{request.method}\n{request.full_path}\n{request.headers.get('X-Timestamp', '')}\n"


@app.post("/names")
def add():
    body = request.get_data().decode("ascii", errors="ignore").encode()  # expect: HM303
    require(head().encode() + body)
    names.append(request.get_data())
    return {"names": len(names)}


@app.put("/names")
def rename():
    name = request.form.get("name", "")
    require((head() + name).encode("ascii", "replace"))  # expect: HM303
    names.append(name)
    return {"names": len(names)}
