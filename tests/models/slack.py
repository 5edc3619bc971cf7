# What every row of queries/models/slack.json means; tests/unit/model/rows_test.cpp reads this.

slack_sdk.web.WebClient is slack_sdk.WebClient
slack_sdk.web.client.WebClient is slack_sdk.WebClient
slack.WebClient is slack_sdk.WebClient
slack_sdk.web.async_client.AsyncWebClient is slack_sdk.WebClient
slack.errors is slack_sdk.errors
slack_bolt.app.App is slack_bolt.App
slack_bolt.app.app.App is slack_bolt.App
slack_bolt.async_app.AsyncApp is slack_bolt.App
slack_bolt.adapter.flask.handler.SlackRequestHandler is slack_bolt.adapter.flask.SlackRequestHandler
issubclass(slack_sdk.errors.SlackClientError, builtins.Exception)
issubclass(slack_sdk.errors.SlackApiError, slack_sdk.errors.SlackClientError)

slack_sdk.signature.SignatureVerifier(key)  # keyed/webhook -> slack_sdk.signature.SignatureVerifier
slack_sdk.signature.SignatureVerifier(signing_secret=key)  # keyed/webhook -> slack_sdk.signature.SignatureVerifier
slack_sdk.signature.SignatureVerifier.is_valid_request(message, headers)  # verify/webhook -> builtins.bool
slack_sdk.signature.SignatureVerifier.is_valid_request(body=message, headers=headers)  # verify/webhook -> builtins.bool
slack_sdk.signature.SignatureVerifier.is_valid(message, timestamp, signature)  # verify/webhook -> builtins.bool
slack_sdk.signature.SignatureVerifier.is_valid(body=message, timestamp=timestamp, signature=signature)  # verify/webhook -> builtins.bool
slack_sdk.signature.SignatureVerifier.generate_signature()  # sign/mac -> builtins.str
slack_sdk.signature.SignatureVerifier.generate_signature(body=message, timestamp=timestamp)  # sign/mac -> builtins.str
slack_sdk.WebClient.validate_slack_signature()  # verify/webhook -> builtins.bool
slack_sdk.WebClient.validate_slack_signature(signing_secret=key, data=message, timestamp=timestamp, signature=signature)  # verify/webhook -> builtins.bool
slack_sdk.WebClient()  # instance -> slack_sdk.WebClient
slack_sdk.WebClient.chat_postMessage()  # effect/request ? slack_sdk.errors.SlackApiError
slack_sdk.WebClient.chat_update()  # effect/request ? slack_sdk.errors.SlackApiError
slack_sdk.WebClient.chat_postEphemeral()  # effect/request ? slack_sdk.errors.SlackApiError
slack_sdk.WebClient.views_open()  # effect/request ? slack_sdk.errors.SlackApiError
slack_sdk.WebClient.files_upload()  # effect/request ? slack_sdk.errors.SlackApiError
slack_sdk.WebClient.files_upload_v2()  # effect/request ? slack_sdk.errors.SlackApiError
slack_sdk.WebClient.reactions_add()  # effect/request ? slack_sdk.errors.SlackApiError
slack_sdk.WebClient.users_info()  # effect/request ? slack_sdk.errors.SlackApiError
slack_sdk.WebClient.conversations_list()  # effect/request ? slack_sdk.errors.SlackApiError
slack_sdk.WebClient.auth_test()  # effect/request ? slack_sdk.errors.SlackApiError
slack_sdk.webhook.WebhookClient()  # instance -> slack_sdk.webhook.WebhookClient
slack_sdk.webhook.WebhookClient.send()  # effect/request
slack_sdk.webhook.WebhookClient.send_dict()  # effect/request
slack_bolt.App()  # keyed/webhook -> slack_bolt.App
slack_bolt.App(signing_secret=key)  # keyed/webhook -> slack_bolt.App
slack_bolt.App.event()  # guard/webhook
slack_bolt.App.message()  # guard/webhook
slack_bolt.App.command()  # guard/webhook
slack_bolt.App.action()  # guard/webhook
slack_bolt.App.view()  # guard/webhook
slack_bolt.App.shortcut()  # guard/webhook
slack_bolt.App.start(port)  # serve
slack_bolt.App.start(port=port)  # serve
slack_bolt.adapter.flask.SlackRequestHandler(key)  # keyed/webhook -> slack_bolt.adapter.flask.SlackRequestHandler
slack_bolt.adapter.flask.SlackRequestHandler(app=key)  # keyed/webhook -> slack_bolt.adapter.flask.SlackRequestHandler
slack_bolt.adapter.flask.SlackRequestHandler.handle(message)  # verify/webhook -> flask.Response
slack_bolt.adapter.flask.SlackRequestHandler.handle(req=message)  # verify/webhook -> flask.Response
slackeventsapi.SlackEventAdapter(key)  # keyed/webhook -> slackeventsapi.SlackEventAdapter
slackeventsapi.SlackEventAdapter(signing_secret=key)  # keyed/webhook -> slackeventsapi.SlackEventAdapter
slackeventsapi.SlackEventAdapter.on()  # guard/webhook
