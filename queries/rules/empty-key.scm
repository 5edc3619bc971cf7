;; @id HM203
;; @name empty-key
;; @title MAC made with an empty key
;; @severity error
;; @precision high
;; @cwe CWE-1391, CWE-347
;; @owasp API8:2023
;; @fix unsafe
;; @since 0.1.0
;; @message a MAC is made with the empty key
;; @tags key, configuration
;; @needles hmac HMAC hashlib Crypto hazmat fernet nacl itsdangerous jwt jws django encode_cookie decode_cookie generate_csrf validate_csrf linebot slack_sdk slack_bolt slackeventsapi twilio svix standardwebhooks github_webhook razorpay pusher totp stripe gidgethub square coinbase_commerce wechatpy botocore
