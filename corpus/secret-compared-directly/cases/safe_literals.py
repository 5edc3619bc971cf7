"""Literals beside parts with such names, where nobody is turned away, or for another reason."""

from flask import Flask, abort, render_template, request

app = Flask(__name__)


@app.post("/kind")
def kind():
    if request.get_json()["token"] == "refresh_token":
        return "refreshed"
    return "other"


@app.post("/form")
def form():
    if request.form["password"] == request.form["password_again"]:
        return "ok"
    if request.form["password"] == "password":
        return render_template("form.html", error="choose another one")
    return "no"


@app.post("/grant")
def grant():
    if request.form["grant_type"] != "client_credentials":
        abort(401)
    if request.form["token_type_hint"] != "access_token":
        abort(403)
    return "ok"


@app.get("/page")
def page():
    if request.args.get("key") == "overview":
        return "overview"
    abort(404)
