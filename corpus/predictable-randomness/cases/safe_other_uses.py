"""What `random` is for: delays, samples, one of several."""
import hashlib
import hmac
import os
import random
import time
import uuid

import requests

KEYS = [os.environ["FIRST_KEY"], os.environ["SECOND_KEY"]]
HOSTS = ["https://a.example", "https://b.example"]


def send(body):
    key = random.choice(KEYS).encode()
    stamp = str(int(time.time()))
    mac = hmac.new(key, (stamp + "\n" + body).encode(), hashlib.sha256).hexdigest()
    headers = {"X-Signature": mac, "X-Timestamp": stamp, "X-Trace": str(uuid.uuid1())}
    for attempt in range(3):
        answer = requests.post(random.choice(HOSTS), data=body, headers=headers, timeout=5)
        if answer.ok:
            return answer
        time.sleep(attempt + random.random())
    return None


def lot(name):
    """A bucket, not a signature."""
    return random.Random(name).random() < 0.1
