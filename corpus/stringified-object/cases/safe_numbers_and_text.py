"""Numbers are their digits, and text is text."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()

app = Flask(__name__)
events = []


def require(message):
    mac = hmac.new(SECRET, message, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)


@app.post("/webhook/numbers/<int:number>")
def numbers(number):
    amount = int(request.form.get("amount", "0"))  # expect: HM106
    require(f"{str(number)}\n{str(amount)}\n{str(request.form.get('to', ''))}".encode())
    events.append((number, amount, request.form.get("to", "")))
    return "", 204


@app.post("/webhook/lengths")
def lengths():
    body = request.get_data()
    require(str(len(body)).encode() + b"\n" + body)
    events.append(body)
    return "", 204
