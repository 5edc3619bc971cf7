import hmac

from flask import Blueprint, abort, request

from .signing import signature

bp = Blueprint("shop", __name__)


@bp.post("/hook")
def hook():
    if not hmac.compare_digest(signature(request.get_data()), request.headers.get("X-Sig", "")):
        abort(401)
    return "ok"
