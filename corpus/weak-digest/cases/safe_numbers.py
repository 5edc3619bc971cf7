"""HMAC-SHA1 as a number: a one-time code, as RFC 4226 has it, and the share of an experiment."""
import hashlib
import hmac
import os
import struct

from flask import Flask, request

KEY = os.environ["API_KEY"].encode()
app = Flask(__name__)


def code_at(counter):
    mac = hmac.new(KEY, struct.pack(">Q", counter), hashlib.sha1).digest()
    offset = mac[-1] & 15
    return (struct.unpack(">I", mac[offset : offset + 4])[0] & 0x7FFFFFFF) % 1000000


@app.get("/experiment")
def experiment():
    mac = hmac.new(KEY, request.args["user"].encode(), hashlib.md5).digest()
    return {"variant": int.from_bytes(mac[:4], "big") % 2}
