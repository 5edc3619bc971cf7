from flask import Blueprint, abort, request
from shop.security import verify

bp = Blueprint("shop", __name__)


@bp.post("/hook")
def hook():
    if not verify(request.get_data(), request.headers.get("X-Sig", "")):
        abort(401)
    return "ok"
