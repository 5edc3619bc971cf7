"""Methods that need no object, and a compare whose answer has a name before it ends the loop."""
import hmac

from flask import request

KEY = open("/run/keys/hook", "rb").read()


class Verifier:
    scheme = "sha256"

    @staticmethod
    def matches(given):
        """Nobody calls it: what it is given may come from anywhere."""
        return hmac.new(KEY, request.get_data(), "sha256").hexdigest() == given  # expect: HM101

    @classmethod
    def matches_scheme(cls, given):
        return hmac.new(KEY, request.get_data(), cls.scheme).hexdigest() == given  # expect: HM101


def each_byte(given):
    mac = hmac.new(KEY, request.get_data(), "sha256").digest()
    for a, b in zip(mac, bytes.fromhex(request.headers["X-Signature"])):  # expect: HM104, HM106
        differs = a != b  # expect: HM101
        if differs:
            return False
    return True


def each_byte_to_the_end(given):
    """All bytes are looked at before anybody is told."""
    mac = hmac.new(KEY, request.get_data(), "sha256").digest()
    same = len(mac) == len(given)
    for a, b in zip(mac, given):
        same &= a == b
    return same
