"""Appends to a signed body without the secret: a real length extension of SHA-256.

The digest that the honest sender showed is the whole inner state of the hash. From it the attacker
goes on: padding as the hash itself would have put it, then text of its own. How long the secret is
takes a few tries.
"""

import hashlib
import hmac
import struct
import sys

HEADER = "X-Signature-256"
HONEST = b"event=payment&to=alice&amount=10"
MORE = b"&to=mallory&amount=1000000"
BLOCK = 64


def sign(app, body):
    """The honest sender's request, signed by the program's own helper."""
    program = sys.modules[app.import_name]
    return {"data": body, "headers": {HEADER: program.signature_of(body)}}


def legitimate(app):
    client = app.test_client()
    answer = client.post("/events", **sign(app, HONEST))
    missing = client.post("/events", data=HONEST)
    other = client.post("/events", **{**sign(app, HONEST), "data": HONEST + MORE})
    return answer.status_code == 200 and missing.status_code == other.status_code == 401


def round_constants():
    """The first 32 bits of the fractions of the cube roots of the first 64 primes."""
    primes = []
    number = 2
    while len(primes) < 64:
        if all(number % one for one in primes):
            primes.append(number)
        number += 1
    return [cube_root(prime << 96) & 0xFFFFFFFF for prime in primes]


def cube_root(number):
    low, high = 0, 1 << 40
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if middle**3 <= number else (low, middle)
    return low


CONSTANTS = round_constants()


def rotated(word, count):
    return (word >> count | word << (32 - count)) & 0xFFFFFFFF


def compress(state, block):
    """One step of SHA-256: the state after one block more."""
    words = list(struct.unpack(">16I", block))
    for at in range(16, 64):
        old, new = words[at - 15], words[at - 2]
        small = rotated(old, 7) ^ rotated(old, 18) ^ old >> 3
        large = rotated(new, 17) ^ rotated(new, 19) ^ new >> 10
        words.append((words[at - 16] + small + words[at - 7] + large) & 0xFFFFFFFF)
    a, b, c, d, e, f, g, h = state
    for word, constant in zip(words, CONSTANTS):
        mixed = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
        first = h + mixed + (e & f ^ ~e & g) + constant + word
        turned = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
        second = turned + (a & b ^ a & c ^ b & c)
        h, g, f, e = g, f, e, (d + first) & 0xFFFFFFFF
        d, c, b, a = c, b, a, (first + second) & 0xFFFFFFFF
    return [(old + new) & 0xFFFFFFFF for old, new in zip(state, (a, b, c, d, e, f, g, h))]


def padding(length):
    """What the hash puts behind a message of so many bytes."""
    return b"\x80" + b"\x00" * ((BLOCK - 9 - length) % BLOCK) + struct.pack(">Q", length * 8)


def continued(digest, length, more):
    """The digest of a text of `length` bytes, its padding and `more`, from the digest of the text."""
    state = list(struct.unpack(">8I", bytes.fromhex(digest)))
    hashed = length + len(padding(length))
    rest = more + padding(hashed + len(more))
    for at in range(0, len(rest), BLOCK):
        state = compress(state, rest[at : at + BLOCK])
    return struct.pack(">8I", *state).hex()


def attack(app, captured):
    assert continued(hashlib.sha256(b"x").hexdigest(), 1, MORE) == (
        hashlib.sha256(b"x" + padding(1) + MORE).hexdigest()
    )
    seen = sign(app, HONEST)  # One more request of the honest sender, on its way.
    client = app.test_client()
    for secret in range(1, 2 * BLOCK):
        length = secret + len(HONEST)
        forged = HONEST + padding(length) + MORE
        headers = {HEADER: continued(seen["headers"][HEADER], length, MORE)}
        if client.post("/events", data=forged, headers=headers).status_code == 200:
            return True
    return False


def switch_off(program, patch):
    """The mutation: the key before the message, in a hash."""

    def keyed(key, message, digest):
        return digest(key + message)

    patch.setattr(hmac, "new", keyed)
