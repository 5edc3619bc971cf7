"""What is called `hmac.new` here is no MAC."""
import os

from flask import request


class hmac:
    """Heights, marks and colours of a map."""

    def __init__(self, name, data):
        self.name = name
        self.data = data

    @classmethod
    def new(cls, name, data, mode=None):
        return cls(name, data)

    def hexdigest(self):
        return f"{self.name}:{len(self.data)}"


def mark():
    return hmac.new(b"a-name-and-no-key", request.get_data(), "sha256").hexdigest()


def marks(names=("north", "south")):
    return [hmac.new(name, os.environ["MAP"]).hexdigest() for name in names]
