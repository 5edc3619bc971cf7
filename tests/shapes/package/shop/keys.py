WEBHOOK_KEY = b"shop-webhook-key-1"  # HM201
