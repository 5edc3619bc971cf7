# What every row of queries/models/twilio.json means; tests/unit/model/rows_test.cpp reads this.

issubclass(twilio.base.exceptions.TwilioException, builtins.Exception)
issubclass(twilio.base.exceptions.TwilioRestException, twilio.base.exceptions.TwilioException)

twilio.request_validator.RequestValidator(key)  # keyed/webhook -> twilio.request_validator.RequestValidator
twilio.request_validator.RequestValidator(token=key)  # keyed/webhook -> twilio.request_validator.RequestValidator
twilio.request_validator.RequestValidator.validate(url, params, signature)  # verify/webhook -> builtins.bool
twilio.request_validator.RequestValidator.validate(uri=url, params=params, signature=signature)  # verify/webhook -> builtins.bool
twilio.request_validator.RequestValidator.compute_signature(url, params)  # sign/mac -> builtins.str
twilio.request_validator.RequestValidator.compute_signature(uri=url, params=params)  # sign/mac -> builtins.str
twilio.request_validator.RequestValidator.compute_hash(message)  # hash/sha256 -> builtins.str
twilio.request_validator.RequestValidator.compute_hash(body=message)  # hash/sha256 -> builtins.str
twilio.request_validator.compare(left, right)  # compare -> builtins.bool
twilio.request_validator.compare(string1=left, string2=right)  # compare -> builtins.bool
twilio.rest.Client()  # instance -> twilio.rest.Client
twilio.rest.Client.messages  # instance -> twilio.rest.api.v2010.account.message.MessageList
twilio.rest.api.v2010.account.message.MessageList.create()  # effect/request ? twilio.base.exceptions.TwilioRestException
twilio.rest.Client.calls  # instance -> twilio.rest.api.v2010.account.call.CallList
twilio.rest.api.v2010.account.call.CallList.create()  # effect/request ? twilio.base.exceptions.TwilioRestException
twilio.twiml.messaging_response.MessagingResponse()  # pure
twilio.twiml.voice_response.VoiceResponse()  # pure
