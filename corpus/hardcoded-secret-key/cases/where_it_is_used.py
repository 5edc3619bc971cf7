"""The default stands where the key is read."""
from flask import current_app
from itsdangerous import URLSafeTimedSerializer


def token_for(user):
    key = current_app.config.get("SECRET_KEY", "default-where-it-is-used")  # expect: HM204
    return URLSafeTimedSerializer(key, salt="reset").dumps(user)


def token_of(app, user):
    return URLSafeTimedSerializer(app.config["SECRET_KEY"], salt="mail").dumps(user)
