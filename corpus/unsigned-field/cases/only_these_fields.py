"""A list says which fields are signed, and a loop joins them; the handler uses one more."""
import hmac
import os
import time

from flask import Blueprint, Flask, abort, g, request

KEY = os.environ["API_KEY"].encode()
SIGNED_FIELDS = ("timestamp", "game", "player")

scores = Blueprint("scores", __name__, url_prefix="/scores")
table = {}


@scores.before_request
def verify():
    text = request.method + " " + request.path
    for name in SIGNED_FIELDS:
        text += f"&{name}={request.form.get(name, '')}"
    mac = hmac.new(KEY, text.encode("utf-8"), "sha256").hexdigest()
    given = request.form.get("signature", "")
    if not hmac.compare_digest(mac.encode(), given.encode()):
        abort(403)
    stamp = request.form.get("timestamp", "")
    if not stamp.isdecimal() or len(stamp) > 10:
        abort(403)
    if not -300 <= time.time() - int(stamp) <= 300:
        abort(403)
    g.player = request.form.get("player", "")


@scores.route("/submit", methods=["POST"])
def submit():
    points = request.form.get("points", 0, type=int)  # expect: HM401
    table[(request.form.get("game", ""), g.player)] = points
    return {"points": points}


app = Flask(__name__)
app.register_blueprint(scores)
