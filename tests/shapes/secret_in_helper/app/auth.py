import os

SECRET = os.environ["HOOK_SECRET"]


def is_allowed(given):
    return given == SECRET  # HM111
