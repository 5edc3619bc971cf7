KEY = b"kept-in-the-source"  # HM201
_hidden = b"not-imported"
