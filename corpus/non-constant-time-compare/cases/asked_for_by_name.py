"""A helper that nobody knows is asked for the signature in the very thing that is signed."""
from params import optional
from records import checksum_of
import hashlib
import hmac
import os

SECRET = os.environ["API_SECRET"].encode()


def mac_of(fields):
    text = "&".join(f"{name}={fields[name]}" for name in sorted(fields) if name != "sign")
    return hmac.new(SECRET, text.encode(), hashlib.sha256).hexdigest()


def is_signed(call):
    return optional(call.fields, "sign") == mac_of(call.fields)  # expect: HM101


def is_kept(record):
    """Perhaps what the server wrote down itself."""
    return checksum_of(record.name) == mac_of(record.fields)


def is_kept_whole(record):
    return checksum_of(record.fields) == mac_of(record.fields)
