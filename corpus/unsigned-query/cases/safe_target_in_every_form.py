"""Method, target and body are signed: by full path, by url, by path and query, by sorted arguments."""
import hmac
import os
import time
from urllib.parse import urlencode

from flask import Flask, abort, request

KEY = os.environ["API_KEY"].encode()

app = Flask(__name__)
stock = {}


def finish(target):
    stamp = request.headers.get("X-Timestamp", "")
    message = f"{request.method}\n{stamp}\n".encode() + target + b"\n" + request.get_data()
    mac = hmac.new(KEY, message, "sha256").hexdigest()
    if not hmac.compare_digest(mac.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.post("/a/<shelf>")
def by_full_path(shelf):
    finish(request.full_path.encode())
    stock[shelf] = request.args.get("item")
    return {"stock": len(stock)}


@app.post("/b/<shelf>")
def by_url(shelf):
    finish(request.url.encode())
    stock[shelf] = request.args.get("item")
    return {"stock": len(stock)}


@app.post("/c/<shelf>")
def by_path_and_query(shelf):
    finish(request.path.encode() + b"?" + request.query_string)
    stock[shelf] = request.args.get("item")
    return {"stock": len(stock)}


@app.post("/d/<shelf>")
def by_sorted_arguments(shelf):
    finish(request.path.encode() + urlencode(sorted(request.args.items())).encode())
    stock[shelf] = request.args.get("item")
    return {"stock": len(stock)}
