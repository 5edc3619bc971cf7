from flask import Flask

app = Flask(__name__)
KEY = b"kept-in-the-source"  # HM201

from shop import views  # noqa: E402
