"""A client that signs what it sends, and reads the answer: the server asks for the MAC."""
import hashlib
import hmac
import json

import requests

KEY = b"k3Yq-of-the-shop-71"  # expect: HM201
BUCKETS = b"experiment-9"


def order(item, count):
    body = json.dumps({"item": item, "count": count})
    mac = hmac.new(KEY, body.encode(), hashlib.sha256).hexdigest()
    response = requests.post(
        "https://shop.example.com/orders",
        data=body,
        headers={"Content-Type": "application/json", "X-Signature": mac},
        timeout=5,
    )
    return response.json()["id"]


def price(user):
    number = int(hmac.new(BUCKETS, user.encode(), hashlib.sha256).hexdigest(), 16) % 10
    response = requests.get(f"https://shop.example.com/prices/{number}", timeout=5)
    return response.json()["price"]
