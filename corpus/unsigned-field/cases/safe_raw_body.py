"""Everything used lies in the signed body, read in any way and signed by any detour."""
import base64
import binascii
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
rows = []


def check(body_part):
    stamp = request.headers.get("X-Timestamp", "")
    message = f"{request.method}\n{request.full_path}\n{stamp}\n{body_part}"
    mac = hmac.new(KEY, message.encode(), "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):  # expect: HM505
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/hash")
def by_hash():
    check(hashlib.sha256(request.get_data()).hexdigest())
    document = request.get_json()
    rows.append((document["account"], document.get("amount")))
    return {"rows": len(rows)}


@app.post("/hex")
def by_hex():
    check(request.get_data().hex())
    rows.append((request.form["account"], request.form.get("amount")))
    return {"rows": len(rows)}


@app.post("/base64")
def by_base64():
    body = request.get_data()
    check(base64.b64encode(body).decode("ascii"))
    if request.get_json()["role"] != "admin":
        abort(403)
    rows.append(request.json["account"])
    return {"rows": len(rows)}


@app.post("/hexlified")
def by_binascii():
    check(binascii.hexlify(request.get_data()).decode())
    for entry in request.get_json()["entries"]:
        rows.append(entry["account"])
    return {"rows": len(rows)}


@app.post("/digest")
def recomputed_digest_header():
    received = request.headers.get("X-Content-SHA256", "")
    check(received)
    actual = hashlib.sha256(request.get_data()).hexdigest()
    if not hmac.compare_digest(actual.encode(), received.encode()):
        abort(401)
    rows.append(request.get_json()["account"])
    return {"rows": len(rows)}
