"""The only call in the program is an example with constants: who else calls is not known."""
import hashlib
import hmac
import sys


def is_right(fields, key, given):
    text = "|".join(fields[name] for name in sorted(fields))
    return hmac.new(key.encode(), text.encode(), hashlib.sha256).hexdigest() == given  # expect: HM101


def is_own(text, key):
    """Called with nothing of anybody's."""
    return hmac.new(key, text, hashlib.sha256).hexdigest() == "0" * 64


if __name__ == "__main__":
    sums = {"id": "1", "sum": "2"}
    print(is_right(sums, "not a real key", "9a0364b9e99bb480dd"))  # expect: HM201
    print(is_own(sys.argv[1].encode(), sys.argv[2].encode()))
