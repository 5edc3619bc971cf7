"""A cookie that is absent or not signed stands for nobody: no request is accepted for it."""
from flask import Flask, request
from itsdangerous import BadSignature, Signer

app = Flask(__name__)
signer = Signer(open("/run/keys/session").read())


def open_session():
    cookie = request.cookies.get("session")
    if not cookie:
        return {"user": None}
    try:
        return {"user": signer.unsign(cookie).decode()}
    except BadSignature:
        return {"user": None}


@app.get("/")
def index():
    return open_session()
