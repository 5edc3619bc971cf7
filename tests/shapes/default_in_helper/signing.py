import hmac


def sign(body, key=b"used-when-none-is-given"):  # HM201
    return hmac.new(key, body, "sha256").hexdigest()
