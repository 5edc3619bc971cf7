import hmac

from .keys import WEBHOOK_KEY


def signature(body):
    return hmac.new(WEBHOOK_KEY, body, "sha256").hexdigest()
