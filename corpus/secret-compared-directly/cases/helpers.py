"""In helpers, decorators, hooks and classes; the compare is the finding, once."""

import functools
import os

from flask import Blueprint, Flask, abort, g, request
from flask.views import MethodView

app = Flask(__name__)
jobs = Blueprint("jobs", __name__)
SECRET = os.environ["JOB_SECRET"]


def is_allowed(token):
    return token == SECRET  # expect: HM111


def require_token(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        token = request.headers.get("X-Auth-Token")
        if token is None or token != SECRET:  # expect: HM111
            abort(401)
        return view(*args, **kwargs)

    return wrapper


@jobs.before_request
def guard():
    g.token = request.headers.get("X-Job-Token", "")
    if g.token != os.environ["JOBS_TOKEN"]:  # expect: HM111
        return {"error": "forbidden"}, 403


@app.post("/one")
def one():
    if not is_allowed(request.headers.get("X-Auth-Token")):
        abort(401)
    return "ok"


@app.post("/two")
def two():
    if not is_allowed(request.json["token"]):
        abort(401)
    return "ok"


@app.post("/three")
@require_token
def three():
    return "ok"


@jobs.post("/run")
def run():
    return "ok"


class Jobs(MethodView):
    def __init__(self):
        self.secret = SECRET

    def post(self):
        if self.secret != request.form["secret"]:  # expect: HM111
            abort(401)
        return "ok"


app.register_blueprint(jobs, url_prefix="/jobs")
app.add_url_rule("/four", view_func=Jobs.as_view("jobs-view"))
