"""A tool that shows whether a hash fits, and one that shows the hash."""
import hashlib

from flask import Flask, request

app = Flask(__name__)


@app.post("/fits")
def fits():
    found = hashlib.sha256(request.get_data()).hexdigest()
    return {"fits": found == request.args.get("signature")}


@app.post("/hash")
def shown():
    return {"signature": hashlib.sha256(request.get_data()).hexdigest()}
