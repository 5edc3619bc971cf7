"""Keys in class attributes, constructors, properties, base classes and dataclasses."""
import hashlib
import hmac
from dataclasses import dataclass


class ByAttribute:
    secret = b"attribute-of-a-class-41c7e0"  # expect: HM201

    def sign(self, body):
        return hmac.new(self.secret, body, hashlib.sha256).hexdigest()


class ByConstructor:
    def __init__(self):
        self._key = "assigned-in-a-constructor-9b20"  # expect: HM201

    def sign(self, body):
        return hmac.new(self._key.encode(), body, hashlib.sha256).hexdigest()


class ByProperty:
    @property
    def key(self):
        return b"returned-by-a-property-66fd1a"  # expect: HM201

    def sign(self, body):
        return hmac.new(self.key, body, hashlib.sha256).hexdigest()


class Base:
    key = None

    def sign(self, body):
        return hmac.new(self.key, body, hashlib.sha256).hexdigest()


class Derived(Base):
    key = b"attribute-of-a-derived-class-5d"  # expect-missing: HM201


class ByClassMethod:
    KEY = b"read-in-a-class-method-0e8c71"  # expect: HM201

    @classmethod
    def sign(cls, body):
        return hmac.new(cls.KEY, body, hashlib.sha256).hexdigest()


@dataclass
class Settings:
    signing_key: str = "default-of-a-dataclass-f3a2"  # expect: HM201


settings = Settings()


def sign(body):
    return hmac.new(settings.signing_key.encode(), body, hashlib.sha256).hexdigest()
