"""Unsigned and used, but it decides nothing: logged, echoed, a format, a validator, an address."""
import hashlib
import hmac
import logging
import os
import time
import uuid

from flask import Flask, Response, abort, jsonify, request

KEY = os.environ["API_KEY"].encode()
log = logging.getLogger(__name__)

app = Flask(__name__)
stock = {"apple": 3}


@app.before_request
def verify():
    stamp = request.headers.get("X-Timestamp", "")
    parts = (request.method, request.full_path, stamp, request.get_data().hex())
    mac = hmac.new(KEY, "\n".join(parts).encode(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        log.warning("refused %s from %s", request.path, request.headers.get("X-Forwarded-For"))
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.after_request
def correlate(answer):
    answer.headers["X-Request-Id"] = request.headers.get("X-Request-Id") or uuid.uuid4().hex
    return answer


@app.get("/stock")
def show():
    tag = hashlib.sha256(repr(sorted(stock.items())).encode()).hexdigest()
    if request.headers.get("If-None-Match") == tag:
        return "", 304
    if "text/plain" in request.headers.get("Accept", ""):
        return Response("\n".join(f"{name} {count}" for name, count in stock.items()))
    return jsonify(stock=stock, language=request.headers.get("Accept-Language", "en"))


@app.post("/stock")
def change():
    log.info("%s by %s", request.content_length, request.headers.get("User-Agent", "-"))
    document = request.get_json()
    legacy = request.headers.get("X-Legacy-Client") == "1"
    if legacy:
        stock[document["name"]] = document["count"]
        return "OK"
    stock[document["name"]] = document["count"]
    return {"stock": len(stock)}
