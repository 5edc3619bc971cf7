import hmac


def sign(key, body):
    return hmac.new(key, body, "sha256").hexdigest()
