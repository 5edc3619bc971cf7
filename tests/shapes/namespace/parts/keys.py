KEY = b"kept-in-the-source"  # HM201
