"""A helper of another module with the name of a digest, over what was sent and a secret of a table."""
from tools import md5
import hashlib
import hmac

CLIENTS = [{"id": "web", "secret": "wW3-94kd8"}]


def is_signed(fields):
    secret = [one["secret"] for one in CLIENTS if one["id"] == fields["id"]][0]
    text = "&".join(f"{name}={fields[name]}" for name in sorted(fields) if name != "sign")
    return fields["sign"] == md5(text + secret)  # expect: HM101, HM106, HM802


def is_known(fields, known):
    """Of public data alone: no MAC."""
    return md5("&".join(fields)) in known


def is_unchanged(text, digest):
    return hmac.compare_digest(hashlib.sha256(text.encode()).hexdigest(), digest)
