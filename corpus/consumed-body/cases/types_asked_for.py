"""A hook looks into forms, and the view takes no form: only JSON comes as far as the MAC."""
import hashlib
import hmac
import os

from flask import Flask, abort, g, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()

app = Flask(__name__)
events = []


@app.before_request
def find_the_shop():
    g.shop = request.args.get("shop") or request.form.get("shop")


def require(body):
    mac = hmac.new(SECRET, body, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)


@app.post("/webhook/contained")
def contained():
    if "application/json" not in request.headers.get("Content-Type", ""):
        return "JSON only", 415
    require(request.get_data())
    events.append(request.get_json(silent=True))
    return "", 204


@app.post("/webhook/started")
def started():
    if not (request.content_type or "").startswith("application/json"):
        abort(415)
    require(request.get_data())
    events.append(request.get_json(silent=True))
    return "", 204


@app.post("/webhook/asked")
def asked():
    if not request.is_json:
        abort(415)
    require(request.get_data())
    events.append(request.get_json(silent=True))
    return "", 204


@app.post("/webhook/equal")
def equal():
    if request.mimetype != "application/json":
        abort(415)
    require(request.get_data())
    events.append(request.get_json(silent=True))
    return "", 204


@app.post("/webhook/forms")
def forms():
    if request.mimetype != "application/x-www-form-urlencoded":
        abort(415)
    require(request.get_data())  # expect: HM305
    events.append(g.shop)
    return "", 204


@app.post("/webhook/anything-but")
def anything_but_json():
    if request.is_json:
        abort(415)
    require(request.get_data())  # expect: HM305
    events.append(g.shop)
    return "", 204
