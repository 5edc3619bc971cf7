import os


def setting(name, default=None):
    return os.environ.get(name, default)
