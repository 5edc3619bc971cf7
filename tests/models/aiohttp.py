# What every row of queries/models/aiohttp.json means; tests/unit/model/rows_test.cpp reads this.

aiohttp.client.ClientSession is aiohttp.ClientSession
aiohttp.client_reqrep.ClientResponse is aiohttp.ClientResponse
issubclass(aiohttp.ClientError, builtins.Exception)
issubclass(aiohttp.ClientResponseError, aiohttp.ClientError)
issubclass(aiohttp.ClientConnectionError, aiohttp.ClientError)
issubclass(aiohttp.ClientConnectorError, aiohttp.ClientConnectionError)

aiohttp.ClientSession()  # instance -> aiohttp.ClientSession
aiohttp.ClientTimeout()  # pure
aiohttp.TCPConnector()  # pure
aiohttp.BasicAuth()  # pure
aiohttp.FormData()  # pure
aiohttp.request(method, url)  # send -> aiohttp.ClientResponse ? aiohttp.ClientError
aiohttp.request(method=method, url=url, data=data, params=params, headers=headers, json=json, cookies=cookies, auth=auth, timeout=timeout, ssl=verify)  # send -> aiohttp.ClientResponse ? aiohttp.ClientError
aiohttp.ClientSession.get(url)  # send/get -> aiohttp.ClientResponse ? aiohttp.ClientError
aiohttp.ClientSession.get(url=url, data=data, params=params, headers=headers, json=json, cookies=cookies, auth=auth, timeout=timeout, ssl=verify)  # send/get -> aiohttp.ClientResponse ? aiohttp.ClientError
aiohttp.ClientSession.head(url)  # send/head -> aiohttp.ClientResponse ? aiohttp.ClientError
aiohttp.ClientSession.head(url=url, data=data, params=params, headers=headers, json=json, cookies=cookies, auth=auth, timeout=timeout, ssl=verify)  # send/head -> aiohttp.ClientResponse ? aiohttp.ClientError
aiohttp.ClientSession.options(url)  # send/options -> aiohttp.ClientResponse ? aiohttp.ClientError
aiohttp.ClientSession.options(url=url, data=data, params=params, headers=headers, json=json, cookies=cookies, auth=auth, timeout=timeout, ssl=verify)  # send/options -> aiohttp.ClientResponse ? aiohttp.ClientError
aiohttp.ClientSession.delete(url)  # send/delete -> aiohttp.ClientResponse ? aiohttp.ClientError
aiohttp.ClientSession.delete(url=url, data=data, params=params, headers=headers, json=json, cookies=cookies, auth=auth, timeout=timeout, ssl=verify)  # send/delete -> aiohttp.ClientResponse ? aiohttp.ClientError
aiohttp.ClientSession.post(url)  # send/post -> aiohttp.ClientResponse ? aiohttp.ClientError
aiohttp.ClientSession.post(url=url, data=data, params=params, headers=headers, json=json, cookies=cookies, auth=auth, timeout=timeout, ssl=verify)  # send/post -> aiohttp.ClientResponse ? aiohttp.ClientError
aiohttp.ClientSession.put(url)  # send/put -> aiohttp.ClientResponse ? aiohttp.ClientError
aiohttp.ClientSession.put(url=url, data=data, params=params, headers=headers, json=json, cookies=cookies, auth=auth, timeout=timeout, ssl=verify)  # send/put -> aiohttp.ClientResponse ? aiohttp.ClientError
aiohttp.ClientSession.patch(url)  # send/patch -> aiohttp.ClientResponse ? aiohttp.ClientError
aiohttp.ClientSession.patch(url=url, data=data, params=params, headers=headers, json=json, cookies=cookies, auth=auth, timeout=timeout, ssl=verify)  # send/patch -> aiohttp.ClientResponse ? aiohttp.ClientError
aiohttp.ClientSession.request(method, url)  # send -> aiohttp.ClientResponse ? aiohttp.ClientError
aiohttp.ClientSession.request(method=method, url=url, data=data, params=params, headers=headers, json=json, cookies=cookies, auth=auth, timeout=timeout, ssl=verify)  # send -> aiohttp.ClientResponse ? aiohttp.ClientError
aiohttp.ClientSession.ws_connect()  # effect/request
aiohttp.ClientSession.close()  # pure
aiohttp.ClientSession.headers  # outgoing/headers
aiohttp.ClientResponse.status  # instance -> builtins.int
aiohttp.ClientResponse.reason  # instance -> builtins.str
aiohttp.ClientResponse.ok  # instance -> builtins.bool
aiohttp.ClientResponse.headers  # instance
aiohttp.ClientResponse.json()  # parse/json ! json.JSONDecodeError
aiohttp.ClientResponse.text()  # pure -> builtins.str
aiohttp.ClientResponse.read()  # pure -> builtins.bytes
aiohttp.ClientResponse.raise_for_status()  # pure ? aiohttp.ClientResponseError
aiohttp.ClientResponse.release()  # pure
aiohttp.ClientResponse.close()  # pure
