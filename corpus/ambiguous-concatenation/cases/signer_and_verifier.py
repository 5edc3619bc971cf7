"""Client and server put the message together each for itself: two places, and no fix that is right for both."""
import hmac
import os
import time
import urllib.request

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
jobs = []


def submit(base_url, path, account, body):
    stamp = str(int(time.time()))
    message = b"POST\n" + stamp.encode() + b"\n" + path.encode() + account.encode() + b"\n" + body  # expect: HM302
    headers = {
        "X-Signature": hmac.new(KEY, message, "sha256").hexdigest(),
        "X-Timestamp": stamp,
        "X-Account": account,
    }
    call = urllib.request.Request(base_url + path, data=body, headers=headers)
    return urllib.request.urlopen(call, timeout=10)


@app.post("/jobs/<name>")
def run(name):
    stamp = request.headers.get("X-Timestamp", "")
    account = request.headers.get("X-Account", "")
    head = f"POST\n{stamp}\n{request.path}{account}\n"  # expect: HM302
    mac = hmac.new(KEY, head.encode() + request.get_data(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)
    jobs.append((name, account, request.get_data()))
    return {"jobs": len(jobs)}
