"""A CSRF token vouches for the session; no field of the form is signed, and none has to be."""
import hashlib
import hmac
import os
import secrets

from flask import Flask, abort, request, session

app = Flask(__name__)
app.secret_key = os.environ["SESSION_KEY"]
CSRF_KEY = os.environ["CSRF_KEY"].encode()
posts = []


def csrf_token():
    session.setdefault("id", secrets.token_hex(16))
    return hmac.new(CSRF_KEY, session["id"].encode(), hashlib.sha256).hexdigest()


@app.get("/form")
def form():
    return f'<form method="post" action="/posts"><input name="csrf" value="{csrf_token()}"></form>'


@app.post("/posts")
def publish():
    if "user" not in session:
        abort(401)
    given = request.form.get("csrf", "")
    if not hmac.compare_digest(csrf_token().encode(), given.encode()):
        abort(400)
    posts.append((session["user"], request.form.get("title", ""), request.form.get("text", "")))
    return {"posts": len(posts)}
