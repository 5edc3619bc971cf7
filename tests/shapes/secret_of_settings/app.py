from flask import Flask, abort, request

import settings

app = Flask(__name__)


@app.post("/orders")
def orders():
    if request.headers.get("X-Api-Token") != settings.API_TOKEN:  # HM111
        abort(401)
    if request.args.get("size") == settings.PAGE_SIZE:
        return "page"
    return "ok"
