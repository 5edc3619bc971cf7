"""A module."""
from __future__ import annotations
from hmac import digest
print(digest(b"k", b"m", "sha256") == b"x", digest(b"k", b"m", "sha256") == b"y")