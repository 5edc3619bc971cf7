class Config:
    HOOK_SECRET = ""


class Production(Config):
    pass
