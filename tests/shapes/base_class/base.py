import hmac
import os

from flask import abort, request
from flask.views import MethodView


class SignedView(MethodView):
    def dispatch_request(self, **kwargs):
        expected = hmac.new(os.environ["K"].encode(), request.get_data(), "sha256").hexdigest()
        if expected != request.headers.get("X-Signature"):  # HM101
            abort(401)
        return super().dispatch_request(**kwargs)
