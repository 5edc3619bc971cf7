class Production:
    HOOK_SECRET = "a-secret-of-the-source"  # HM201
