"""Hex, base64, raw bytes, prefixes by every spelling, case changes."""
import base64
import binascii
import hmac as signer
from hmac import digest, new

from flask import request

KEY = open("/run/keys/hook", "rb").read()


def with_a_prefix():
    expected = "sha256=" + signer.new(KEY, request.data, "sha256").hexdigest()
    return expected == request.headers.get("X-Hub-Signature-256")  # expect: HM101


def formatted():
    mac = new(KEY, request.data, "sha256").hexdigest()
    expected = f"v0={mac}"
    return request.headers.get("X-Slack-Signature") == expected  # expect: HM101


def percent_formatted():
    expected = "sha1=%s" % new(KEY, request.data, "sha1").hexdigest()  # expect: HM801
    return expected != request.headers["X-Hub-Signature"]  # expect: HM101, HM106


def str_format():
    expected = "sha1={}".format(new(KEY, request.data, "sha1").hexdigest())  # expect: HM801
    return expected != request.headers["X-Hub-Signature"]  # expect: HM101, HM106


def base64_text():
    expected = base64.b64encode(new(KEY, request.data, "sha256").digest()).decode()
    given = request.headers.get("X-Shopify-Hmac-Sha256", "")
    return expected == given  # expect: HM101


def hexlified():
    expected = binascii.hexlify(digest(KEY, request.data, "sha256")).decode("ascii").upper()
    return expected == request.headers.get("X-Signature")  # expect: HM101


def raw_bytes(given):
    mac = signer.HMAC(KEY, request.data, "sha256").digest()
    return mac == given  # expect: HM101


def raw_bytes_of_the_request():
    mac = signer.digest(KEY, request.data, "sha256")
    given = base64.b64decode(request.headers["X-Signature"])  # expect: HM106
    return given == mac  # expect: HM101


def in_steps():
    mac = signer.new(KEY, digestmod="sha256")
    mac.update(request.path.encode())
    mac.update(b"\n")
    mac.update(request.get_data())
    return mac.hexdigest() == request.headers.get("X-Signature")  # expect: HM101
