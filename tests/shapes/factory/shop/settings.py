HOOK_SECRET = "a-secret-of-the-source"
