import hmac
import os


def check(body, sent):
    return hmac.new(os.environ["K"].encode(), body, "sha256").hexdigest() == sent  # HM101
