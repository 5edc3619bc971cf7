"""Text of the source, where the part is named after a secret and others are turned away."""

from flask import Flask, abort, request

app = Flask(__name__)
TOKEN = "n0t-a-very-g00d-secret"


@app.post("/one")
def one():
    if request.headers.get("X-Api-Key") != "a8f5f167f44f4964e6c998dee827110c":  # expect: HM111
        abort(401)
    return "ok"


@app.post("/two")
def two():
    if request.get_json().get("token") != TOKEN:  # expect: HM111
        return {"error": "forbidden"}, 403
    return "ok"


@app.post("/three")
def three():
    if request.headers.get("Authorization") == "Bearer " + TOKEN:  # expect: HM111
        return "ok"
    return {"error": "unauthorized"}, 401
