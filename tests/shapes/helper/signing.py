import hmac
import os


def verify(body, sent):
    expected = hmac.new(os.environ["SECRET"].encode(), body, "sha256").hexdigest()
    return expected == sent  # HM101
