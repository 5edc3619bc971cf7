from flask import Blueprint, abort, request

from .auth import is_allowed

hooks = Blueprint("hooks", __name__)


@hooks.post("/hook")
def hook():
    if not is_allowed(request.headers.get("X-Hook-Secret")):
        abort(401)
    return "ok"
