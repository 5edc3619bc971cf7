# What every row of queries/models/caching.json means; tests/unit/model/rows_test.cpp reads this.

cachelib.base.BaseCache is cachelib.BaseCache
werkzeug.contrib.cache.BaseCache is cachelib.BaseCache
cachelib.simple.SimpleCache is cachelib.SimpleCache
werkzeug.contrib.cache.SimpleCache is cachelib.SimpleCache
cachelib.redis.RedisCache is cachelib.RedisCache
werkzeug.contrib.cache.RedisCache is cachelib.RedisCache
cachelib.file.FileSystemCache is cachelib.FileSystemCache
werkzeug.contrib.cache.FileSystemCache is cachelib.FileSystemCache
cachelib.memcached.MemcachedCache is cachelib.MemcachedCache
werkzeug.contrib.cache.MemcachedCache is cachelib.MemcachedCache
flask_cache is flask_caching
issubclass(cachelib.SimpleCache, cachelib.BaseCache)
issubclass(cachelib.RedisCache, cachelib.BaseCache)
issubclass(cachelib.FileSystemCache, cachelib.BaseCache)
issubclass(cachelib.MemcachedCache, cachelib.BaseCache)
issubclass(flask_caching.Cache, cachelib.BaseCache)
issubclass(cachetools.TTLCache, builtins.dict)
issubclass(cachetools.LRUCache, builtins.dict)
issubclass(cachetools.Cache, builtins.dict)
issubclass(diskcache.Cache, builtins.dict)

cachelib.SimpleCache()  # instance -> cachelib.SimpleCache
cachelib.RedisCache()  # instance -> cachelib.RedisCache
cachelib.FileSystemCache()  # instance -> cachelib.FileSystemCache
cachelib.MemcachedCache()  # instance -> cachelib.MemcachedCache
flask_caching.Cache()  # instance -> flask_caching.Cache
cachelib.BaseCache.get(key)  # store-read/cache
cachelib.BaseCache.get(key=key)  # store-read/cache
cachelib.BaseCache.has(key)  # store-read/cache
cachelib.BaseCache.has(key=key)  # store-read/cache
cachelib.BaseCache.get_many(key)  # store-read/cache -> builtins.list
cachelib.BaseCache.get_dict(key)  # store-read/cache -> builtins.dict
cachelib.BaseCache.set(key, value, lifetime)  # store-write/cache -> builtins.bool
cachelib.BaseCache.set(key=key, value=value, timeout=lifetime)  # store-write/cache -> builtins.bool
cachelib.BaseCache.add(key, value, lifetime)  # store-write/cache-if-new -> builtins.bool
cachelib.BaseCache.add(key=key, value=value, timeout=lifetime)  # store-write/cache-if-new -> builtins.bool
cachelib.BaseCache.set_many(data, lifetime)  # store-write/cache
cachelib.BaseCache.set_many(mapping=data, timeout=lifetime)  # store-write/cache
cachelib.BaseCache.delete(key)  # store-write/cache-delete -> builtins.bool
cachelib.BaseCache.delete(key=key)  # store-write/cache-delete -> builtins.bool
cachelib.BaseCache.delete_many(key)  # store-write/cache-delete -> builtins.list
cachelib.BaseCache.inc(key)  # store-write/cache-count -> builtins.int
cachelib.BaseCache.inc(key=key)  # store-write/cache-count -> builtins.int
cachelib.BaseCache.dec(key)  # store-write/cache-count -> builtins.int
cachelib.BaseCache.dec(key=key)  # store-write/cache-count -> builtins.int
cachelib.BaseCache.clear()  # effect/write
flask_caching.Cache.cached()  # same/cached
flask_caching.Cache.memoize()  # same/cached
flask_caching.Cache.init_app()  # pure
flask_caching.Cache.delete_memoized()  # pure
flask_caching.Cache.delete_memoized_verhash()  # pure
flask_caching.Cache.delete_cached()  # pure
flask_caching.Cache.unlink(key)  # store-write/cache-delete
cachetools.TTLCache()  # instance -> cachetools.TTLCache
cachetools.LRUCache()  # instance -> cachetools.LRUCache
cachetools.Cache()  # instance -> cachetools.Cache
cachetools.cached()  # same/cached
cachetools.func.ttl_cache()  # same/cached
cachetools.func.lru_cache()  # same/cached
diskcache.Cache()  # instance -> diskcache.Cache
diskcache.Cache.get(key, default)  # store-read/file
diskcache.Cache.get(key=key, default=default)  # store-read/file
diskcache.Cache.set(key, value, lifetime)  # store-write/file -> builtins.bool
diskcache.Cache.set(key=key, value=value, expire=lifetime)  # store-write/file -> builtins.bool
diskcache.Cache.add(key, value, lifetime)  # store-write/file-if-new -> builtins.bool
diskcache.Cache.add(key=key, value=value, expire=lifetime)  # store-write/file-if-new -> builtins.bool
diskcache.Cache.memoize()  # same/cached
