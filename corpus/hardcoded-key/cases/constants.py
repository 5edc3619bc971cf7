"""Literals as str and bytes, named and in place, by every spelling of HMAC."""
import hashlib
import hmac
import hmac as signer
from hmac import digest, new

from flask import request

BYTES_KEY = b"k3yOfTheFirstVendor-9f1c77aa20de"  # expect: HM201
TEXT_KEY = "k3yOfTheSecondVendor-51be0c8e63d4"  # expect: HM201
LONG_KEY = (
    "k3yOfTheThirdVendor-"  # expect: HM201
    "0b7d92f4a1c8"
)
ENCODED_KEY = "k3yOfTheFourthVendor-77d0e1b29ac3".encode("ascii")  # expect: HM201
RAW_KEY = rb"k3y\OfTheFifthVendor-a90b6c1d22f8"  # expect: HM201
ALIAS = BYTES_KEY


def bytes_key():
    return hmac.new(BYTES_KEY, request.get_data(), hashlib.sha256).hexdigest()


def again_by_another_name():
    return hmac.new(ALIAS, request.get_data(), hashlib.sha256).hexdigest()


def text_key():
    return signer.new(TEXT_KEY.encode(), request.get_data(), "sha256").hexdigest()


def long_key():
    return new(key=LONG_KEY.encode("utf-8"), msg=request.get_data(), digestmod="sha256").digest()


def encoded_key():
    return digest(ENCODED_KEY, request.get_data(), hashlib.sha512)


def raw_key():
    mac = signer.HMAC(RAW_KEY, digestmod="sha256")
    mac.update(request.get_data())
    return mac.hexdigest()


def in_place():
    return hmac.new(b"k3yOfTheSixthVendor-d41f", request.get_data(), "sha256").hexdigest()
    #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM201


def in_place_encoded():
    return hmac.new("k3yOfTheSeventhVendor-08ce".encode(), request.get_data(), "sha256").hexdigest()
    #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expect: HM201


def converted():
    key = bytes("k3yOfTheEighthVendor-e5b1", "utf-8")  # expect: HM201
    return hmac.new(key, request.get_data(), "sha256").hexdigest()
