"""Libraries that sign: their key is a key."""
from flask import Flask, abort, request
from itsdangerous import BadData, TimestampSigner, URLSafeTimedSerializer

LINK_KEY = "key-of-the-links-5c1d88e0b7"  # expect: HM201
app = Flask(__name__)
links = URLSafeTimedSerializer(LINK_KEY, salt="reset-password")
signer = TimestampSigner(secret_key=b"key-of-a-signer-20fa61c9")  # expect: HM201


@app.get("/reset")
def reset():
    try:
        user = links.loads(request.args.get("token", ""), max_age=3600)
    except BadData:
        abort(401)
    return {"user": user}


def unsign(text):
    return signer.unsign(text, max_age=300)
