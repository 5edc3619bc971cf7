"""Keys written as hex, base64 or numbers: the text is the key all the same."""
import base64
import binascii
import hmac

from flask import request

HEX = bytes.fromhex("9d1be03c5f7a4826a0b1c2d3e4f50617")  # expect: HM201
BASE64 = base64.b64decode("c29tZS1rZXktb2Ytc29tZS12ZW5kb3ItMTIzNDU2Nzg=")  # expect: HM201
UNHEX = binascii.unhexlify("00112233445566778899aabbccddeeff")  # expect: HM201
NUMBERS = bytes([0x8F, 0x21, 0x5C, 0x7E, 0x90, 0x3A, 0xBD, 0x44])  # expect: HM201
PREFIXED = "whsec_bG9uZy1lbm91Z2gtdG8tYmUtYS1rZXktb2YtYS1ob29r"  # expect: HM201


def by_hex():
    return hmac.new(HEX, request.get_data(), "sha256").hexdigest()


def by_base64():
    return hmac.new(BASE64, request.get_data(), "sha256").hexdigest()


def by_unhexlify():
    return hmac.new(UNHEX, request.get_data(), "sha256").hexdigest()


def by_numbers():
    return hmac.new(NUMBERS, request.get_data(), "sha256").hexdigest()


def by_prefix():
    key = base64.b64decode(PREFIXED.removeprefix("whsec_"))
    return hmac.new(key, request.get_data(), "sha256").hexdigest()
