"""Names in which the word stands for something else."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

FILE = os.environ["PASSWORD_FILE"]
KEY = hashlib.sha256(os.environ["PASSWORD_POLICY_TOKEN"].encode()).digest()

app = Flask(__name__)


@app.post("/orders")
def orders():
    mac = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return {"file": FILE}
