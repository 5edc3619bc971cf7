KEY = b"billing-key-of-source"  # HM201
