"""Something else in the same file is decoded loosely: a file name, an answer, a subject."""
import hashlib
import hmac
import os
import urllib.request

from flask import Flask, abort, request

SECRET = os.environ["WEBHOOK_SECRET"].encode()

app = Flask(__name__)
subjects = []


def fetch(url):
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.read().decode("utf-8", errors="ignore")


@app.post("/webhook/mails")
def receive():
    mac = hmac.new(SECRET, request.get_data(), hashlib.sha256).digest()
    if not hmac.compare_digest(mac.hex().encode(), request.headers.get("X-Sig", "").encode()):
        abort(401)
    subject = request.form.get("subject", "").encode("ascii", "replace").decode()
    subjects.append(subject)
    return {"subjects": len(subjects)}
