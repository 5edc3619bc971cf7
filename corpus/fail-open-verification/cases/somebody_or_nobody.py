"""Who a request comes from: without a signature it is nobody, which is no answer to accept."""
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
users = {}
orders = []


def user_of_link():
    sent = request.args.get("sig")
    if sent is None:
        return None
    name = request.args.get("user", "")
    expected = hmac.new(os.environ["LINK_KEY"].encode(), name.encode(), "sha256").hexdigest()
    if not hmac.compare_digest(expected.encode(), sent.encode()):
        abort(403)
    return users.get(name)


def find_user():
    """Nobody calls this here; what its callers make of nobody is theirs."""
    user = user_of_link()
    if user is None:
        return None, None
    return user, "link"


@app.post("/orders")
def order():
    user = user_of_link()
    if user is None:
        abort(401)
    orders.append(user)
    return "ok"
