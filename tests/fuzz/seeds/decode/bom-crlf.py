import hmac
name = "é"
