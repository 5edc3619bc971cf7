"""The literal is the secret of a derivation; the key of its first step is a known word."""
import hashlib
import hmac

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"  # expect: HM201
OTHER = "110201544:AAE2m0vXlQkq9ZBkFZr8wW3cY5T6uHnJpLs"  # expect: HM201


def is_from_a_web_app(check_string, provided):
    key = hmac.new(b"WebAppData", TOKEN.encode(), hashlib.sha256).digest()
    mac = hmac.new(key, check_string.encode(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(mac.encode(), provided.encode())


def is_from_a_login(check_string, provided):
    key = hashlib.sha256(OTHER.encode()).digest()
    mac = hmac.new(key, check_string.encode(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(mac.encode(), provided.encode())
