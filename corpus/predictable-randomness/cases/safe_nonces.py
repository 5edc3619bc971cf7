"""Clients whose nonces nobody can guess."""
import hashlib
import hmac
import os
import time
import random
import secrets
import uuid

import requests

KEY = os.environ["API_KEY"].encode()


def signed(nonce, body):
    stamp = str(int(time.time()))
    message = "\n".join([stamp, nonce, body])
    mac = hmac.new(KEY, message.encode(), hashlib.sha256).hexdigest()
    return {"X-Nonce": nonce, "X-Timestamp": stamp, "X-Signature": mac}


def order(body):
    nonce = secrets.token_hex(16)
    return requests.post("https://shop.example/orders", data=body, headers=signed(nonce, body), timeout=5)


def refund(body):
    nonce = uuid.uuid4().hex
    return requests.post("https://shop.example/refunds", data=body, headers=signed(nonce, body), timeout=5)


def cancel(body):
    headers = signed(str(random.SystemRandom().randint(1, 2**63)), body)
    return requests.post("https://shop.example/cancels", data=body, headers=headers, timeout=5)


def listed(fields, chosen):
    """What is put into a table that is not signed, and into one that is: no nonce there."""
    fields.setdefault("position", random.randint(1, 9))
    chosen.setdefault("colour", secrets.token_hex(8))
    text = "&".join(name + "=" + chosen[name] for name in sorted(chosen))
    chosen["sign"] = hmac.new(KEY, text.encode(), hashlib.sha256).hexdigest()
    return requests.post("https://shop.example/paint", data=chosen, timeout=5)
