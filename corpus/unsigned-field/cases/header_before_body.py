"""The body is signed, but an unsigned header or cookie wins over it."""
import hmac
import os
import time

from flask import Flask, Response, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
limits = {}


def refused():
    stamp = request.headers.get("X-Timestamp", "")
    message = b"\n".join(
        [
            request.method.encode(),
            request.path.encode(),
            request.query_string,
            stamp.encode(),
            request.get_data(),
        ]
    )
    mac = hmac.new(KEY, message, "sha256").digest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.hex().encode(), given.encode()):
        return Response("unauthorized", 401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        return Response("unauthorized", 401)
    return None


@app.post("/limits")
def set_limit():
    answer = refused()
    if answer is not None:
        return answer
    document = request.get_json()
    account = request.headers.get("X-Account") or document.get("account")  # expect: HM401
    limits[account] = document.get("limit")
    return {"account": account}


@app.post("/limits/reset")
def reset():
    answer = refused()
    if answer:
        return answer
    limits.pop(request.cookies.get("account", ""), None)  # expect: HM401
    return {"limits": len(limits)}
