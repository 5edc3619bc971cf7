"""Functions that nobody here calls: a note, since their arguments may be anybody's."""

import os

from flask import request

API_TOKEN = os.environ["API_TOKEN"]


def verify_token(token):
    return token == API_TOKEN  # expect: HM111


def authenticate(username, password):
    if username == "admin" and password == os.environ["ADMIN_PASSWORD"]:  # expect: HM111
        return username
    return None


def read(store):
    """An attribute of something that the server keeps is none of the caller's."""
    if store.token == API_TOKEN:
        return request.headers.get("X-Token")
    return None
