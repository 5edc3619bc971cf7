"""Rows by the key id that the key was found by, and rows about where a request came from."""
import hashlib
import hmac
import time
from dataclasses import dataclass

from flask import Flask, abort, g, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
hits_of = {}
visits = []


class Client(db.Model):
    id = db.Column(db.String, primary_key=True)
    secret = db.Column(db.String)
    blocked = db.Column(db.Boolean)
    seen = db.Column(db.Integer)


class Audit(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    client = db.Column(db.String)
    agent = db.Column(db.String)
    address = db.Column(db.String)
    trace = db.Column(db.String)


@dataclass
class Visit:
    client: str
    agent: str


@app.before_request
def verify():
    client = Client.query.filter_by(id=request.headers.get("X-Client", "")).first()
    if client is None or client.blocked:
        abort(403)
    stamp = request.headers.get("X-Time", "")
    message = f"{request.method}\n{request.full_path}\n{stamp}\n".encode() + request.get_data()
    expected = hmac.new(client.secret.encode(), message, hashlib.sha256).hexdigest()
    given = request.headers.get("X-Mac", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)
    client.seen = int(time.time())
    if client.blocked:
        abort(403)
    g.client = client
    db.session.add(
        Audit(
            client=client.id,
            agent=request.headers.get("User-Agent", ""),
            address=request.headers.get("X-Forwarded-For", request.remote_addr),
            trace=request.headers.get("X-Request-Id", ""),
        )
    )
    db.session.commit()


@app.put("/visits")
def visit():
    hits = hits_of.setdefault(request.headers.get("X-Client", ""), [])
    hits.append(time.time())
    visits.append(Visit(g.client.id, request.headers.get("User-Agent", "")))
    if g.client.blocked:
        abort(403)
    return {"visits": len(visits)}


@app.delete("/visits")
def forget():
    hits_of.pop(g.client.id, None)
    return {"visits": 0}
