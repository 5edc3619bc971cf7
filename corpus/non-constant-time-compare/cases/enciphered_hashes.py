"""A hash that is enciphered: only who has the key can make it."""
from Crypto.Cipher import AES
from Crypto.Util.Padding import pad
import base64
import hashlib
import os

KEY = os.environ["CHECKSUM_KEY"].encode()


def checksum_of(text, key):
    digest = hashlib.sha256(text.encode()).hexdigest()
    cipher = AES.new(key, AES.MODE_CBC, b"0123456789abcdef")
    return base64.b64encode(cipher.encrypt(pad(digest.encode(), 16))).decode()


def is_right(text, checksum):
    return checksum_of(text, KEY) == checksum  # expect: HM101


def is_same_file(text, name):
    """No key: the hash of public data."""
    return hashlib.sha256(text.encode()).hexdigest() == name


def is_same_text(text, kept):
    """Enciphered, and no hash."""
    return AES.new(KEY, AES.MODE_ECB).encrypt(pad(text.encode(), 16)) == kept


def is_written(names, checksum):
    """A hash of what is written here alone."""
    return checksum_of("fixed", KEY) == checksum and names
