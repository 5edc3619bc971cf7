# What every row of queries/models/requests.json means; tests/unit/model/rows_test.cpp reads this.

requests.api is requests
requests.session is requests.Session
requests.sessions.Session is requests.Session
requests.sessions.session is requests.Session
requests.models.Request is requests.Request
requests.models.PreparedRequest is requests.PreparedRequest
requests.models.Response is requests.Response
requests.AuthBase is requests.auth.AuthBase
requests.RequestException is requests.exceptions.RequestException
requests.HTTPError is requests.exceptions.HTTPError
requests.ConnectionError is requests.exceptions.ConnectionError
requests.Timeout is requests.exceptions.Timeout
requests.JSONDecodeError is requests.exceptions.JSONDecodeError
requests.ReadTimeout is requests.exceptions.ReadTimeout
requests.ConnectTimeout is requests.exceptions.ConnectTimeout
requests.TooManyRedirects is requests.exceptions.TooManyRedirects
requests.URLRequired is requests.exceptions.URLRequired
requests.structures.CaseInsensitiveDict is requests.CaseInsensitiveDict
issubclass(requests.CaseInsensitiveDict, builtins.dict)
issubclass(requests.exceptions.RequestException, builtins.OSError)
issubclass(requests.exceptions.HTTPError, requests.exceptions.RequestException)
issubclass(requests.exceptions.ConnectionError, requests.exceptions.RequestException)
issubclass(requests.exceptions.ProxyError, requests.exceptions.ConnectionError)
issubclass(requests.exceptions.SSLError, requests.exceptions.ConnectionError)
issubclass(requests.exceptions.Timeout, requests.exceptions.RequestException)
issubclass(requests.exceptions.ConnectTimeout, requests.exceptions.ConnectionError)
issubclass(requests.exceptions.ConnectTimeout, requests.exceptions.Timeout)
issubclass(requests.exceptions.ReadTimeout, requests.exceptions.Timeout)
issubclass(requests.exceptions.URLRequired, requests.exceptions.RequestException)
issubclass(requests.exceptions.TooManyRedirects, requests.exceptions.RequestException)
issubclass(requests.exceptions.MissingSchema, requests.exceptions.RequestException)
issubclass(requests.exceptions.MissingSchema, builtins.ValueError)
issubclass(requests.exceptions.InvalidURL, requests.exceptions.RequestException)
issubclass(requests.exceptions.InvalidURL, builtins.ValueError)
issubclass(requests.exceptions.InvalidJSONError, requests.exceptions.RequestException)
issubclass(requests.exceptions.JSONDecodeError, requests.exceptions.InvalidJSONError)
issubclass(requests.exceptions.JSONDecodeError, json.JSONDecodeError)
issubclass(requests.exceptions.ChunkedEncodingError, requests.exceptions.RequestException)

requests.get(url, params)  # send/get -> requests.Response ? requests.exceptions.RequestException
requests.get(url=url, params=params, data=data, json=json, headers=headers, auth=auth, cookies=cookies, files=files, timeout=timeout, verify=verify, cert=cert)  # send/get -> requests.Response ? requests.exceptions.RequestException
requests.head(url)  # send/head -> requests.Response ? requests.exceptions.RequestException
requests.head(url=url, params=params, data=data, json=json, headers=headers, auth=auth, cookies=cookies, files=files, timeout=timeout, verify=verify, cert=cert)  # send/head -> requests.Response ? requests.exceptions.RequestException
requests.options(url)  # send/options -> requests.Response ? requests.exceptions.RequestException
requests.options(url=url, params=params, data=data, json=json, headers=headers, auth=auth, cookies=cookies, files=files, timeout=timeout, verify=verify, cert=cert)  # send/options -> requests.Response ? requests.exceptions.RequestException
requests.post(url, data, json)  # send/post -> requests.Response ? requests.exceptions.RequestException
requests.post(url=url, data=data, json=json, params=params, headers=headers, auth=auth, cookies=cookies, files=files, timeout=timeout, verify=verify, cert=cert)  # send/post -> requests.Response ? requests.exceptions.RequestException
requests.put(url, data)  # send/put -> requests.Response ? requests.exceptions.RequestException
requests.put(url=url, data=data, json=json, params=params, headers=headers, auth=auth, cookies=cookies, files=files, timeout=timeout, verify=verify, cert=cert)  # send/put -> requests.Response ? requests.exceptions.RequestException
requests.patch(url, data)  # send/patch -> requests.Response ? requests.exceptions.RequestException
requests.patch(url=url, data=data, json=json, params=params, headers=headers, auth=auth, cookies=cookies, files=files, timeout=timeout, verify=verify, cert=cert)  # send/patch -> requests.Response ? requests.exceptions.RequestException
requests.delete(url)  # send/delete -> requests.Response ? requests.exceptions.RequestException
requests.delete(url=url, params=params, data=data, json=json, headers=headers, auth=auth, cookies=cookies, files=files, timeout=timeout, verify=verify, cert=cert)  # send/delete -> requests.Response ? requests.exceptions.RequestException
requests.request(method, url)  # send -> requests.Response ? requests.exceptions.RequestException
requests.request(method=method, url=url, params=params, data=data, json=json, headers=headers, auth=auth, cookies=cookies, files=files, timeout=timeout, verify=verify, cert=cert)  # send -> requests.Response ? requests.exceptions.RequestException
requests.Session.get(url, params)  # send/get -> requests.Response ? requests.exceptions.RequestException
requests.Session.get(url=url, params=params, data=data, json=json, headers=headers, auth=auth, cookies=cookies, files=files, timeout=timeout, verify=verify, cert=cert)  # send/get -> requests.Response ? requests.exceptions.RequestException
requests.Session.head(url)  # send/head -> requests.Response ? requests.exceptions.RequestException
requests.Session.head(url=url, params=params, data=data, json=json, headers=headers, auth=auth, cookies=cookies, files=files, timeout=timeout, verify=verify, cert=cert)  # send/head -> requests.Response ? requests.exceptions.RequestException
requests.Session.options(url)  # send/options -> requests.Response ? requests.exceptions.RequestException
requests.Session.options(url=url, params=params, data=data, json=json, headers=headers, auth=auth, cookies=cookies, files=files, timeout=timeout, verify=verify, cert=cert)  # send/options -> requests.Response ? requests.exceptions.RequestException
requests.Session.post(url, data, json)  # send/post -> requests.Response ? requests.exceptions.RequestException
requests.Session.post(url=url, data=data, json=json, params=params, headers=headers, auth=auth, cookies=cookies, files=files, timeout=timeout, verify=verify, cert=cert)  # send/post -> requests.Response ? requests.exceptions.RequestException
requests.Session.put(url, data)  # send/put -> requests.Response ? requests.exceptions.RequestException
requests.Session.put(url=url, data=data, json=json, params=params, headers=headers, auth=auth, cookies=cookies, files=files, timeout=timeout, verify=verify, cert=cert)  # send/put -> requests.Response ? requests.exceptions.RequestException
requests.Session.patch(url, data)  # send/patch -> requests.Response ? requests.exceptions.RequestException
requests.Session.patch(url=url, data=data, json=json, params=params, headers=headers, auth=auth, cookies=cookies, files=files, timeout=timeout, verify=verify, cert=cert)  # send/patch -> requests.Response ? requests.exceptions.RequestException
requests.Session.delete(url)  # send/delete -> requests.Response ? requests.exceptions.RequestException
requests.Session.delete(url=url, params=params, data=data, json=json, headers=headers, auth=auth, cookies=cookies, files=files, timeout=timeout, verify=verify, cert=cert)  # send/delete -> requests.Response ? requests.exceptions.RequestException
requests.Session.request(method, url, params, data, headers, cookies, files, auth, timeout, _, _, _, _, verify, cert, json)  # send -> requests.Response ? requests.exceptions.RequestException
requests.Session.request(method=method, url=url, params=params, data=data, headers=headers, cookies=cookies, files=files, auth=auth, timeout=timeout, verify=verify, cert=cert, json=json)  # send -> requests.Response ? requests.exceptions.RequestException
requests.Session.send(request)  # send -> requests.Response ? requests.exceptions.RequestException
requests.Session.send(request=request, timeout=timeout, verify=verify, cert=cert)  # send -> requests.Response ? requests.exceptions.RequestException
requests.Session.headers  # outgoing/headers -> requests.CaseInsensitiveDict
requests.Session.params  # outgoing/params -> builtins.dict
requests.Session.auth  # pure
requests.Session.cookies  # pure
requests.Session.proxies  # pure
requests.Session.hooks  # pure
requests.Session.adapters  # pure
requests.Session.max_redirects  # pure
requests.Session.trust_env  # pure
requests.Session.stream  # pure
requests.Session.verify  # pure
requests.Session.cert  # pure
requests.Session.mount()  # pure
requests.Session.close()  # pure
requests.Session.get_adapter()  # pure
requests.Session.prepare_request(value)  # same -> requests.PreparedRequest
requests.Session.prepare_request(request=value)  # same -> requests.PreparedRequest
requests.Session()  # instance -> requests.Session
requests.Request(method, url, headers, files, data, params, auth, cookies, _, json)  # outgoing/request -> requests.Request
requests.Request(method=method, url=url, headers=headers, files=files, data=data, params=params, auth=auth, cookies=cookies, json=json)  # outgoing/request -> requests.Request
requests.PreparedRequest()  # instance -> requests.PreparedRequest
requests.Response()  # instance -> requests.Response
requests.codes  # pure
requests.CaseInsensitiveDict()  # instance -> requests.CaseInsensitiveDict
requests.Request.prepare()  # same -> requests.PreparedRequest
requests.Request.method  # outgoing/method
requests.Request.url  # outgoing/url
requests.Request.headers  # outgoing/headers
requests.Request.params  # outgoing/params
requests.Request.data  # outgoing/body
requests.Request.json  # outgoing/body
requests.PreparedRequest.method  # outgoing/method -> builtins.str
requests.PreparedRequest.url  # outgoing/url -> builtins.str
requests.PreparedRequest.path_url  # outgoing/path -> builtins.str
requests.PreparedRequest.body  # outgoing/body
requests.PreparedRequest.headers  # outgoing/headers -> requests.CaseInsensitiveDict
requests.PreparedRequest.prepare()  # pure
requests.PreparedRequest.prepare_headers()  # pure
requests.PreparedRequest.prepare_body()  # pure
requests.PreparedRequest.prepare_url()  # pure
requests.PreparedRequest.prepare_auth()  # pure
requests.PreparedRequest.prepare_content_length()  # pure
requests.PreparedRequest.register_hook()  # pure
requests.PreparedRequest.copy()  # same/copy -> requests.PreparedRequest
requests.Response.status_code  # instance -> builtins.int
requests.Response.ok  # instance -> builtins.bool
requests.Response.is_redirect  # instance -> builtins.bool
requests.Response.text  # instance -> builtins.str
requests.Response.reason  # instance -> builtins.str
requests.Response.encoding  # instance -> builtins.str
requests.Response.url  # instance -> builtins.str
requests.Response.content  # instance -> builtins.bytes
requests.Response.headers  # instance -> requests.CaseInsensitiveDict
requests.Response.cookies  # pure
requests.Response.elapsed  # pure
requests.Response.history  # pure
requests.Response.raw  # pure
requests.Response.request  # instance -> requests.PreparedRequest
requests.Response.json()  # parse/json ! requests.exceptions.JSONDecodeError
requests.Response.iter_content()  # pure
requests.Response.iter_lines()  # pure
requests.Response.close()  # pure
requests.Response.raise_for_status()  # pure ? requests.exceptions.HTTPError
requests.auth.AuthBase()  # instance -> requests.auth.AuthBase
requests.auth.HTTPBasicAuth()  # instance -> requests.auth.AuthBase
requests.auth.HTTPDigestAuth()  # instance -> requests.auth.AuthBase
requests.auth.HTTPProxyAuth()  # instance -> requests.auth.AuthBase
requests.adapters.HTTPAdapter()  # pure
requests.utils.quote(value, safe)  # encode/percent -> builtins.str
requests.utils.quote(string=value, safe=safe)  # encode/percent -> builtins.str
requests.utils.unquote(value)  # decode/percent -> builtins.str
requests.utils.unquote(string=value)  # decode/percent -> builtins.str
requests.utils.requote_uri(value)  # same/text -> builtins.str
requests.utils.requote_uri(uri=value)  # same/text -> builtins.str
requests.utils.to_native_string(value)  # same/text -> builtins.str
requests.utils.to_native_string(string=value)  # same/text -> builtins.str
requests.packages.urllib3.disable_warnings()  # pure
