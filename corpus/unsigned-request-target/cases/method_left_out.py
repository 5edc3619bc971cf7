"""The path is signed, the method is not, and one path both writes and removes: a note."""
import hmac
import os
import time

from flask import Flask, abort, request
from flask.views import MethodView

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
rows = {}


def verify():
    stamp = request.headers.get("X-Timestamp", "")
    message = f"{request.full_path}\n{stamp}\n".encode() + request.get_data()
    mac = hmac.new(KEY, message, "sha256").hexdigest()  # expect: HM402
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


class Row(MethodView):
    def put(self, name):
        verify()
        rows[name] = request.get_data()
        return {"rows": len(rows)}

    def delete(self, name):
        verify()
        rows.pop(name, None)
        return {"rows": len(rows)}


app.add_url_rule("/rows/<name>", view_func=Row.as_view("row"))
