"""A class of views whose one method removes or writes, by a header that is not signed."""
import hmac
import os
import time

from flask import Flask, abort, request
from flask.views import MethodView

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
rows = {}


class Rows(MethodView):
    def verify(self):
        stamp = request.headers.get("X-Timestamp", "")
        message = b"\n".join(
            [request.method.encode(), request.full_path.encode(), stamp.encode(), request.data]
        )
        mac = hmac.new(KEY, message, "sha256").hexdigest()
        given = request.headers.get("X-Signature", "")
        if not hmac.compare_digest(mac.encode(), given.encode()):
            abort(401)
        if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
            abort(401)

    def put(self, name):
        self.verify()
        method = request.headers.get("X-Method-Override") or request.method  # expect: HM404
        if method == "DELETE":
            rows.pop(name, None)
        else:
            rows[name] = request.data.decode("latin-1")
        return {"rows": len(rows)}

    def delete(self, name):
        self.verify()
        rows.pop(name, None)
        return {"rows": len(rows)}


app.add_url_rule("/rows/<name>", view_func=Rows.as_view("rows"))
