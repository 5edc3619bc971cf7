;; @id HM201
;; @name hardcoded-key
;; @title MAC key written in the source
;; @severity error
;; @precision very-high
;; @cwe CWE-321, CWE-798
;; @owasp API2:2023
;; @fix unsafe
;; @since 0.1.0
;; @message a literal of the source is the key of a MAC
;; @tags key, secret
;; @needles hmac HMAC hashlib Crypto hazmat fernet nacl itsdangerous jwt jws django encode_cookie decode_cookie generate_csrf validate_csrf linebot slack_sdk slack_bolt slackeventsapi twilio svix standardwebhooks github_webhook razorpay pusher totp stripe gidgethub square coinbase_commerce wechatpy botocore
