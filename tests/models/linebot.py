# What every row of queries/models/linebot.json means; tests/unit/model/rows_test.cpp reads this.

linebot.v3 is linebot
linebot.webhook is linebot
linebot.v3.webhook is linebot
issubclass(linebot.exceptions.BaseError, builtins.Exception)
issubclass(linebot.exceptions.InvalidSignatureError, linebot.exceptions.BaseError)
issubclass(linebot.exceptions.LineBotApiError, linebot.exceptions.BaseError)

linebot.WebhookHandler(key)  # keyed/webhook -> linebot.WebhookHandler
linebot.WebhookHandler(channel_secret=key)  # keyed/webhook -> linebot.WebhookHandler
linebot.WebhookParser(key)  # keyed/webhook -> linebot.WebhookParser
linebot.WebhookParser(channel_secret=key)  # keyed/webhook -> linebot.WebhookParser
linebot.SignatureValidator(key)  # keyed/webhook -> linebot.SignatureValidator
linebot.SignatureValidator(channel_secret=key)  # keyed/webhook -> linebot.SignatureValidator
linebot.WebhookHandler.handle(message, signature)  # verify/webhook ! linebot.exceptions.InvalidSignatureError
linebot.WebhookHandler.handle(body=message, signature=signature)  # verify/webhook ! linebot.exceptions.InvalidSignatureError
linebot.WebhookHandler.add()  # guard/webhook
linebot.WebhookHandler.default()  # guard/webhook
linebot.WebhookParser.parse(message, signature)  # verify/webhook ! linebot.exceptions.InvalidSignatureError
linebot.WebhookParser.parse(body=message, signature=signature)  # verify/webhook ! linebot.exceptions.InvalidSignatureError
linebot.SignatureValidator.validate(message, signature)  # verify/webhook -> builtins.bool
linebot.SignatureValidator.validate(body=message, signature=signature)  # verify/webhook -> builtins.bool
linebot.LineBotApi()  # instance -> linebot.LineBotApi
linebot.LineBotApi.reply_message()  # effect/request ? linebot.exceptions.LineBotApiError
linebot.LineBotApi.push_message()  # effect/request ? linebot.exceptions.LineBotApiError
linebot.LineBotApi.multicast()  # effect/request ? linebot.exceptions.LineBotApiError
linebot.LineBotApi.broadcast()  # effect/request ? linebot.exceptions.LineBotApiError
linebot.LineBotApi.get_profile()  # effect/request ? linebot.exceptions.LineBotApiError
linebot.messaging.Configuration()  # pure
linebot.messaging.ApiClient()  # pure
linebot.messaging.MessagingApi()  # instance -> linebot.messaging.MessagingApi
linebot.messaging.MessagingApi.reply_message()  # effect/request
linebot.messaging.MessagingApi.push_message()  # effect/request
linebot.messaging.MessagingApi.reply_message_with_http_info()  # effect/request
