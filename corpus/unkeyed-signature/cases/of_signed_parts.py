"""Time and target are hashed as well: the caller knows those too."""
import hashlib
import hmac
import time

from flask import Flask, abort, request

app = Flask(__name__)
orders = []


@app.post("/orders")
def order():
    stamp = request.headers.get("X-Timestamp", "")
    if not stamp.isdigit() or abs(int(time.time()) - int(stamp[:12])) > 300:
        abort(401)
    text = "\n".join([request.method, request.path, stamp, request.get_data(as_text=True)])
    expected = "v1=" + hashlib.sha256(text.encode()).hexdigest()
    given = request.headers.get("X-Sig", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):  # expect: HM805
        abort(401)
    orders.append(request.get_data())
    return {"ok": True}
