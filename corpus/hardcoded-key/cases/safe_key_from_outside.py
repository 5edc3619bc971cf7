"""Keys of the environment, of files and of the configuration; the literals only name the place."""
import hashlib
import hmac
import json
import os
import secrets
from configparser import ConfigParser
from pathlib import Path

from flask import Flask, current_app, request

KEY_NAME = "HOOK_SECRET"
KEY_FILE = "/run/keys/hook"
app = Flask(__name__)
app.config.from_prefixed_env()
app.config["HOOK_SECRET"] = os.environ[KEY_NAME]


def of_the_environment():
    key = os.environ[KEY_NAME].encode()
    return hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()


def of_a_decoded_variable():
    key = bytes.fromhex(os.environ["HEX_SECRET"])
    return hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()


def of_a_file():
    key = Path(KEY_FILE).read_bytes().strip()
    return hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()


def of_a_document():
    with open("settings.json", encoding="utf-8") as file:
        key = json.load(file)["signing"]["key"]
    return hmac.new(key.encode(), request.get_data(), hashlib.sha256).hexdigest()


def of_the_configuration():
    key = current_app.config["HOOK_SECRET"].encode()
    return hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()


def of_this_process():
    key = secrets.token_bytes(32)
    return hmac.new(key, request.get_data(), hashlib.sha256).digest()


class Settings:
    secret = None

    def load(self):
        self.secret = os.environ["HOOK_SECRET"].encode()

    def sign(self, body):
        return hmac.new(self.secret, body, hashlib.sha256).hexdigest()


class Options(ConfigParser):
    """The second argument is the option's name, for the library's own method too."""

    renamed = {("core", "signing_key"): ("web", "key_of_signing")}

    def get(self, section, option, **kwargs):
        if (section, option) in self.renamed:
            section, option = self.renamed[(section, option)]
        return super().get(section, option, **kwargs)


options = Options()
options.read("/etc/hooks.ini")


def of_a_parser():
    key = options.get("core", "signing_key").encode()
    return hmac.new(key, request.get_data(), hashlib.sha256).hexdigest()
