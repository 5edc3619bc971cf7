import hmac
clé = "🔑"
if hmac.new(clé, b"").hexdigest() == \
   "é":
	pass
