"""Keys by the generators of `random`."""
import hashlib
import hmac
import random
import string
from random import getrandbits

from flask import Flask, abort, request

app = Flask(__name__)
ALPHABET = string.ascii_letters + string.digits
BITS = random.getrandbits(256).to_bytes(32, "big")  # expect: HM206
NAMED = getrandbits(128).to_bytes(16, "big")  # expect: HM206
LETTERS = "".join(random.choice(ALPHABET) for _ in range(32))  # expect: HM206
SEVERAL = "".join(random.choices(ALPHABET, k=32))  # expect: HM206
HASHED = hashlib.sha256(str(random.random()).encode()).digest()  # expect: HM206
BYTES = random.randbytes(32)  # expect: HM206
BELOW = random.randrange(2**128)  # expect: HM206


@app.post("/hook/bits")
def bits():
    expected = hmac.new(BITS, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/named")
def named():
    expected = hmac.new(NAMED, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/letters")
def letters():
    expected = hmac.new(LETTERS.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/several")
def several():
    expected = hmac.new(SEVERAL.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/hashed")
def hashed():
    expected = hmac.new(HASHED, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/by_bytes")
def by_bytes():
    expected = hmac.new(BYTES, request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"


@app.post("/hook/below")
def below():
    expected = hmac.new(str(BELOW).encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), request.headers.get("X-Signature", "").encode()):
        abort(401)
    return "ok"
