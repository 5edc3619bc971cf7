import requests
from signing import sign


def send(body):
    headers = {"X-Signature": sign(body)}
    return requests.post("https://shop.example/hook", data=body, headers=headers, timeout=5)
