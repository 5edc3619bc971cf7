import hmac

from flask import Blueprint, abort, current_app, request

bp = Blueprint("api", __name__)


@bp.post("/hook")
def hook():
    key = current_app.config["HOOK_SECRET"].encode()
    expected = hmac.new(key, request.get_data(), "sha256").hexdigest()
    if not hmac.compare_digest(expected, request.headers.get("X-Signature", "")):
        abort(401)
    return "ok"
