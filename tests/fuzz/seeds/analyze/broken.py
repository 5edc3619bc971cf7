import hmac
def good(key, body, given):
    return hmac.new(key, body, "sha256").hexdigest() == given
def bad(:
    return hmac.new(
