# What every row of queries/models/werkzeug.json means; tests/unit/model/rows_test.cpp reads this.

werkzeug.wrappers.Request is werkzeug.Request
werkzeug.wrappers.request.Request is werkzeug.Request
werkzeug.sansio.request.Request is werkzeug.Request
werkzeug.wrappers.BaseRequest is werkzeug.Request
werkzeug.wrappers.Response is werkzeug.Response
werkzeug.wrappers.response.Response is werkzeug.Response
werkzeug.sansio.response.Response is werkzeug.Response
werkzeug.wrappers.BaseResponse is werkzeug.Response
werkzeug.datastructures.Headers is werkzeug.Headers
werkzeug.datastructures.headers.Headers is werkzeug.Headers
werkzeug.datastructures.EnvironHeaders is werkzeug.EnvironHeaders
werkzeug.datastructures.headers.EnvironHeaders is werkzeug.EnvironHeaders
werkzeug.datastructures.MultiDict is werkzeug.MultiDict
werkzeug.datastructures.structures.MultiDict is werkzeug.MultiDict
werkzeug.datastructures.ImmutableMultiDict is werkzeug.ImmutableMultiDict
werkzeug.datastructures.structures.ImmutableMultiDict is werkzeug.ImmutableMultiDict
werkzeug.datastructures.CombinedMultiDict is werkzeug.CombinedMultiDict
werkzeug.datastructures.structures.CombinedMultiDict is werkzeug.CombinedMultiDict
werkzeug.datastructures.FileStorage is werkzeug.FileStorage
werkzeug.datastructures.file_storage.FileStorage is werkzeug.FileStorage
werkzeug.datastructures.Authorization is werkzeug.Authorization
werkzeug.datastructures.auth.Authorization is werkzeug.Authorization
werkzeug.redirect is werkzeug.utils.redirect
werkzeug.send_file is werkzeug.utils.send_file
werkzeug.secure_filename is werkzeug.utils.secure_filename
werkzeug.cached_property is werkzeug.utils.cached_property
werkzeug.utils.safe_join is werkzeug.security.safe_join
werkzeug.check_password_hash is werkzeug.security.check_password_hash
werkzeug.generate_password_hash is werkzeug.security.generate_password_hash
werkzeug.url_encode is werkzeug.urls.url_encode
werkzeug.url_quote is werkzeug.urls.url_quote
werkzeug.abort is werkzeug.exceptions.abort
werkzeug.run_simple is werkzeug.serving.run_simple
issubclass(werkzeug.Headers, builtins.dict)
issubclass(werkzeug.EnvironHeaders, werkzeug.Headers)
issubclass(werkzeug.MultiDict, builtins.dict)
issubclass(werkzeug.ImmutableMultiDict, werkzeug.MultiDict)
issubclass(werkzeug.CombinedMultiDict, werkzeug.MultiDict)
issubclass(werkzeug.FileMultiDict, werkzeug.MultiDict)
issubclass(werkzeug.Environ, builtins.dict)
issubclass(werkzeug.exceptions.HTTPException, builtins.Exception)
issubclass(werkzeug.exceptions.BadRequest, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.BadRequest) == 400
issubclass(werkzeug.exceptions.BadRequestKeyError, werkzeug.exceptions.BadRequest)
issubclass(werkzeug.exceptions.BadRequestKeyError, builtins.KeyError)
status(werkzeug.exceptions.BadRequestKeyError) == 400
issubclass(werkzeug.exceptions.ClientDisconnected, werkzeug.exceptions.BadRequest)
status(werkzeug.exceptions.ClientDisconnected) == 400
issubclass(werkzeug.exceptions.SecurityError, werkzeug.exceptions.BadRequest)
status(werkzeug.exceptions.SecurityError) == 400
issubclass(werkzeug.exceptions.BadHost, werkzeug.exceptions.BadRequest)
status(werkzeug.exceptions.BadHost) == 400
issubclass(werkzeug.exceptions.Unauthorized, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.Unauthorized) == 401
issubclass(werkzeug.exceptions.Forbidden, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.Forbidden) == 403
issubclass(werkzeug.exceptions.NotFound, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.NotFound) == 404
issubclass(werkzeug.exceptions.MethodNotAllowed, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.MethodNotAllowed) == 405
issubclass(werkzeug.exceptions.NotAcceptable, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.NotAcceptable) == 406
issubclass(werkzeug.exceptions.RequestTimeout, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.RequestTimeout) == 408
issubclass(werkzeug.exceptions.Conflict, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.Conflict) == 409
issubclass(werkzeug.exceptions.Gone, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.Gone) == 410
issubclass(werkzeug.exceptions.LengthRequired, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.LengthRequired) == 411
issubclass(werkzeug.exceptions.PreconditionFailed, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.PreconditionFailed) == 412
issubclass(werkzeug.exceptions.RequestEntityTooLarge, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.RequestEntityTooLarge) == 413
issubclass(werkzeug.exceptions.RequestURITooLarge, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.RequestURITooLarge) == 414
issubclass(werkzeug.exceptions.UnsupportedMediaType, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.UnsupportedMediaType) == 415
issubclass(werkzeug.exceptions.RequestedRangeNotSatisfiable, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.RequestedRangeNotSatisfiable) == 416
issubclass(werkzeug.exceptions.ExpectationFailed, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.ExpectationFailed) == 417
issubclass(werkzeug.exceptions.ImATeapot, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.ImATeapot) == 418
issubclass(werkzeug.exceptions.MisdirectedRequest, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.MisdirectedRequest) == 421
issubclass(werkzeug.exceptions.UnprocessableEntity, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.UnprocessableEntity) == 422
issubclass(werkzeug.exceptions.Locked, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.Locked) == 423
issubclass(werkzeug.exceptions.FailedDependency, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.FailedDependency) == 424
issubclass(werkzeug.exceptions.PreconditionRequired, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.PreconditionRequired) == 428
issubclass(werkzeug.exceptions.TooManyRequests, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.TooManyRequests) == 429
issubclass(werkzeug.exceptions.RequestHeaderFieldsTooLarge, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.RequestHeaderFieldsTooLarge) == 431
issubclass(werkzeug.exceptions.UnavailableForLegalReasons, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.UnavailableForLegalReasons) == 451
issubclass(werkzeug.exceptions.InternalServerError, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.InternalServerError) == 500
issubclass(werkzeug.exceptions.NotImplemented, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.NotImplemented) == 501
issubclass(werkzeug.exceptions.BadGateway, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.BadGateway) == 502
issubclass(werkzeug.exceptions.ServiceUnavailable, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.ServiceUnavailable) == 503
issubclass(werkzeug.exceptions.GatewayTimeout, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.GatewayTimeout) == 504
issubclass(werkzeug.exceptions.HTTPVersionNotSupported, werkzeug.exceptions.HTTPException)
status(werkzeug.exceptions.HTTPVersionNotSupported) == 505
issubclass(werkzeug.routing.RequestRedirect, werkzeug.exceptions.HTTPException)
status(werkzeug.routing.RequestRedirect) == 308

werkzeug.Request()  # instance -> werkzeug.Request
werkzeug.Request.method  # part/method -> builtins.str
werkzeug.Request.path  # part/path -> builtins.str
werkzeug.Request.full_path  # part/full-path -> builtins.str
werkzeug.Request.url  # part/url -> builtins.str
werkzeug.Request.base_url  # part/base-url -> builtins.str
werkzeug.Request.root_url  # part/root-url -> builtins.str
werkzeug.Request.url_root  # part/root-url -> builtins.str
werkzeug.Request.host_url  # part/root-url -> builtins.str
werkzeug.Request.host  # part/host -> builtins.str
werkzeug.Request.scheme  # part/scheme -> builtins.str
werkzeug.Request.root_path  # instance -> builtins.str
werkzeug.Request.script_root  # instance -> builtins.str
werkzeug.Request.query_string  # part/query-string -> builtins.bytes
werkzeug.Request.headers  # part/header -> werkzeug.EnvironHeaders
werkzeug.Request.args  # part/arg -> werkzeug.ImmutableMultiDict
werkzeug.Request.form  # part/form -> werkzeug.ImmutableMultiDict
werkzeug.Request.values  # part/values -> werkzeug.CombinedMultiDict
werkzeug.Request.cookies  # part/cookie -> werkzeug.ImmutableMultiDict
werkzeug.Request.files  # part/file -> werkzeug.FileMultiDict
werkzeug.Request.environ  # part/environ -> werkzeug.Environ
werkzeug.Request.data  # part/body-raw -> builtins.bytes
werkzeug.Request.get_data(cache, as_text, parse_form)  # part/body-raw -> builtins.bytes
werkzeug.Request.get_data(cache=cache, as_text=as_text, parse_form_data=parse_form)  # part/body-raw -> builtins.bytes
werkzeug.Request.json  # part/body-json ! werkzeug.exceptions.UnsupportedMediaType, werkzeug.exceptions.BadRequest
werkzeug.Request.get_json(force, silent, cache)  # part/body-json ! werkzeug.exceptions.UnsupportedMediaType, werkzeug.exceptions.BadRequest
werkzeug.Request.get_json(force=force, silent=silent, cache=cache)  # part/body-json ! werkzeug.exceptions.UnsupportedMediaType, werkzeug.exceptions.BadRequest
werkzeug.Request.stream  # part/stream -> werkzeug.Stream
werkzeug.Request.input_stream  # part/stream -> werkzeug.Stream
werkzeug.Request.is_json  # part/is-json -> builtins.bool
werkzeug.Request.is_secure  # part/scheme -> builtins.bool
werkzeug.Request.content_type  # part/content-type -> builtins.str
werkzeug.Request.content_length  # part/content-length -> builtins.int
werkzeug.Request.mimetype  # part/mimetype -> builtins.str
werkzeug.Request.mimetype_params  # part/mimetype -> builtins.dict
werkzeug.Request.content_encoding  # part/header
werkzeug.Request.content_md5  # part/header
werkzeug.Request.date  # part/header
werkzeug.Request.accept_mimetypes  # part/header
werkzeug.Request.accept_languages  # part/header
werkzeug.Request.if_none_match  # part/header
werkzeug.Request.if_match  # part/header
werkzeug.Request.if_modified_since  # part/header
werkzeug.Request.cache_control  # part/header
werkzeug.Request.range  # part/header
werkzeug.Request.origin  # part/header
werkzeug.Request.referrer  # part/referrer -> builtins.str
werkzeug.Request.user_agent  # part/user-agent -> werkzeug.UserAgent
werkzeug.Request.remote_addr  # part/remote-addr -> builtins.str
werkzeug.Request.remote_user  # part/environ -> builtins.str
werkzeug.Request.access_route  # part/access-route -> builtins.list
werkzeug.Request.authorization  # part/authorization -> werkzeug.Authorization
werkzeug.Request.charset  # part/charset -> builtins.str
werkzeug.Request.url_charset  # part/charset -> builtins.str
werkzeug.Request.max_content_length  # config
werkzeug.Request.max_form_parts  # config
werkzeug.Request.is_multithread  # pure
werkzeug.Request.is_multiprocess  # pure
werkzeug.Request.close()  # pure
werkzeug.Request.make_form_data_parser()  # pure
werkzeug.Request.from_values()  # instance -> werkzeug.Request
werkzeug.Request.want_form_data_parsed  # pure
werkzeug.UserAgent.string  # part/user-agent -> builtins.str
werkzeug.UserAgent.browser  # part/user-agent -> builtins.str
werkzeug.UserAgent.platform  # part/user-agent -> builtins.str
werkzeug.UserAgent.version  # part/user-agent -> builtins.str
werkzeug.UserAgent.to_header()  # part/user-agent -> builtins.str
werkzeug.Authorization.type  # part/authorization -> builtins.str
werkzeug.Authorization.username  # part/authorization -> builtins.str
werkzeug.Authorization.password  # part/authorization -> builtins.str
werkzeug.Authorization.token  # part/authorization -> builtins.str
werkzeug.Authorization.parameters  # part/authorization -> builtins.dict
werkzeug.Authorization.get(name, default)  # part/authorization
werkzeug.Authorization.get(key=name, default=default)  # part/authorization
werkzeug.Authorization.to_header()  # part/authorization -> builtins.str
werkzeug.Authorization.from_header()  # instance -> werkzeug.Authorization
werkzeug.Stream.read(size)  # part/body-raw -> builtins.bytes
werkzeug.Stream.readline(size)  # part/body-raw -> builtins.bytes
werkzeug.Stream.readlines()  # part/body-raw -> builtins.list
werkzeug.Stream.seek()  # pure
werkzeug.Stream.close()  # pure
werkzeug.Stream.tell()  # pure
werkzeug.EnvironHeaders.__getitem__(key)  # container/item -> builtins.str ! builtins.KeyError
werkzeug.Headers.__getitem__(key)  # container/item -> builtins.str ! werkzeug.exceptions.BadRequestKeyError
werkzeug.Headers.__getitem__(key=key)  # container/item -> builtins.str ! werkzeug.exceptions.BadRequestKeyError
werkzeug.Headers.get(key, default, type)  # container/get
werkzeug.Headers.get(key=key, default=default, type=type)  # container/get
werkzeug.Headers.getlist(key, type)  # container/getlist -> builtins.list
werkzeug.Headers.getlist(key=key, type=type)  # container/getlist -> builtins.list
werkzeug.Headers.get_all(key)  # container/getlist -> builtins.list
werkzeug.Headers.get_all(name=key)  # container/getlist -> builtins.list
werkzeug.Headers.add(key, value)  # container/add-header
werkzeug.Headers.add_header(key, value)  # container/add-header
werkzeug.Headers.set(key, value)  # container/setlist
werkzeug.Headers.setdefault(key, default)  # container/setdefault
werkzeug.Headers.setdefault(key=key, default=default)  # container/setdefault
werkzeug.Headers.setlist(key, items)  # container/setlist
werkzeug.Headers.setlist(key=key, values=items)  # container/setlist
werkzeug.Headers.to_wsgi_list()  # container/items -> builtins.list
werkzeug.Headers.has_key(key)  # container/contains
werkzeug.MultiDict.__getitem__(key)  # container/item ! werkzeug.exceptions.BadRequestKeyError
werkzeug.MultiDict.__getitem__(key=key)  # container/item ! werkzeug.exceptions.BadRequestKeyError
werkzeug.MultiDict.get(key, default, type)  # container/get
werkzeug.MultiDict.get(key=key, default=default, type=type)  # container/get
werkzeug.MultiDict.getlist(key, type)  # container/getlist -> builtins.list
werkzeug.MultiDict.getlist(key=key, type=type)  # container/getlist -> builtins.list
werkzeug.MultiDict.to_dict(flat)  # container/to-dict -> builtins.dict
werkzeug.MultiDict.to_dict(flat=flat)  # container/to-dict -> builtins.dict
werkzeug.MultiDict.pop(key, default)  # container/pop ! werkzeug.exceptions.BadRequestKeyError
werkzeug.MultiDict.pop(key=key, default=default)  # container/pop ! werkzeug.exceptions.BadRequestKeyError
werkzeug.MultiDict.poplist(key)  # container/pop -> builtins.list
werkzeug.MultiDict.poplist(key=key)  # container/pop -> builtins.list
werkzeug.MultiDict.add(key, value)  # container/add-header
werkzeug.MultiDict.add(key=key, value=value)  # container/add-header
werkzeug.MultiDict.setlist(key, items)  # container/setlist
werkzeug.MultiDict.setlist(key=key, new_list=items)  # container/setlist
werkzeug.MultiDict.lists()  # container/items -> builtins.list
werkzeug.MultiDict.listvalues()  # container/values -> builtins.list
werkzeug.MultiDict.deepcopy()  # same/copy
werkzeug.FileStorage.read(size)  # part/file -> builtins.bytes
werkzeug.FileStorage.stream  # part/file -> werkzeug.Stream
werkzeug.FileStorage.save(path)  # effect/file
werkzeug.FileStorage.save(dst=path)  # effect/file
werkzeug.FileStorage.filename  # part/file -> builtins.str
werkzeug.FileStorage.name  # part/file -> builtins.str
werkzeug.FileStorage.content_type  # part/file -> builtins.str
werkzeug.FileStorage.mimetype  # part/file -> builtins.str
werkzeug.FileStorage.seek()  # pure
werkzeug.FileStorage.close()  # pure
werkzeug.Headers()  # instance -> werkzeug.Headers
werkzeug.MultiDict()  # instance -> werkzeug.MultiDict
werkzeug.ImmutableMultiDict()  # instance -> werkzeug.ImmutableMultiDict
werkzeug.CombinedMultiDict()  # instance -> werkzeug.CombinedMultiDict
werkzeug.FileStorage()  # instance -> werkzeug.FileStorage
werkzeug.Response(body, status, headers, _, content_type)  # response -> werkzeug.Response
werkzeug.Response(response=body, status=status, headers=headers, content_type=content_type)  # response -> werkzeug.Response
werkzeug.Response.status_code  # response/status -> builtins.int
werkzeug.Response.status  # response/status -> builtins.str
werkzeug.Response.headers  # response/headers -> werkzeug.Headers
werkzeug.Response.data  # response/body -> builtins.bytes
werkzeug.Response.response  # response/body
werkzeug.Response.content_type  # response/content-type -> builtins.str
werkzeug.Response.mimetype  # response/content-type -> builtins.str
werkzeug.Response.set_data(body)  # response/body
werkzeug.Response.set_data(value=body)  # response/body
werkzeug.Response.get_data()  # response/body -> builtins.bytes
werkzeug.Response.json  # response/body
werkzeug.Response.get_json()  # response/body
werkzeug.Response.set_cookie(name, value, max_age)  # response/set-cookie
werkzeug.Response.set_cookie(key=name, value=value, max_age=max_age)  # response/set-cookie
werkzeug.Response.delete_cookie(name)  # response/set-cookie
werkzeug.Response.delete_cookie(key=name)  # response/set-cookie
werkzeug.Response.set_etag()  # pure
werkzeug.Response.add_etag()  # pure
werkzeug.Response.make_conditional()  # pure
werkzeug.Response.freeze()  # pure
werkzeug.Response.close()  # pure
werkzeug.Response.call_on_close()  # pure
werkzeug.Response.get_etag()  # pure
werkzeug.Response.cache_control  # pure
werkzeug.Response.location  # pure
werkzeug.Response.access_control_allow_origin  # pure
werkzeug.Response.expires  # pure
werkzeug.Response.last_modified  # pure
werkzeug.Response.vary  # pure
werkzeug.Response.direct_passthrough  # pure
werkzeug.Response.content_length  # pure
werkzeug.utils.redirect(location, status)  # response/redirect -> werkzeug.Response
werkzeug.utils.redirect(location=location, code=status)  # response/redirect -> werkzeug.Response
werkzeug.utils.send_file(path)  # response/file -> werkzeug.Response
werkzeug.utils.send_file(path_or_file=path)  # response/file -> werkzeug.Response
werkzeug.utils.secure_filename()  # pure -> builtins.str
werkzeug.utils.cached_property(value)  # same/property
werkzeug.utils.cached_property(fget=value)  # same/property
werkzeug.utils.import_string(name)  # builtin/import
werkzeug.utils.import_string(import_name=name)  # builtin/import
werkzeug.utils.escape(value)  # encode/html
werkzeug.security.safe_str_cmp(left, right)  # compare -> builtins.bool
werkzeug.security.safe_str_cmp(a=left, b=right)  # compare -> builtins.bool
werkzeug.security.check_password_hash(signature, message)  # verify/password -> builtins.bool
werkzeug.security.check_password_hash(pwhash=signature, password=message)  # verify/password -> builtins.bool
werkzeug.security.generate_password_hash(message, digest)  # sign/password -> builtins.str
werkzeug.security.generate_password_hash(password=message, method=digest)  # sign/password -> builtins.str
werkzeug.security.gen_salt(size)  # random/strong -> builtins.str
werkzeug.security.gen_salt(length=size)  # random/strong -> builtins.str
werkzeug.security.safe_join()  # builtin/path-join -> builtins.str
werkzeug.security.pbkdf2_bin(secret, salt, rounds)  # derive/pbkdf2 -> builtins.bytes
werkzeug.security.pbkdf2_bin(data=secret, salt=salt, iterations=rounds)  # derive/pbkdf2 -> builtins.bytes
werkzeug.security.pbkdf2_hex(secret, salt, rounds)  # derive/pbkdf2 -> builtins.str
werkzeug.security.pbkdf2_hex(data=secret, salt=salt, iterations=rounds)  # derive/pbkdf2 -> builtins.str
werkzeug.http.parse_options_header(value)  # parse/header -> builtins.tuple
werkzeug.http.parse_options_header(value=value)  # parse/header -> builtins.tuple
werkzeug.http.parse_dict_header(value)  # parse/header -> builtins.dict
werkzeug.http.parse_dict_header(value=value)  # parse/header -> builtins.dict
werkzeug.http.parse_list_header(value)  # parse/header -> builtins.list
werkzeug.http.parse_list_header(value=value)  # parse/header -> builtins.list
werkzeug.http.parse_set_header(value)  # parse/header -> builtins.list
werkzeug.http.parse_set_header(value=value)  # parse/header -> builtins.list
werkzeug.http.parse_date(value)  # parse/datetime -> datetime.datetime
werkzeug.http.parse_date(value=value)  # parse/datetime -> datetime.datetime
werkzeug.http.parse_cookie(value)  # parse/header -> werkzeug.MultiDict
werkzeug.http.parse_cookie(header=value)  # parse/header -> werkzeug.MultiDict
werkzeug.http.http_date(value)  # parse/format-datetime -> builtins.str
werkzeug.http.http_date(timestamp=value)  # parse/format-datetime -> builtins.str
werkzeug.http.quote_etag()  # pure
werkzeug.http.unquote_etag()  # pure
werkzeug.http.generate_etag()  # pure
werkzeug.http.dump_cookie()  # pure
werkzeug.http.dump_header()  # pure
werkzeug.http.HTTP_STATUS_CODES  # pure
werkzeug.urls.url_encode(value)  # entries -> builtins.str
werkzeug.urls.url_encode(obj=value)  # entries -> builtins.str
werkzeug.urls.url_quote(value, _, _, safe)  # encode/percent -> builtins.str
werkzeug.urls.url_quote(string=value, safe=safe)  # encode/percent -> builtins.str
werkzeug.urls.url_quote_plus(value, _, safe)  # encode/percent-plus -> builtins.str
werkzeug.urls.url_quote_plus(string=value, safe=safe)  # encode/percent-plus -> builtins.str
werkzeug.urls.url_unquote(value)  # decode/percent -> builtins.str
werkzeug.urls.url_unquote(s=value)  # decode/percent -> builtins.str
werkzeug.urls.url_unquote_plus(value)  # decode/percent-plus -> builtins.str
werkzeug.urls.url_unquote_plus(s=value)  # decode/percent-plus -> builtins.str
werkzeug.urls.url_parse(value)  # parse/url -> urllib.parse.ParseResult
werkzeug.urls.url_parse(url=value)  # parse/url -> urllib.parse.ParseResult
werkzeug.urls.url_decode(value)  # parse/query -> werkzeug.MultiDict
werkzeug.urls.url_decode(s=value)  # parse/query -> werkzeug.MultiDict
werkzeug.urls.url_join(base, value)  # parse/url-join -> builtins.str
werkzeug.urls.url_join(base=base, url=value)  # parse/url-join -> builtins.str
werkzeug.urls.iri_to_uri(value)  # same/text -> builtins.str
werkzeug.urls.iri_to_uri(iri=value)  # same/text -> builtins.str
werkzeug.urls.uri_to_iri(value)  # same/text -> builtins.str
werkzeug.urls.uri_to_iri(uri=value)  # same/text -> builtins.str
werkzeug.urls.url_fix(value)  # same/text -> builtins.str
werkzeug.exceptions.abort(status, message)  # abort ! werkzeug.exceptions.HTTPException
werkzeug.exceptions.abort(status=status, description=message)  # abort ! werkzeug.exceptions.HTTPException
werkzeug.exceptions.HTTPException.code  # response/status -> builtins.int
werkzeug.exceptions.HTTPException.description  # instance -> builtins.str
werkzeug.exceptions.HTTPException.name  # instance -> builtins.str
werkzeug.exceptions.HTTPException.get_response()  # response -> werkzeug.Response
werkzeug.exceptions.HTTPException.response  # response/body
werkzeug.serving.run_simple(host, port, application, reloader, debugger, _, _, _, _, _, _, _, _, _, _, tls)  # serve
werkzeug.serving.run_simple(hostname=host, port=port, application=application, use_reloader=reloader, use_debugger=debugger, ssl_context=tls)  # serve
werkzeug.middleware.proxy_fix.ProxyFix(value)  # same/proxy
werkzeug.middleware.proxy_fix.ProxyFix(app=value)  # same/proxy
werkzeug.middleware.dispatcher.DispatcherMiddleware(value)  # same/proxy
werkzeug.middleware.dispatcher.DispatcherMiddleware(app=value)  # same/proxy
werkzeug.contrib.fixers.ProxyFix(value)  # same/proxy
werkzeug.contrib.fixers.ProxyFix(app=value)  # same/proxy
werkzeug.debug.DebuggedApplication(value)  # same/proxy
werkzeug.debug.DebuggedApplication(app=value)  # same/proxy
werkzeug.test.Client()  # pure
werkzeug.test.EnvironBuilder()  # pure
werkzeug.local.LocalProxy(value)  # same/proxy
werkzeug.local.LocalProxy(local=value)  # same/proxy
werkzeug.local.Local()  # shared -> werkzeug.local.Local
werkzeug.routing.BaseConverter()  # pure
werkzeug.routing.Rule()  # pure
werkzeug.routing.Map()  # pure
werkzeug.formparser.parse_form_data()  # pure
werkzeug.wsgi.get_input_stream()  # part/stream -> werkzeug.Stream
