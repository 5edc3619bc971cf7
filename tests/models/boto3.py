# What every row of queries/models/boto3.json means; tests/unit/model/rows_test.cpp reads this.

boto3.session.Session is boto3.Session
botocore.client.Config is botocore.config.Config
issubclass(botocore.auth.S3SigV4Auth, botocore.auth.SigV4Auth)
issubclass(botocore.auth.SigV4QueryAuth, botocore.auth.SigV4Auth)
issubclass(botocore.auth.S3SigV4QueryAuth, botocore.auth.SigV4QueryAuth)
issubclass(botocore.exceptions.BotoCoreError, builtins.Exception)
issubclass(botocore.exceptions.ClientError, builtins.Exception)
issubclass(botocore.exceptions.NoCredentialsError, botocore.exceptions.BotoCoreError)

botocore.session.Session()  # instance -> botocore.session.Session
botocore.session.get_session()  # instance -> botocore.session.Session
botocore.session.Session.get_credentials()  # instance -> botocore.credentials.Credentials
boto3.Session.get_credentials()  # instance -> botocore.credentials.Credentials
botocore.credentials.Credentials(_, key)  # keyed/mac -> botocore.credentials.Credentials
botocore.credentials.Credentials(secret_key=key)  # keyed/mac -> botocore.credentials.Credentials
botocore.credentials.Credentials.get_frozen_credentials()  # instance -> botocore.credentials.Credentials
botocore.credentials.ReadOnlyCredentials(_, key)  # keyed/mac -> botocore.credentials.Credentials
botocore.credentials.ReadOnlyCredentials(secret_key=key)  # keyed/mac -> botocore.credentials.Credentials
botocore.awsrequest.AWSRequest(method, url, headers, data, params)  # outgoing/request -> botocore.awsrequest.AWSRequest
botocore.awsrequest.AWSRequest(method=method, url=url, headers=headers, data=data, params=params)  # outgoing/request -> botocore.awsrequest.AWSRequest
botocore.awsrequest.AWSRequest.prepare()  # same
botocore.awsrequest.AWSRequest.headers  # outgoing/headers -> builtins.dict
botocore.awsrequest.AWSRequest.url  # outgoing/url
botocore.awsrequest.AWSRequest.method  # outgoing/method
botocore.awsrequest.AWSRequest.body  # outgoing/body
botocore.auth.SigV4Auth()  # instance -> botocore.auth.SigV4Auth
botocore.auth.S3SigV4Auth()  # instance -> botocore.auth.S3SigV4Auth
botocore.auth.SigV4QueryAuth()  # instance -> botocore.auth.SigV4QueryAuth
botocore.auth.S3SigV4QueryAuth()  # instance -> botocore.auth.S3SigV4QueryAuth
botocore.auth.SigV4Auth.add_auth(message)  # sign/mac ? botocore.exceptions.NoCredentialsError
botocore.auth.SigV4Auth.add_auth(request=message)  # sign/mac ? botocore.exceptions.NoCredentialsError
boto3.client()  # instance -> boto3.Client
boto3.Session.client()  # instance -> boto3.Client
boto3.resource()  # instance -> boto3.Resource
boto3.Session.resource()  # instance -> boto3.Resource
boto3.Session()  # instance -> boto3.Session
boto3.setup_default_session()  # instance -> boto3.Session
botocore.config.Config()  # pure
boto3.Client.put_object()  # effect/write ? botocore.exceptions.ClientError
boto3.Client.upload_file()  # effect/write ? botocore.exceptions.ClientError
boto3.Client.upload_fileobj()  # effect/write ? botocore.exceptions.ClientError
boto3.Client.delete_object()  # effect/write ? botocore.exceptions.ClientError
boto3.Client.copy_object()  # effect/write ? botocore.exceptions.ClientError
boto3.Client.put_item()  # effect/database ? botocore.exceptions.ClientError
boto3.Client.update_item()  # effect/database ? botocore.exceptions.ClientError
boto3.Client.delete_item()  # effect/database ? botocore.exceptions.ClientError
boto3.Client.batch_write_item()  # effect/database ? botocore.exceptions.ClientError
boto3.Client.transact_write_items()  # effect/database ? botocore.exceptions.ClientError
boto3.Client.get_item()  # store-read/database ? botocore.exceptions.ClientError
boto3.Client.query()  # store-read/database ? botocore.exceptions.ClientError
boto3.Client.scan()  # store-read/database ? botocore.exceptions.ClientError
boto3.Client.batch_get_item()  # store-read/database ? botocore.exceptions.ClientError
boto3.Client.get_object()  # store-read/file ? botocore.exceptions.ClientError
boto3.Client.head_object()  # store-read/file ? botocore.exceptions.ClientError
boto3.Client.list_objects_v2()  # store-read/file ? botocore.exceptions.ClientError
boto3.Client.list_objects()  # store-read/file ? botocore.exceptions.ClientError
boto3.Client.get_secret_value()  # store-read/secret ? botocore.exceptions.ClientError
boto3.Client.get_secret_value(SecretId=key)  # store-read/secret ? botocore.exceptions.ClientError
boto3.Client.get_parameter()  # store-read/secret ? botocore.exceptions.ClientError
boto3.Client.get_parameters()  # store-read/secret ? botocore.exceptions.ClientError
boto3.Client.send_message()  # effect/queue ? botocore.exceptions.ClientError
boto3.Client.send_message_batch()  # effect/queue ? botocore.exceptions.ClientError
boto3.Client.put_events()  # effect/queue ? botocore.exceptions.ClientError
boto3.Client.put_record()  # effect/queue ? botocore.exceptions.ClientError
boto3.Client.put_records()  # effect/queue ? botocore.exceptions.ClientError
boto3.Client.publish()  # effect/queue ? botocore.exceptions.ClientError
boto3.Client.send_email()  # effect/mail ? botocore.exceptions.ClientError
boto3.Client.send_raw_email()  # effect/mail ? botocore.exceptions.ClientError
boto3.Client.invoke()  # effect/process ? botocore.exceptions.ClientError
boto3.Client.start_execution()  # effect/process ? botocore.exceptions.ClientError
boto3.Client.generate_presigned_url()  # sign/token
boto3.Client.generate_presigned_post()  # sign/token
boto3.Client.generate_mac()  # sign/mac
boto3.Client.verify_mac()  # verify/mac ! botocore.exceptions.ClientError
boto3.Client.sign()  # sign/signature
boto3.Client.verify()  # verify/signature ! botocore.exceptions.ClientError
boto3.Client.decrypt()  # store-read/secret
boto3.Client.encrypt()  # store-read/secret
boto3.Client.get_waiter()  # pure
boto3.Client.get_paginator()  # pure
boto3.Client.close()  # pure
boto3.Resource.Table()  # instance -> boto3.Table
boto3.Resource.Bucket()  # instance -> boto3.Bucket
boto3.Resource.Object()  # instance -> boto3.Bucket
boto3.Resource.Queue()  # instance -> boto3.Queue
boto3.Resource.get_queue_by_name()  # instance -> boto3.Queue
boto3.Table.put_item()  # effect/database ? botocore.exceptions.ClientError
boto3.Table.update_item()  # effect/database ? botocore.exceptions.ClientError
boto3.Table.delete_item()  # effect/database ? botocore.exceptions.ClientError
boto3.Table.get_item()  # store-read/database ? botocore.exceptions.ClientError
boto3.Table.query()  # store-read/database ? botocore.exceptions.ClientError
boto3.Table.scan()  # store-read/database ? botocore.exceptions.ClientError
boto3.Bucket.put_object()  # effect/write
boto3.Bucket.upload_file()  # effect/write
boto3.Bucket.upload_fileobj()  # effect/write
boto3.Bucket.put()  # effect/write
boto3.Queue.send_message()  # effect/queue
boto3.Queue.send_messages()  # effect/queue
boto3.dynamodb.conditions.Key()  # pure
boto3.dynamodb.conditions.Attr()  # pure
