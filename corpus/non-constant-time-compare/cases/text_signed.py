"""Text is signed as it is: only Python 2 runs this, and there the two sides can be equal."""
import binascii
import hashlib
import hmac

from flask import request


class Api(object):
    def __init__(self, key_of):
        self.key_of = key_of

    def is_signed(self):
        source = "%s%s?%s" % (request.method, request.path, request.form["Nonce"])
        mac = hmac.new(self.key_of(request.form["Id"]), source, hashlib.sha1).digest()
        # expect@-1: HM801
        return binascii.b2a_base64(mac)[:-1] == request.form["Signature"]  # expect: HM101
