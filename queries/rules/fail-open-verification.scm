;; @id HM104
;; @name fail-open-verification
;; @title Verification fails open
;; @severity error
;; @precision high
;; @cwe CWE-636, CWE-347
;; @owasp API2:2023
;; @fix unsafe
;; @since 0.1.0
;; @message a request is accepted here without a verified signature
;; @tags verification, bypass
;; @needles hmac HMAC hashlib Crypto hazmat nacl compare_digest itsdangerous django decode_cookie verify_mac razorpay stripe slack_sdk slack_bolt slackeventsapi twilio svix standardwebhooks gidgethub github_webhook linebot pusher shopify square coinbase_commerce wechatpy sendgrid discord_interactions
