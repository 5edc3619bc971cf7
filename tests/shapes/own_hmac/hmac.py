def new(key, body, digest):
    return key + body


def compare_digest(a, b):
    return a == b
