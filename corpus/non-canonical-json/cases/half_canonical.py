"""One keyword without the other, a keyword switched off, and indentation: every one can differ."""
import hmac
import json
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
done = []


def check(message):
    mac = hmac.new(KEY, message.encode(), "sha256").hexdigest()
    stamp = request.headers.get("X-Timestamp", "")
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


def document():
    return {
        "method": request.method,
        "path": request.path,
        "time": request.headers.get("X-Timestamp", ""),
        "sku": request.form.get("sku", ""),
    }


@app.post("/a")
def only_sorted():
    check(json.dumps(document(), sort_keys=True))  # expect: HM301
    done.append(request.form.get("sku", ""))
    return "ok"


@app.post("/b")
def only_compact():
    check(json.dumps(document(), separators=(",", ":")))  # expect: HM301
    done.append(request.form.get("sku", ""))
    return "ok"


@app.post("/c")
def sorting_switched_off():
    check(json.dumps(document(), sort_keys=False, separators=(",", ":")))  # expect: HM301
    done.append(request.form.get("sku", ""))
    return "ok"


@app.post("/d")
def half_compact():
    check(json.dumps(document(), sort_keys=True, separators=(", ", ":")))  # expect: HM301
    done.append(request.form.get("sku", ""))
    return "ok"


@app.post("/e")
def indented():
    check(json.dumps(document(), indent=2, sort_keys=True))  # expect: HM301
    done.append(request.form.get("sku", ""))
    return "ok"
