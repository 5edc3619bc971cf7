import hmac
import os


def is_right(body, sent):
    expected = hmac.new(os.environ["SECRET"].encode(), body, "sha256").hexdigest()
    return hmac.compare_digest(expected, sent)
