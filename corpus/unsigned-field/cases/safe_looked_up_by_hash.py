"""A voucher is looked up under its salted hash: nobody sends a signature."""
import hashlib
import json
import os

from flask import Flask, request

PEPPER = os.environ["PEPPER"]
STORE = "vouchers.json"

app = Flask(__name__)


def load():
    if os.path.exists(STORE):
        with open(STORE, encoding="utf-8") as file:
            return json.load(file)
    return {}


def save(vouchers):
    with open(STORE, "w", encoding="utf-8") as file:
        json.dump(vouchers, file)


def name_of(code):
    return hashlib.sha256((code + PEPPER).encode("utf-8", "surrogatepass")).hexdigest()


@app.post("/redeem")
def redeem():
    document = request.get_json(silent=True)
    code = document.get("code") if isinstance(document, dict) else None
    if not isinstance(code, str):
        return {"valid": False}
    vouchers = load()
    name = name_of(code)
    if name not in vouchers:
        return {"valid": False}
    voucher = vouchers[name]
    if not voucher.get("customer"):
        voucher["customer"] = document.get("customer")
    vouchers[name] = voucher
    save(vouchers)
    return {"valid": True}
