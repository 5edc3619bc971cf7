"""A verifier for others: it is given the body as bytes, and decodes them by its own rules."""
import hashlib
import hmac


def is_authentic(key: bytes, body: bytes, signature: str) -> bool:
    text = body.decode(errors="backslashreplace")  # expect: HM303
    mac = hmac.new(key, text.encode(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(mac.encode(), signature.encode())
