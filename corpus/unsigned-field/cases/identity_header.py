"""Who acts is said by a header that nobody signed; the rest of the request is signed."""
import hashlib
import hmac
import os
import sqlite3
import time

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
database = sqlite3.connect(":memory:", check_same_thread=False)
database.execute("CREATE TABLE note (author TEXT, text TEXT)")


def check_signature():
    stamp = request.headers.get("X-Timestamp", "")
    head = "\n".join([request.method, request.full_path, stamp, ""])
    mac = hmac.new(KEY, head.encode() + request.get_data(), hashlib.sha256)
    provided = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(mac.hexdigest().encode(), provided.encode()):  # expect: HM505
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/notes")
def write():
    check_signature()
    author = request.headers.get("X-Acting-User")
    #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM401
    database.execute("INSERT INTO note VALUES (?, ?)", (author, request.get_json()["text"]))
    return {"saved": True}


@app.delete("/notes")
def delete():
    check_signature()
    owner = request.headers["X-On-Behalf-Of"]  # expect: HM401
    database.execute("DELETE FROM note WHERE author = ?", (owner,))
    return {"deleted": True}
