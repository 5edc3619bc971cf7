"""An error that is kept is raised later: a caught exception is never None."""
import hmac
import time

KEY = open("/run/keys/tokens").read().encode()


class Bad(Exception):
    def __init__(self, message, payload=None):
        super().__init__(message)
        self.payload = payload


class Signer:
    def unsign(self, text):
        value, sent = text.rsplit(".", 1)  # expect: HM106
        expected = hmac.new(KEY, value.encode(), "sha256").hexdigest()
        if hmac.compare_digest(expected.encode(), sent.encode()):
            return value
        raise Bad("wrong", payload=value)


class TimedSigner(Signer):
    def unsign(self, text, max_age=None):
        try:
            result = super().unsign(text)
            error = None
        except Bad as e:
            error = e
            result = e.payload or ""
        if "|" not in result:
            if error:
                raise error
            raise Bad("no time")
        value, stamp = result.rsplit("|", 1)
        if error is not None:
            raise Bad(str(error))
        if max_age is not None and time.time() - int(stamp) > max_age:
            raise Bad("old")
        return value

    def validate(self, text, max_age=None):
        try:
            self.unsign(text, max_age=max_age)
            return True
        except Bad:
            return False
