"""JSON holds any type; the fix tests it, and answers as the operator did."""

import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["HOOK_SECRET"]


@app.post("/one")
def one():
    data = request.get_json()
    if data["secret"] != SECRET:  # expect: HM111
        abort(401)
    return "ok"


@app.post("/two")
def two():
    if SECRET == request.args.get("secret"):  # expect: HM111
        return "ok"
    abort(401)


@app.post("/three")
def three():
    if not (request.json.get("secret") == SECRET):  # expect: HM111
        abort(401)
    return "ok"


@app.post("/four")
def four():
    # The setting may be missing: that repair is not made without being asked for.
    if request.headers.get("X-Secret") != os.getenv("OTHER_SECRET"):  # expect: HM111
        abort(401)
    return "ok"
