"""Links that the program signs itself: the time in them is its own clock's, and lies in no future."""
import base64
import hashlib
import hmac
import os
import time
import uuid

from flask import Flask, abort, request, send_from_directory

KEY = os.environ["LINK_KEY"].encode()
LIFETIME = 3600
app = Flask(__name__)


@app.get("/share/<path:name>")
def share(name):
    folder = f"/files/{uuid.uuid4()}/"
    made = str(int(time.time()))
    mac = hmac.new(KEY, f"{folder}{made}".encode(), hashlib.sha256).digest()
    return {"link": f"{folder}{name}?ticket={made}-{base64.b64encode(mac).decode()}"}


@app.get("/files/<uuid:folder>/<path:name>")
def fetch(folder, name):
    ticket = request.args.get("ticket", "")
    if "-" not in ticket:
        abort(403)
    made, given = ticket.split("-", 1)
    try:
        ends = int(made) + LIFETIME
    except ValueError:
        abort(403)
    if time.time() > ends:
        abort(403)
    text = f"/files/{folder}/{made}"
    mac = base64.b64encode(hmac.new(KEY, text.encode(), hashlib.sha256).digest())
    if not hmac.compare_digest(mac, given.encode()):
        abort(403)
    return send_from_directory("files", name)
