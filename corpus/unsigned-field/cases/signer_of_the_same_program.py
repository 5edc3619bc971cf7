"""Client and server share the helper that builds the message: the fix belongs there."""
import hmac
import os
import time
import urllib.request

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
deliveries = []


def canonical(method, path, headers, body):
    names = ["X-Timestamp", "X-Request-Id"]
    lines = [method, path] + [headers.get(name, "") for name in names]
    return "\n".join(lines).encode() + b"\n\n" + body


def signature(method, path, headers, body):
    return hmac.new(KEY, canonical(method, path, headers, body), "sha256").hexdigest()


def deliver(base_url, number, recipient, body):
    headers = {"X-Timestamp": str(int(time.time())), "X-Request-Id": number}
    headers["X-Recipient"] = recipient
    headers["X-Signature"] = signature("POST", "/deliveries", headers, body)
    call = urllib.request.Request(base_url + "/deliveries", data=body, headers=headers)
    return urllib.request.urlopen(call, timeout=10)


@app.post("/deliveries")
def accept():
    expected = signature(request.method, request.path, request.headers, request.get_data())
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    stamp = request.headers.get("X-Timestamp", "")
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)
    number = request.headers.get("X-Request-Id", "")
    recipient = request.headers.get("X-Recipient", "")
    #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM401
    deliveries.append((number, recipient, request.get_data()))
    return {"deliveries": len(deliveries)}
