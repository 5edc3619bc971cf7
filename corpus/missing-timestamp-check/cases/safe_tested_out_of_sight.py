"""Functions of other modules that may test the time: they can ask for the request by themselves."""
import hmac
import os

from clients.requests import is_recent, milliseconds, require_recent
from flask import Flask, abort, request

KEY = os.environ["K"].encode()
app = Flask(__name__)
notes = []


def is_signed():
    head = [request.method, request.full_path, request.headers.get("X-Timestamp", "")]
    message = "\n".join(head).encode() + b"\n" + request.get_data()
    mac = hmac.new(KEY, message, "sha256").hexdigest()
    return hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode())


@app.post("/asked")
def asked():
    if not is_signed() or not is_recent():
        abort(401)
    notes.append(request.get_data())
    return "", 204


@app.post("/demanded")
def demanded():
    require_recent()
    if not is_signed():
        abort(401)
    notes.append(request.get_data())
    return "", 204


@app.post("/compared")
def compared():
    stamp = request.headers.get("X-Timestamp", "")
    if not is_signed() or not stamp.isdecimal() or len(stamp) > 13:
        abort(401)
    if abs(milliseconds() - int(stamp)) > 60000:
        abort(401)
    notes.append(request.get_data())
    return "", 204


@app.post("/refused-by-name")
def refused_by_name():
    """The answers have names: the one that refuses is told from the other."""
    stamp = request.headers.get("X-Timestamp", "")
    answer = ("", 401)
    if is_signed() and is_recent():
        notes.append(stamp)
        answer = ("", 204)
    return answer
