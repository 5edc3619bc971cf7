"""Arguments that are not signed go into rows, and find those that are changed or removed."""
import hashlib
import hmac
import os
import time

from flask import Flask, abort, request
from flask_sqlalchemy import SQLAlchemy

KEY = os.environ["REPORT_KEY"].encode()

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Report(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    state = db.Column(db.String)
    author = db.Column(db.String)
    text = db.Column(db.String)


@app.before_request
def verify():
    stamp = request.headers.get("X-Report-Time", "")
    message = f"{request.method}\n{request.path}\n{stamp}\n".encode() + request.get_data()
    expected = hmac.new(KEY, message, hashlib.sha256).hexdigest()
    given = request.headers.get("X-Report-Mac", "")
    if not hmac.compare_digest(expected.encode(), given.encode()):
        abort(401)
    if not (stamp.isdecimal() and len(stamp) <= 10 and abs(time.time() - int(stamp)) <= 300):
        abort(401)


@app.put("/reports")
def add():
    text = request.get_data(as_text=True)
    db.session.add(Report(state=request.args["state"], text=text))  # expect: HM403
    db.session.commit()
    return {"kept": True}


@app.put("/reports/of")
def add_of_author():
    report = Report(text=request.get_data(as_text=True))
    report.author = request.args["author"]  # expect: HM403
    db.session.add_all([report])
    db.session.commit()
    return {"kept": True}


@app.put("/reports/state")
def change():
    found = Report.query.filter_by(id=request.args["id"])  # expect: HM403
    found.update({"state": request.args["to"]})  # expect: HM403
    db.session.commit()
    return {"kept": True}


@app.delete("/reports")
def remove():
    Report.query.filter_by(state=request.args["gone"]).delete()  # expect: HM403
    db.session.commit()
    return {"kept": True}


@app.get("/reports")
def show():
    wanted = db.select(Report).filter_by(state=request.args["like"])
    return {"texts": [one.text for one in db.session.execute(wanted).scalars()]}
