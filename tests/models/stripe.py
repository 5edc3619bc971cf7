# What every row of queries/models/stripe.json means; tests/unit/model/rows_test.cpp reads this.

stripe.error.StripeError is stripe.StripeError
stripe._error.StripeError is stripe.StripeError
stripe.error.SignatureVerificationError is stripe.SignatureVerificationError
stripe._error.SignatureVerificationError is stripe.SignatureVerificationError
stripe.error.InvalidRequestError is stripe.InvalidRequestError
stripe.error.CardError is stripe.CardError
stripe.error.AuthenticationError is stripe.AuthenticationError
stripe.webhook.Webhook is stripe.Webhook
stripe._webhook.Webhook is stripe.Webhook
stripe.webhook.WebhookSignature is stripe.WebhookSignature
stripe._webhook.WebhookSignature is stripe.WebhookSignature
issubclass(stripe.StripeError, builtins.Exception)
issubclass(stripe.SignatureVerificationError, stripe.StripeError)
issubclass(stripe.InvalidRequestError, stripe.StripeError)
issubclass(stripe.CardError, stripe.StripeError)
issubclass(stripe.AuthenticationError, stripe.StripeError)

stripe.Webhook.construct_event(message, signature, key, tolerance)  # verify/webhook -> stripe.Event ! stripe.SignatureVerificationError, builtins.ValueError
stripe.Webhook.construct_event(payload=message, sig_header=signature, secret=key, tolerance=tolerance)  # verify/webhook -> stripe.Event ! stripe.SignatureVerificationError, builtins.ValueError
stripe.WebhookSignature.verify_header(message, signature, key, tolerance)  # verify/webhook -> builtins.bool ! stripe.SignatureVerificationError
stripe.WebhookSignature.verify_header(payload=message, header=signature, secret=key, tolerance=tolerance)  # verify/webhook -> builtins.bool ! stripe.SignatureVerificationError
stripe.WebhookSignature._compute_signature(message, key)  # mac/sha256 -> builtins.str
stripe.WebhookSignature._compute_signature(payload=message, secret=key)  # mac/sha256 -> builtins.str
stripe.StripeClient()  # instance -> stripe.StripeClient
stripe.StripeClient.construct_event(message, signature, key, tolerance)  # verify/webhook -> stripe.Event ! stripe.SignatureVerificationError, builtins.ValueError
stripe.StripeClient.construct_event(payload=message, sig_header=signature, secret=key, tolerance=tolerance)  # verify/webhook -> stripe.Event ! stripe.SignatureVerificationError, builtins.ValueError
stripe.Event.construct_from(value)  # parse/model -> stripe.Event ! builtins.ValueError
stripe.Event.construct_from(values=value)  # parse/model -> stripe.Event ! builtins.ValueError
stripe.PaymentIntent.create()  # effect/request ? stripe.StripeError
stripe.Charge.create()  # effect/request ? stripe.StripeError
stripe.Customer.create()  # effect/request ? stripe.StripeError
stripe.Refund.create()  # effect/request ? stripe.StripeError
stripe.Subscription.create()  # effect/request ? stripe.StripeError
stripe.checkout.Session.create()  # effect/request ? stripe.StripeError
stripe.Transfer.create()  # effect/request ? stripe.StripeError
stripe.Payout.create()  # effect/request ? stripe.StripeError
stripe.Invoice.create()  # effect/request ? stripe.StripeError
stripe.Price.create()  # effect/request ? stripe.StripeError
stripe.Product.create()  # effect/request ? stripe.StripeError
stripe.SetupIntent.create()  # effect/request ? stripe.StripeError
stripe.PaymentIntent.confirm()  # effect/request ? stripe.StripeError
stripe.PaymentIntent.capture()  # effect/request ? stripe.StripeError
stripe.Subscription.modify()  # effect/request ? stripe.StripeError
stripe.Customer.modify()  # effect/request ? stripe.StripeError
