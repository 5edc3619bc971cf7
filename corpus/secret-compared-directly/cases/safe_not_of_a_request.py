"""Two values of the server, and answers of others."""

import os

import requests
from flask import Flask, abort, request

app = Flask(__name__)
API_TOKEN = os.environ["API_TOKEN"]


@app.get("/same")
def same():
    if os.environ["READ_TOKEN"] == os.environ["WRITE_TOKEN"]:
        abort(500)
    if request.method == "GET" and API_TOKEN == app.config["DEFAULT_TOKEN"]:
        return "default"
    return "ok"


@app.get("/asked")
def asked():
    answer = requests.get("https://api.example.com/token", headers={"Authorization": f"Bearer {API_TOKEN}"})
    if answer.json()["token"] != API_TOKEN:
        abort(502)
    return "ok"
