"""Tokens in so many links that their text is given up for its size: what is not followed may hold them."""
import base64
import hashlib
import hmac
import json
import os

from flask import Flask, request

app = Flask(__name__)
KEY = os.environ["LINK_KEY"].encode()


def sealed(document):
    text = base64.urlsafe_b64encode(json.dumps(document).encode())
    mac = hmac.new(KEY, text, hashlib.sha256)
    return "".join([text.decode(), ".", mac.hexdigest()])


@app.get("/carts/<number>")
def cart(number):
    asked = request.args
    first = sealed({"customer": asked.get("customer", "-"), "cart": number, "shop": asked.get("shop", "1"),
                    "language": asked.get("language", "en"), "currency": asked.get("currency", "eur"),
                    "coupon": asked.get("coupon", ""), "country": asked.get("country", "de")})
    second = sealed({"before": first, "by": asked.get("by", "-"), "at": asked.get("at", "-")})
    third = sealed({"before": second, "again": first, "to": asked.get("to", "-")})
    rows = [f"/{name}?seal={third}" for name in ("open", "pay", "send", "drop", "copy", "print")]
    page = "".join(rows) + f"<a href='/more?seal={third}'>more</a><a href='/less?seal={third}'>less</a>"
    return f"{page}<a href='/top?seal={third}'>top</a><a href='/end?seal={third}'>end</a>"
