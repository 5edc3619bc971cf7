"""Compares beside a MAC that tell nothing of it."""
import hmac

from flask import request

KEY = open("/run/keys/hook", "rb").read()


def presence_and_form():
    given = request.headers.get("X-Signature")
    mac = hmac.new(KEY, request.get_data(), "sha256").hexdigest()
    if given is None or given == "" or len(given) != len(mac):
        return False
    if given[:7] == "sha256=" or request.headers.get("X-Algorithm") != "sha256":
        return False
    return hmac.compare_digest(mac, given)


def is_it_made():
    mac = hmac.new(KEY, request.get_data(), "sha256").hexdigest()
    return mac != None and mac != "" and type(mac) == str
