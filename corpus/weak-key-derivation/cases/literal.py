"""The hash of a literal is a literal key: said once, where it is written."""
import hashlib
import hmac

from flask import Flask, abort, request

KEY = hashlib.sha256(b"correct-horse-battery").digest()  # expect: HM201

app = Flask(__name__)


@app.post("/orders")
def orders():
    mac = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "", 204
