;; @id HM601
;; @name unverified-route
;; @title Route without the verification of its siblings
;; @severity error
;; @precision high
;; @cwe CWE-306, CWE-862
;; @owasp API5:2023
;; @fix unsafe
;; @since 0.1.0
;; @message anybody can send this request without the signature that its sibling routes ask for
;; @tags verification, routes, hmac
;; @needles hmac HMAC hashlib Crypto hazmat nacl compare_digest stripe slack_sdk slack_bolt slackeventsapi twilio svix standardwebhooks gidgethub github_webhook linebot
