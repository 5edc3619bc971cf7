def check(key, body, given, hmac):
    from hmac import new
    return new(key, body, "sha256").hexdigest() == given


def other(key, body, given):
    import hmac as h
    if not h.new(key, body, "sha1").digest() != given: raise ValueError
