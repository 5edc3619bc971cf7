# What every row of queries/models/webhooks.json means; tests/unit/model/rows_test.cpp reads this.

svix.Webhook is svix.webhooks.Webhook
svix.WebhookVerificationError is svix.webhooks.WebhookVerificationError
standardwebhooks.Webhook is standardwebhooks.webhooks.Webhook
standardwebhooks.WebhookVerificationError is standardwebhooks.webhooks.WebhookVerificationError
github_webhook.webhook.Webhook is github_webhook.Webhook
shopify.session.Session is shopify.Session
razorpay.client.Client is razorpay.Client
sendgrid.EventWebhook is sendgrid.helpers.eventwebhook.EventWebhook
issubclass(svix.webhooks.WebhookVerificationError, builtins.Exception)
issubclass(standardwebhooks.webhooks.WebhookVerificationError, builtins.Exception)
issubclass(gidgethub.GitHubException, builtins.Exception)
issubclass(gidgethub.ValidationFailure, gidgethub.GitHubException)
issubclass(razorpay.errors.SignatureVerificationError, builtins.Exception)
issubclass(coinbase_commerce.error.CoinbaseError, builtins.Exception)
issubclass(coinbase_commerce.error.WebhookError, coinbase_commerce.error.CoinbaseError)
issubclass(coinbase_commerce.error.SignatureVerificationError, coinbase_commerce.error.WebhookError)
issubclass(wechatpy.exceptions.WeChatException, builtins.Exception)
issubclass(wechatpy.exceptions.InvalidSignatureException, wechatpy.exceptions.WeChatException)

svix.webhooks.Webhook(key)  # keyed/webhook -> svix.webhooks.Webhook
svix.webhooks.Webhook(whsecret=key)  # keyed/webhook -> svix.webhooks.Webhook
svix.webhooks.Webhook.verify(message, headers)  # verify/webhook ! svix.webhooks.WebhookVerificationError
svix.webhooks.Webhook.verify(data=message, headers=headers)  # verify/webhook ! svix.webhooks.WebhookVerificationError
svix.webhooks.Webhook.sign(_, timestamp, message)  # sign/mac -> builtins.str
svix.webhooks.Webhook.sign(timestamp=timestamp, data=message)  # sign/mac -> builtins.str
standardwebhooks.webhooks.Webhook(key)  # keyed/webhook -> standardwebhooks.webhooks.Webhook
standardwebhooks.webhooks.Webhook(whsecret=key)  # keyed/webhook -> standardwebhooks.webhooks.Webhook
standardwebhooks.webhooks.Webhook.verify(message, headers)  # verify/webhook ! standardwebhooks.webhooks.WebhookVerificationError
standardwebhooks.webhooks.Webhook.verify(data=message, headers=headers)  # verify/webhook ! standardwebhooks.webhooks.WebhookVerificationError
standardwebhooks.webhooks.Webhook.sign(_, timestamp, message)  # sign/mac -> builtins.str
standardwebhooks.webhooks.Webhook.sign(timestamp=timestamp, data=message)  # sign/mac -> builtins.str
gidgethub.sansio.validate_event(message)  # verify/webhook ! gidgethub.ValidationFailure
gidgethub.sansio.validate_event(payload=message, signature=signature, secret=key)  # verify/webhook ! gidgethub.ValidationFailure
gidgethub.sansio.Event.from_http(headers, message)  # verify/webhook ! gidgethub.ValidationFailure, gidgethub.GitHubException
gidgethub.sansio.Event.from_http(headers=headers, body=message, secret=key)  # verify/webhook ! gidgethub.ValidationFailure, gidgethub.GitHubException
github_webhook.Webhook(_, _, key)  # keyed/webhook -> github_webhook.Webhook
github_webhook.Webhook(secret=key)  # keyed/webhook -> github_webhook.Webhook
github_webhook.Webhook.hook()  # guard/webhook
github.Github()  # instance -> github.Github
github.GithubIntegration()  # instance -> github.GithubIntegration
shopify.Session()  # instance -> shopify.Session
shopify.Session.setup()  # pure
shopify.Session.validate_params(params)  # verify/webhook -> builtins.bool
shopify.Session.validate_params(params=params)  # verify/webhook -> builtins.bool
shopify.Session.validate_hmac(params)  # verify/mac -> builtins.bool
shopify.Session.validate_hmac(params=params)  # verify/mac -> builtins.bool
shopify.Session.calculate_hmac(params)  # sign/mac -> builtins.str
shopify.Session.calculate_hmac(params=params)  # sign/mac -> builtins.str
razorpay.Client(_, key)  # keyed/webhook -> razorpay.Client
razorpay.Client(auth=key)  # keyed/webhook -> razorpay.Client
razorpay.Client.utility  # instance -> razorpay.utility.Utility
razorpay.utility.Utility.verify_webhook_signature(message, signature, key)  # verify/webhook -> builtins.bool ! razorpay.errors.SignatureVerificationError
razorpay.utility.Utility.verify_webhook_signature(body=message, signature=signature, secret=key)  # verify/webhook -> builtins.bool ! razorpay.errors.SignatureVerificationError
razorpay.utility.Utility.verify_payment_signature(params)  # verify/mac -> builtins.bool ! razorpay.errors.SignatureVerificationError
razorpay.utility.Utility.verify_payment_signature(parameters=params)  # verify/mac -> builtins.bool ! razorpay.errors.SignatureVerificationError
square.utilities.webhooks_helper.is_valid_webhook_event_signature(message, signature, key, url)  # verify/webhook -> builtins.bool
square.utilities.webhooks_helper.is_valid_webhook_event_signature(body=message, signature_header=signature, signature_key=key, notification_url=url)  # verify/webhook -> builtins.bool
square.utils.webhooks_helper.verify_signature()  # verify/webhook -> builtins.bool
square.utils.webhooks_helper.verify_signature(request_body=message, signature_header=signature, signature_key=key, notification_url=url)  # verify/webhook -> builtins.bool
discord_interactions.verify_key(message, signature, timestamp)  # verify/webhook -> builtins.bool
discord_interactions.verify_key(raw_body=message, signature=signature, timestamp=timestamp)  # verify/webhook -> builtins.bool
discord_interactions.verify_key_decorator()  # guard/webhook
coinbase_commerce.webhook.Webhook.construct_event(message, signature, key)  # verify/webhook ! coinbase_commerce.error.SignatureVerificationError
coinbase_commerce.webhook.Webhook.construct_event(payload=message, sig_header=signature, secret=key)  # verify/webhook ! coinbase_commerce.error.SignatureVerificationError
sendgrid.helpers.eventwebhook.EventWebhook()  # instance -> sendgrid.helpers.eventwebhook.EventWebhook
sendgrid.helpers.eventwebhook.EventWebhook.verify_signature(message, signature, timestamp)  # verify/webhook -> builtins.bool
sendgrid.helpers.eventwebhook.EventWebhook.verify_signature(payload=message, signature=signature, timestamp=timestamp)  # verify/webhook -> builtins.bool
wechatpy.utils.check_signature(key, signature, timestamp)  # verify/webhook ! wechatpy.exceptions.InvalidSignatureException
wechatpy.utils.check_signature(token=key, signature=signature, timestamp=timestamp)  # verify/webhook ! wechatpy.exceptions.InvalidSignatureException
braintree.BraintreeGateway()  # instance -> braintree.BraintreeGateway
pusher.Pusher(_, _, key)  # keyed/webhook -> pusher.Pusher
pusher.Pusher(secret=key)  # keyed/webhook -> pusher.Pusher
pusher.Pusher.validate_webhook(_, signature, message)  # verify/webhook
pusher.Pusher.validate_webhook(signature=signature, body=message)  # verify/webhook
pusher.Pusher.trigger()  # effect/request
pusher.Pusher.authenticate()  # sign/mac -> builtins.dict
