SECRET = b"kept-in-the-source"  # HM201
