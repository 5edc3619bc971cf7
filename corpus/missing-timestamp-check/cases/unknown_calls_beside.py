"""Calls of other modules that have nothing to do with the time."""
import hmac
import os

from clients.storage import connect, find_client
from flask import Flask, abort, request

app = Flask(__name__)


@app.post("/notes")
def write():
    client = find_client(request.headers.get("X-Client", ""))
    if not client:
        abort(401)
    head = [request.method, request.full_path, request.headers.get("X-Timestamp", "")]  # expect: HM501
    message = "\n".join(head).encode() + b"\n" + request.get_data()
    mac = hmac.new(client.key, message, "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    database = connect()
    database.execute("INSERT INTO note VALUES (?)", (os.urandom(4),))
    return "", 204
