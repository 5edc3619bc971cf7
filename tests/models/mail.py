# What every row of queries/models/mail.json means; tests/unit/model/rows_test.cpp reads this.

flask_mail.Mail()  # instance -> flask_mail.Mail
flask_mail.Mail.send(message)  # effect/mail
flask_mail.Mail.send(message=message)  # effect/mail
flask_mail.Mail.send_message()  # effect/mail
flask_mail.Mail.init_app()  # pure
flask_mail.Message()  # instance -> flask_mail.Message
sendgrid.SendGridAPIClient()  # instance -> sendgrid.SendGridAPIClient
sendgrid.SendGridAPIClient.send(message)  # effect/mail
sendgrid.SendGridAPIClient.send(message=message)  # effect/mail
