"""Notes: the sender says which digest it is."""
import base64
import hashlib
import hmac
import os

from flask import Flask, abort, request

TOKEN = os.environ["TWILIO_TOKEN"].encode()
SECRET = os.environ["GITHUB_SECRET"].encode()
app = Flask(__name__)
calls = []


@app.post("/calls")
def calls_arrive():
    text = request.url + "".join(name + request.form[name] for name in sorted(request.form))  # expect: HM302, HM302
    mac = hmac.new(TOKEN, text.encode(), hashlib.sha1).digest()  # expect: HM801
    given = request.headers.get("X-Twilio-Signature", "")
    if not hmac.compare_digest(base64.b64encode(mac), given.encode()):
        abort(401)
    calls.append(request.form["CallSid"])
    return ""


@app.post("/github")
def pushed():
    mac = hmac.new(SECRET, request.get_data(), "sha1").hexdigest()  # expect: HM801
    given = request.headers.get("X-Hub-Signature", "")
    if not hmac.compare_digest(b"sha1=" + mac.encode(), given.encode()):
        abort(401)
    calls.append(request.get_data())
    return ""


class Signed:
    """Signs what it is given, to be sent elsewhere: whose rules that are is not known."""

    def __init__(self, name, key):
        self.name = name
        self.key = key

    def sign(self, call):
        text = f"{call.method}\n{call.headers['Date']}\n{call.path}"
        mac = hmac.new(self.key.encode(), text.encode(), hashlib.sha1).digest()  # expect: HM801
        call.headers["Authorization"] = f"AWS {self.name}:{base64.b64encode(mac).decode()}"
