;; @id HM111
;; @name secret-compared-directly
;; @title Shared secret compared in variable time
;; @severity warning
;; @precision high
;; @cwe CWE-208
;; @owasp API2:2023
;; @fix safe
;; @since 0.1.0
;; @message a shared secret is sent as it is and compared by `{op}`, which stops at the first difference
;; @tags timing, secret
;; @programs requests flask quart werkzeug
;; @needles -Key -key -KEY -Token -token -TOKEN -Secret -secret -SECRET uthorization Bearer _key" _key' _token" _token' "token" 'token' _secret" _secret' "secret" 'secret' apikey .password _SECRET _TOKEN _PASSWORD API_KEY hmac HMAC hashlib Crypto hazmat nacl
