"""Work, mail and requests of others before the compare."""

import hashlib
import hmac
import os
import smtplib
import subprocess

import requests
from flask import Flask, abort, request
from redis import Redis
from rq import Queue

KEY = os.environ["HOOK_SECRET"].encode()
app = Flask(__name__)


def is_authentic():
    expected = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), request.headers.get("X-Hub-Signature-256", "").encode())


queue = Queue(connection=Redis())


@app.post("/queue")
def enqueue():
    queue.enqueue("jobs.deploy")  # expect: HM105
    if not is_authentic():
        abort(401)
    return {"ok": True}


@app.post("/mail")
def mail():
    smtplib.SMTP("localhost").sendmail("a@b.example", "c@d.example", "pushed")  # expect: HM105
    if not is_authentic():
        abort(401)
    return {"ok": True}


@app.post("/pull")
def pull():
    subprocess.run(["git", "pull"], check=True)  # expect: HM105
    if not is_authentic():
        abort(401)
    return {"ok": True}


@app.post("/others")
def others():
    requests.post("https://chat.example/hook", json=request.get_json(), timeout=5)  # expect: HM105
    if not is_authentic():
        abort(401)
    return {"ok": True}


@app.post("/file")
def file():
    with open("events.log", "ab") as log:
        log.write(request.get_data())  # expect: HM105
    if not is_authentic():
        abort(401)
    return {"ok": True}
