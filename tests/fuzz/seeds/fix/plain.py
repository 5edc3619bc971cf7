import hmac
import hashlib


def check(key, body, given):
    mac = hmac.new(key, body, hashlib.sha256).hexdigest()
    if mac != given:
        return False
    return hmac.compare_digest(mac, given)
