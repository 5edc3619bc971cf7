"""Literals in the key's place that a protocol prescribes: the secret is elsewhere."""
import base64
import hashlib
import hmac
import os

BOT_TOKEN = os.environ["BOT_TOKEN"]
LABEL = b"example.org/webhooks/v1"


def web_app_key():
    """Telegram: the key of the data is the MAC of the bot's token under a known word."""
    return hmac.new(b"WebAppData", BOT_TOKEN.encode(), hashlib.sha256).digest()


def is_from_telegram(check_string, provided):
    mac = hmac.new(web_app_key(), check_string.encode(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(mac.encode(), provided.encode())


def request_key(day, region, service):
    """A chain of MACs: the literal is a prefix of the secret, and a message at its end."""
    key = ("AWS4" + os.environ["AWS_SECRET_ACCESS_KEY"]).encode()
    for part in (day, region, service, "aws4_request"):
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    return key


def expanded():
    """The salt of HKDF is public; the secret is what it is applied to."""
    secret = hmac.new(LABEL, os.environ["MASTER_KEY"].encode(), hashlib.sha256).digest()
    return hmac.new(secret, LABEL + b"\x01", hashlib.sha256).digest()


def sign(body):
    return hmac.new(expanded(), body, hashlib.sha256).hexdigest()


# RFC 6455: every WebSocket in the world appends this to what the client sent.
WEB_SOCKET = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


def accept_value(key):
    digest = hashlib.sha1(key)
    digest.update(WEB_SOCKET)
    return base64.b64encode(digest.digest()).decode()


def process_handshake(key, headers):
    assert headers["Upgrade"].lower() == "websocket"
    assert headers["Sec-Websocket-Accept"] == accept_value(key)
