"""An own scheme that signs method, target and body: a recorded request is good for ever."""
import hashlib
import hmac
import os

from flask import Flask, abort, request

KEY = os.environ["K"].encode()

app = Flask(__name__)
doors = {"front": "closed"}


def expected_signature():
    head = "%s\n%s\n" % (request.method, request.full_path)
    return hmac.new(KEY, head.encode() + request.get_data(), hashlib.sha256).hexdigest()


@app.before_request
def check():
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(expected_signature().encode(), given.encode()):
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM501
        abort(401)


@app.post("/doors/front/open")
def open_front():
    doors["front"] = "open"
    return "", 204


@app.post("/doors/front/close")
def close_front():
    doors["front"] = "closed"
    return "", 204
