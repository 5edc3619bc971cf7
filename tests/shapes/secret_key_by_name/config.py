import os


class Config:
    SECRET_KEY = os.environ.get("SECRET_KEY") or "hard to guess"  # HM204


class Development(Config):
    DEBUG = True
    SECRET_KEY = "key-of-a-developer"


class Production(Config):
    PAGE = 20


configurations = {"development": Development, "production": Production}
