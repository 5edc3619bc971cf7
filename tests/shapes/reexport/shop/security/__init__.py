from .signing import check as verify
