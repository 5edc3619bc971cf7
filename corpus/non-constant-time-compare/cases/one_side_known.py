"""Where the other side comes from is not known: a warning, for the MAC is one."""
import hmac


def helper(key, body, signature):
    return hmac.new(key, body, "sha256").hexdigest() == signature  # expect: HM101


def helper_in_bytes(key, body, signature):
    if hmac.new(key, body, "sha256").digest() != signature:  # expect: HM101
        raise ValueError("bad signature")


def item_of_a_parameter(key, data):
    mac = hmac.new(key, data["body"], "sha256").hexdigest()
    return mac == data["hash"]  # expect: HM101, HM106


def unpacked(key, header, body):
    algorithm, signature = header.split("=", 1)  # expect: HM106
    mac = hmac.new(key, body, algorithm).hexdigest()
    return signature == mac  # expect: HM101


def item_by_get(key, data):
    mac = hmac.new(key, data.get("body"), "sha256").hexdigest()
    return mac == data.get("hash")  # expect: HM101
