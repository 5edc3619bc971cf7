"""Settings that the program is given as an argument, and names of modules that may lack them."""
import hashlib
import hmac

from flask import request
from shop import settings


class Shop:
    def __init__(self, settings=None):
        self.settings = settings

    def is_signed(self):
        key = self.settings.get("SHOP_KEY", "shop-key-of-the-manual")  # expect: HM202
        mac = hmac.new(key.encode(), request.get_data(), hashlib.sha256).hexdigest()
        return hmac.compare_digest(mac.encode(), request.headers.get("X-Hub-Signature-256", "").encode())

    def is_signed_without_settings(self):
        key = self.settings.get("SHOP_KEY") if self.settings else "shop-key-of-nobody"  # expect: HM202
        mac = hmac.new(key.encode(), request.get_data(), hashlib.sha256).hexdigest()
        return hmac.compare_digest(mac.encode(), request.headers.get("X-Hub-Signature-256", "").encode())

    def is_signed_by_its_key(self):
        mac = hmac.new(self.settings.get("SHOP_KEY"), request.get_data(), hashlib.sha256).hexdigest()
        return hmac.compare_digest(mac.encode(), request.headers.get("X-Hub-Signature-256", "").encode())


class Extension:
    """The program's one object of it, which a factory finishes."""

    def __init__(self, app=None):
        self.app = app

    def init_app(self, app):
        self.app = app

        @app.before_request
        def prepare():
            request.form_token = self.sign(request.path)

    def sign(self, text):
        key = self.app.config.get("FORM_KEY", "form-key-of-development")  # expect: HM202
        return hmac.new(key.encode("utf-8"), text.encode(), hashlib.sha256).hexdigest()


extension = Extension()


def sign_link(text):
    key = getattr(settings, "LINK_KEY", "link-key-of-development")  # expect: HM202
    return hmac.new(key.encode("utf-8"), text.encode(), hashlib.sha256).hexdigest()


def sign_mail(text):
    return hmac.new(settings.MAIL_KEY.encode("UTF-8"), text.encode(), hashlib.sha256).hexdigest()
