"""Other names that look like it: no application is given these."""
import os

from flask import Flask

SECRET_KEY = "never-given-to-an-application"
SECRET_KEY_NAME = "SECRET_KEY"


class Client:
    def __init__(self, secret_key="default-of-a-parameter"):
        self.secret_key = secret_key


class Unused:
    SECRET_KEY = "class-that-nobody-reads"


app = Flask(__name__)
app.config["SECRET_KEY"] = os.environ[SECRET_KEY_NAME]
app.config["AWS_SECRET_KEY_NAME"] = "name-of-another-key"
client = Client(secret_key="key-of-a-client")


@app.get("/")
def index():
    return client.secret_key[:4]
