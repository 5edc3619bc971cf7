# What every row of queries/models/httpx.json means; tests/unit/model/rows_test.cpp reads this.

httpx._client.Client is httpx.Client
httpx._client.BaseClient is httpx.Client
httpx.AsyncClient is httpx.Client
httpx._client.AsyncClient is httpx.Client
httpx._models.Request is httpx.Request
httpx._models.Response is httpx.Response
httpx._models.Headers is httpx.Headers
httpx._auth.Auth is httpx.Auth
issubclass(httpx.Headers, builtins.dict)
issubclass(httpx.HTTPError, builtins.Exception)
issubclass(httpx.RequestError, httpx.HTTPError)
issubclass(httpx.TransportError, httpx.RequestError)
issubclass(httpx.TimeoutException, httpx.TransportError)
issubclass(httpx.NetworkError, httpx.TransportError)
issubclass(httpx.ConnectError, httpx.NetworkError)
issubclass(httpx.HTTPStatusError, httpx.HTTPError)
issubclass(httpx.InvalidURL, builtins.Exception)

httpx.get(url)  # send/get -> httpx.Response ? httpx.HTTPError
httpx.get(url=url, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout, verify=verify)  # send/get -> httpx.Response ? httpx.HTTPError
httpx.head(url)  # send/head -> httpx.Response ? httpx.HTTPError
httpx.head(url=url, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout, verify=verify)  # send/head -> httpx.Response ? httpx.HTTPError
httpx.options(url)  # send/options -> httpx.Response ? httpx.HTTPError
httpx.options(url=url, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout, verify=verify)  # send/options -> httpx.Response ? httpx.HTTPError
httpx.delete(url)  # send/delete -> httpx.Response ? httpx.HTTPError
httpx.delete(url=url, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout, verify=verify)  # send/delete -> httpx.Response ? httpx.HTTPError
httpx.post(url)  # send/post -> httpx.Response ? httpx.HTTPError
httpx.post(url=url, content=content, data=data, files=files, json=json, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout, verify=verify)  # send/post -> httpx.Response ? httpx.HTTPError
httpx.put(url)  # send/put -> httpx.Response ? httpx.HTTPError
httpx.put(url=url, content=content, data=data, files=files, json=json, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout, verify=verify)  # send/put -> httpx.Response ? httpx.HTTPError
httpx.patch(url)  # send/patch -> httpx.Response ? httpx.HTTPError
httpx.patch(url=url, content=content, data=data, files=files, json=json, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout, verify=verify)  # send/patch -> httpx.Response ? httpx.HTTPError
httpx.request(method, url)  # send -> httpx.Response ? httpx.HTTPError
httpx.request(method=method, url=url, content=content, data=data, files=files, json=json, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout, verify=verify)  # send -> httpx.Response ? httpx.HTTPError
httpx.stream(method, url)  # send -> httpx.Response ? httpx.HTTPError
httpx.stream(method=method, url=url, content=content, data=data, files=files, json=json, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout, verify=verify)  # send -> httpx.Response ? httpx.HTTPError
httpx.Client.get(url)  # send/get -> httpx.Response ? httpx.HTTPError
httpx.Client.get(url=url, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout)  # send/get -> httpx.Response ? httpx.HTTPError
httpx.Client.head(url)  # send/head -> httpx.Response ? httpx.HTTPError
httpx.Client.head(url=url, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout)  # send/head -> httpx.Response ? httpx.HTTPError
httpx.Client.options(url)  # send/options -> httpx.Response ? httpx.HTTPError
httpx.Client.options(url=url, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout)  # send/options -> httpx.Response ? httpx.HTTPError
httpx.Client.delete(url)  # send/delete -> httpx.Response ? httpx.HTTPError
httpx.Client.delete(url=url, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout)  # send/delete -> httpx.Response ? httpx.HTTPError
httpx.Client.post(url)  # send/post -> httpx.Response ? httpx.HTTPError
httpx.Client.post(url=url, content=content, data=data, files=files, json=json, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout)  # send/post -> httpx.Response ? httpx.HTTPError
httpx.Client.put(url)  # send/put -> httpx.Response ? httpx.HTTPError
httpx.Client.put(url=url, content=content, data=data, files=files, json=json, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout)  # send/put -> httpx.Response ? httpx.HTTPError
httpx.Client.patch(url)  # send/patch -> httpx.Response ? httpx.HTTPError
httpx.Client.patch(url=url, content=content, data=data, files=files, json=json, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout)  # send/patch -> httpx.Response ? httpx.HTTPError
httpx.Client.request(method, url)  # send -> httpx.Response ? httpx.HTTPError
httpx.Client.request(method=method, url=url, content=content, data=data, files=files, json=json, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout)  # send -> httpx.Response ? httpx.HTTPError
httpx.Client.stream(method, url)  # send -> httpx.Response ? httpx.HTTPError
httpx.Client.stream(method=method, url=url, content=content, data=data, files=files, json=json, params=params, headers=headers, cookies=cookies, auth=auth, timeout=timeout)  # send -> httpx.Response ? httpx.HTTPError
httpx.Client.send(request)  # send -> httpx.Response ? httpx.HTTPError
httpx.Client.send(request=request, auth=auth)  # send -> httpx.Response ? httpx.HTTPError
httpx.Client.build_request(method, url)  # outgoing/request -> httpx.Request
httpx.Client.build_request(method=method, url=url, content=content, data=data, files=files, json=json, params=params, headers=headers, cookies=cookies)  # outgoing/request -> httpx.Request
httpx.Client.headers  # outgoing/headers -> httpx.Headers
httpx.Client.params  # outgoing/params
httpx.Client.close()  # pure
httpx.Client.aclose()  # pure
httpx.Client.auth  # pure
httpx.Client.cookies  # pure
httpx.Client.base_url  # pure
httpx.Client.timeout  # pure
httpx.Client.event_hooks  # pure
httpx.Client.is_closed  # pure
httpx.Client()  # instance -> httpx.Client
httpx.Request(method, url)  # outgoing/request -> httpx.Request
httpx.Request(method=method, url=url, content=content, data=data, files=files, json=json, params=params, headers=headers, cookies=cookies)  # outgoing/request -> httpx.Request
httpx.Auth()  # instance -> httpx.Auth
httpx.BasicAuth()  # instance -> httpx.Auth
httpx.DigestAuth()  # instance -> httpx.Auth
httpx.Headers()  # instance -> httpx.Headers
httpx.Timeout()  # pure
httpx.Limits()  # pure
httpx.HTTPTransport()  # pure
httpx.AsyncHTTPTransport()  # pure
httpx.Proxy()  # pure
httpx.MockTransport()  # pure
httpx.URL(value)  # parse/url -> httpx.URL ! httpx.InvalidURL
httpx.URL(url=value)  # parse/url -> httpx.URL ! httpx.InvalidURL
httpx.URL.path  # parse/url-path -> builtins.str
httpx.URL.query  # parse/url-query -> builtins.bytes
httpx.URL.raw_path  # parse/url-path -> builtins.bytes
httpx.URL.host  # parse/url-hostname -> builtins.str
httpx.URL.netloc  # parse/url-host -> builtins.bytes
httpx.URL.scheme  # parse/url-scheme -> builtins.str
httpx.URL.port  # parse/url-port -> builtins.int
httpx.URL.fragment  # parse/url-fragment -> builtins.str
httpx.URL.join(value)  # parse/url-join -> httpx.URL
httpx.URL.join(url=value)  # parse/url-join -> httpx.URL
httpx.Request.method  # outgoing/method -> builtins.str
httpx.Request.url  # outgoing/url -> httpx.URL
httpx.Request.headers  # outgoing/headers -> httpx.Headers
httpx.Request.content  # outgoing/body -> builtins.bytes
httpx.Request.read()  # outgoing/body -> builtins.bytes
httpx.Request.aread()  # outgoing/body -> builtins.bytes
httpx.Request.stream  # pure
httpx.Request.extensions  # pure
httpx.Response.status_code  # instance -> builtins.int
httpx.Response.is_success  # instance -> builtins.bool
httpx.Response.is_error  # instance -> builtins.bool
httpx.Response.is_redirect  # instance -> builtins.bool
httpx.Response.text  # instance -> builtins.str
httpx.Response.reason_phrase  # instance -> builtins.str
httpx.Response.encoding  # instance -> builtins.str
httpx.Response.content  # instance -> builtins.bytes
httpx.Response.headers  # instance -> httpx.Headers
httpx.Response.cookies  # pure
httpx.Response.elapsed  # pure
httpx.Response.history  # pure
httpx.Response.url  # pure
httpx.Response.request  # instance -> httpx.Request
httpx.Response.json()  # parse/json ! json.JSONDecodeError
httpx.Response.raise_for_status()  # same ? httpx.HTTPStatusError
httpx.Response.read()  # pure
httpx.Response.aread()  # pure
httpx.Response.iter_bytes()  # pure
httpx.Response.iter_lines()  # pure
httpx.Response.close()  # pure
httpx.Response.aclose()  # pure
httpx.Response.aiter_bytes()  # pure
httpx.Response.aiter_lines()  # pure
