"""The settings are the names of the module itself."""
from flask import Flask

DEBUG = False
SECRET_KEY = "development key"  # expect: HM204

app = Flask(__name__)
app.config.from_object(__name__)


@app.route("/")
def index():
    return "ok"
