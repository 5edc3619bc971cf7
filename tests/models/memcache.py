# What every row of queries/models/memcache.json means; tests/unit/model/rows_test.cpp reads this.

pymemcache.client.base.Client is pymemcache.Client
pymemcache.client.Client is pymemcache.Client
pymemcache.client.base.PooledClient is pymemcache.Client
pymemcache.PooledClient is pymemcache.Client
memcache.Client is pymemcache.Client
pylibmc.Client is pymemcache.Client
pymemcache.client.hash.HashClient is pymemcache.Client
pymemcache.HashClient is pymemcache.Client

pymemcache.Client()  # instance -> pymemcache.Client
pymemcache.Client.get(key, default)  # store-read/cache
pymemcache.Client.get(key=key, default=default)  # store-read/cache
pymemcache.Client.gets(key, default)  # store-read/cache
pymemcache.Client.gets(key=key, default=default)  # store-read/cache
pymemcache.Client.get_many(key)  # store-read/cache -> builtins.dict
pymemcache.Client.get_many(keys=key)  # store-read/cache -> builtins.dict
pymemcache.Client.get_multi(key)  # store-read/cache -> builtins.dict
pymemcache.Client.get_multi(keys=key)  # store-read/cache -> builtins.dict
pymemcache.Client.set(key, value, lifetime)  # store-write/cache -> builtins.bool
pymemcache.Client.set(key=key, value=value, expire=lifetime)  # store-write/cache -> builtins.bool
pymemcache.Client.replace(key, value, lifetime)  # store-write/cache -> builtins.bool
pymemcache.Client.replace(key=key, value=value, expire=lifetime)  # store-write/cache -> builtins.bool
pymemcache.Client.add(key, value, lifetime)  # store-write/cache-if-new -> builtins.bool
pymemcache.Client.add(key=key, value=value, expire=lifetime)  # store-write/cache-if-new -> builtins.bool
pymemcache.Client.set_many(data, lifetime)  # store-write/cache
pymemcache.Client.set_many(values=data, expire=lifetime)  # store-write/cache
pymemcache.Client.set_multi(data, lifetime)  # store-write/cache
pymemcache.Client.set_multi(values=data, expire=lifetime)  # store-write/cache
pymemcache.Client.delete(key)  # store-write/cache-delete -> builtins.bool
pymemcache.Client.delete(key=key)  # store-write/cache-delete -> builtins.bool
pymemcache.Client.incr(key)  # store-write/cache-count -> builtins.int
pymemcache.Client.incr(key=key)  # store-write/cache-count -> builtins.int
pymemcache.Client.decr(key)  # store-write/cache-count -> builtins.int
pymemcache.Client.decr(key=key)  # store-write/cache-count -> builtins.int
pymemcache.Client.touch(key, lifetime)  # store-write/cache-lifetime
pymemcache.Client.touch(key=key, expire=lifetime)  # store-write/cache-lifetime
pymemcache.Client.flush_all()  # effect/write
pymemcache.Client.close()  # pure
pymemcache.Client.quit()  # pure
