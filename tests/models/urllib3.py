# What every row of queries/models/urllib3.json means; tests/unit/model/rows_test.cpp reads this.

urllib3.response.HTTPResponse is urllib3.HTTPResponse
urllib3.BaseHTTPResponse is urllib3.HTTPResponse
urllib3.response.BaseHTTPResponse is urllib3.HTTPResponse
issubclass(urllib3.ProxyManager, urllib3.PoolManager)
issubclass(urllib3.exceptions.HTTPError, builtins.Exception)
issubclass(urllib3.exceptions.MaxRetryError, urllib3.exceptions.HTTPError)
issubclass(urllib3.exceptions.TimeoutError, urllib3.exceptions.HTTPError)
issubclass(urllib3.exceptions.SSLError, urllib3.exceptions.HTTPError)

urllib3.PoolManager()  # instance -> urllib3.PoolManager
urllib3.ProxyManager()  # instance -> urllib3.ProxyManager
urllib3.PoolManager.request(method, url, content, params, headers, json)  # send -> urllib3.HTTPResponse ? urllib3.exceptions.HTTPError
urllib3.PoolManager.request(method=method, url=url, body=content, fields=params, headers=headers, json=json)  # send -> urllib3.HTTPResponse ? urllib3.exceptions.HTTPError
urllib3.PoolManager.urlopen(method, url)  # send -> urllib3.HTTPResponse ? urllib3.exceptions.HTTPError
urllib3.PoolManager.urlopen(method=method, url=url)  # send -> urllib3.HTTPResponse ? urllib3.exceptions.HTTPError
urllib3.PoolManager.request_encode_body(method, url, params, headers)  # send -> urllib3.HTTPResponse ? urllib3.exceptions.HTTPError
urllib3.PoolManager.request_encode_body(method=method, url=url, fields=params, headers=headers)  # send -> urllib3.HTTPResponse ? urllib3.exceptions.HTTPError
urllib3.PoolManager.request_encode_url(method, url, params, headers)  # send -> urllib3.HTTPResponse ? urllib3.exceptions.HTTPError
urllib3.PoolManager.request_encode_url(method=method, url=url, fields=params, headers=headers)  # send -> urllib3.HTTPResponse ? urllib3.exceptions.HTTPError
urllib3.request(method, url)  # send -> urllib3.HTTPResponse ? urllib3.exceptions.HTTPError
urllib3.request(method=method, url=url, body=content, fields=params, headers=headers, timeout=timeout, json=json)  # send -> urllib3.HTTPResponse ? urllib3.exceptions.HTTPError
urllib3.HTTPResponse.status  # instance -> builtins.int
urllib3.HTTPResponse.data  # instance -> builtins.bytes
urllib3.HTTPResponse.headers  # instance -> builtins.dict
urllib3.HTTPResponse.json()  # parse/json ! json.JSONDecodeError
urllib3.HTTPResponse.read()  # pure -> builtins.bytes
urllib3.HTTPResponse.release_conn()  # pure
urllib3.HTTPResponse.close()  # pure
urllib3.disable_warnings()  # pure
urllib3.Retry()  # pure
urllib3.util.Retry()  # pure
urllib3.Timeout()  # pure
