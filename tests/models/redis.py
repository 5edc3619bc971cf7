# What every row of queries/models/redis.json means; tests/unit/model/rows_test.cpp reads this.

redis.asyncio is redis
aioredis is redis
redis.client is redis
redis.asyncio.client is redis
redis.StrictRedis is redis.Redis
fakeredis.FakeRedis is redis.Redis
fakeredis.FakeStrictRedis is redis.Redis
redis.cluster.RedisCluster is redis.Redis
redis.RedisCluster is redis.Redis
redis.exceptions.RedisError is redis.RedisError
redis.exceptions.ConnectionError is redis.ConnectionError
redis.exceptions.TimeoutError is redis.TimeoutError
redis.exceptions.WatchError is redis.WatchError
redis.exceptions.ResponseError is redis.ResponseError
redis.exceptions.DataError is redis.DataError
redis.exceptions.AuthenticationError is redis.AuthenticationError
redis.lock.Lock is redis.Lock
issubclass(redis.Pipeline, redis.Redis)
issubclass(flask_redis.FlaskRedis, redis.Redis)
issubclass(redis.RedisError, builtins.Exception)
issubclass(redis.ConnectionError, redis.RedisError)
issubclass(redis.AuthenticationError, redis.ConnectionError)
issubclass(redis.TimeoutError, redis.RedisError)
issubclass(redis.WatchError, redis.RedisError)
issubclass(redis.ResponseError, redis.RedisError)
issubclass(redis.DataError, redis.RedisError)

redis.Redis()  # instance -> redis.Redis
flask_redis.FlaskRedis()  # instance -> flask_redis.FlaskRedis
redis.from_url()  # instance -> redis.Redis
redis.Redis.from_url()  # instance -> redis.Redis
redis.ConnectionPool()  # instance -> redis.ConnectionPool
redis.ConnectionPool.from_url()  # instance -> redis.ConnectionPool
redis.BlockingConnectionPool()  # instance -> redis.ConnectionPool
flask_redis.FlaskRedis.init_app()  # pure
flask_redis.FlaskRedis.from_custom_provider()  # pure
redis.Redis.get(key)  # store-read/cache ? redis.RedisError
redis.Redis.get(name=key)  # store-read/cache ? redis.RedisError
redis.Redis.dump(key)  # store-read/cache ? redis.RedisError
redis.Redis.dump(name=key)  # store-read/cache ? redis.RedisError
redis.Redis.strlen(key)  # store-read/cache ? redis.RedisError
redis.Redis.strlen(name=key)  # store-read/cache ? redis.RedisError
redis.Redis.type(key)  # store-read/cache ? redis.RedisError
redis.Redis.type(name=key)  # store-read/cache ? redis.RedisError
redis.Redis.ttl(key)  # store-read/cache ? redis.RedisError
redis.Redis.ttl(name=key)  # store-read/cache ? redis.RedisError
redis.Redis.pttl(key)  # store-read/cache ? redis.RedisError
redis.Redis.pttl(name=key)  # store-read/cache ? redis.RedisError
redis.Redis.llen(key)  # store-read/cache ? redis.RedisError
redis.Redis.llen(name=key)  # store-read/cache ? redis.RedisError
redis.Redis.scard(key)  # store-read/cache ? redis.RedisError
redis.Redis.scard(name=key)  # store-read/cache ? redis.RedisError
redis.Redis.zcard(key)  # store-read/cache ? redis.RedisError
redis.Redis.zcard(name=key)  # store-read/cache ? redis.RedisError
redis.Redis.hlen(key)  # store-read/cache ? redis.RedisError
redis.Redis.hlen(name=key)  # store-read/cache ? redis.RedisError
redis.Redis.smembers(key)  # store-read/cache ? redis.RedisError
redis.Redis.smembers(name=key)  # store-read/cache ? redis.RedisError
redis.Redis.hgetall(key)  # store-read/cache ? redis.RedisError
redis.Redis.hgetall(name=key)  # store-read/cache ? redis.RedisError
redis.Redis.hkeys(key)  # store-read/cache ? redis.RedisError
redis.Redis.hkeys(name=key)  # store-read/cache ? redis.RedisError
redis.Redis.hvals(key)  # store-read/cache ? redis.RedisError
redis.Redis.hvals(name=key)  # store-read/cache ? redis.RedisError
redis.Redis.exists(key)  # store-read/cache -> builtins.int ? redis.RedisError
redis.Redis.mget(key)  # store-read/cache -> builtins.list ? redis.RedisError
redis.Redis.mget(keys=key)  # store-read/cache -> builtins.list ? redis.RedisError
redis.Redis.hget(key, field)  # store-read/cache ? redis.RedisError
redis.Redis.hget(name=key, key=field)  # store-read/cache ? redis.RedisError
redis.Redis.hexists(key, field)  # store-read/cache ? redis.RedisError
redis.Redis.hexists(name=key, key=field)  # store-read/cache ? redis.RedisError
redis.Redis.hmget(key, field)  # store-read/cache -> builtins.list ? redis.RedisError
redis.Redis.hmget(name=key, keys=field)  # store-read/cache -> builtins.list ? redis.RedisError
redis.Redis.sismember(key, field)  # store-read/cache -> builtins.bool ? redis.RedisError
redis.Redis.sismember(name=key, value=field)  # store-read/cache -> builtins.bool ? redis.RedisError
redis.Redis.zscore(key, field)  # store-read/cache ? redis.RedisError
redis.Redis.zscore(name=key, value=field)  # store-read/cache ? redis.RedisError
redis.Redis.zrank(key, field)  # store-read/cache ? redis.RedisError
redis.Redis.zrank(name=key, value=field)  # store-read/cache ? redis.RedisError
redis.Redis.lrange(key)  # store-read/cache ? redis.RedisError
redis.Redis.lrange(name=key)  # store-read/cache ? redis.RedisError
redis.Redis.lindex(key)  # store-read/cache ? redis.RedisError
redis.Redis.lindex(name=key)  # store-read/cache ? redis.RedisError
redis.Redis.zrange(key)  # store-read/cache ? redis.RedisError
redis.Redis.zrange(name=key)  # store-read/cache ? redis.RedisError
redis.Redis.zrangebyscore(key)  # store-read/cache ? redis.RedisError
redis.Redis.zrangebyscore(name=key)  # store-read/cache ? redis.RedisError
redis.Redis.zcount(key)  # store-read/cache ? redis.RedisError
redis.Redis.zcount(name=key)  # store-read/cache ? redis.RedisError
redis.Redis.keys()  # store-read/cache ? redis.RedisError
redis.Redis.scan()  # store-read/cache ? redis.RedisError
redis.Redis.scan_iter()  # store-read/cache ? redis.RedisError
redis.Redis.info()  # store-read/cache ? redis.RedisError
redis.Redis.ping()  # store-read/cache ? redis.RedisError
redis.Redis.dbsize()  # store-read/cache ? redis.RedisError
redis.Redis.time()  # store-read/cache ? redis.RedisError
redis.Redis.getdel(key)  # store-take/cache ? redis.RedisError
redis.Redis.getdel(name=key)  # store-take/cache ? redis.RedisError
redis.Redis.spop(key)  # store-take/cache ? redis.RedisError
redis.Redis.spop(name=key)  # store-take/cache ? redis.RedisError
redis.Redis.getex(key)  # store-read/cache ? redis.RedisError
redis.Redis.getex(name=key)  # store-read/cache ? redis.RedisError
redis.Redis.set(key, value, lifetime, lifetime_ms, only_new, only_existing, _, _, lifetime_at)  # store-write/cache -> builtins.bool ? redis.RedisError
redis.Redis.set(name=key, value=value, ex=lifetime, px=lifetime_ms, nx=only_new, xx=only_existing, exat=lifetime_at)  # store-write/cache -> builtins.bool ? redis.RedisError
redis.Redis.setnx(key, value)  # store-write/cache-if-new -> builtins.bool ? redis.RedisError
redis.Redis.setnx(name=key, value=value)  # store-write/cache-if-new -> builtins.bool ? redis.RedisError
redis.Redis.setex(key, lifetime, value)  # store-write/cache -> builtins.bool ? redis.RedisError
redis.Redis.setex(name=key, time=lifetime, value=value)  # store-write/cache -> builtins.bool ? redis.RedisError
redis.Redis.psetex(key, lifetime_ms, value)  # store-write/cache -> builtins.bool ? redis.RedisError
redis.Redis.psetex(name=key, time_ms=lifetime_ms, value=value)  # store-write/cache -> builtins.bool ? redis.RedisError
redis.Redis.getset(key, value)  # store-write/cache ? redis.RedisError
redis.Redis.getset(name=key, value=value)  # store-write/cache ? redis.RedisError
redis.Redis.mset(data)  # store-write/cache -> builtins.bool ? redis.RedisError
redis.Redis.mset(mapping=data)  # store-write/cache -> builtins.bool ? redis.RedisError
redis.Redis.msetnx(data)  # store-write/cache-if-new -> builtins.bool ? redis.RedisError
redis.Redis.msetnx(mapping=data)  # store-write/cache-if-new -> builtins.bool ? redis.RedisError
redis.Redis.append(key, value)  # store-write/cache ? redis.RedisError
redis.Redis.append(key=key, value=value)  # store-write/cache ? redis.RedisError
redis.Redis.hset(key, field, value, data)  # store-write/cache -> builtins.int ? redis.RedisError
redis.Redis.hset(name=key, key=field, value=value, mapping=data)  # store-write/cache -> builtins.int ? redis.RedisError
redis.Redis.hsetnx(key, field, value)  # store-write/cache-if-new -> builtins.int ? redis.RedisError
redis.Redis.hsetnx(name=key, key=field, value=value)  # store-write/cache-if-new -> builtins.int ? redis.RedisError
redis.Redis.hmset(key, data)  # store-write/cache ? redis.RedisError
redis.Redis.hmset(name=key, mapping=data)  # store-write/cache ? redis.RedisError
redis.Redis.sadd(key, field)  # store-write/cache-if-new -> builtins.int ? redis.RedisError
redis.Redis.sadd(name=key)  # store-write/cache-if-new -> builtins.int ? redis.RedisError
redis.Redis.zadd(key, data, only_new, only_existing)  # store-write/cache -> builtins.int ? redis.RedisError
redis.Redis.zadd(name=key, mapping=data, nx=only_new, xx=only_existing)  # store-write/cache -> builtins.int ? redis.RedisError
redis.Redis.incr(key)  # store-write/cache-count -> builtins.int ? redis.RedisError
redis.Redis.incr(name=key)  # store-write/cache-count -> builtins.int ? redis.RedisError
redis.Redis.incrby(key)  # store-write/cache-count -> builtins.int ? redis.RedisError
redis.Redis.incrby(name=key)  # store-write/cache-count -> builtins.int ? redis.RedisError
redis.Redis.decr(key)  # store-write/cache-count -> builtins.int ? redis.RedisError
redis.Redis.decr(name=key)  # store-write/cache-count -> builtins.int ? redis.RedisError
redis.Redis.decrby(key)  # store-write/cache-count -> builtins.int ? redis.RedisError
redis.Redis.decrby(name=key)  # store-write/cache-count -> builtins.int ? redis.RedisError
redis.Redis.hincrby(key, field)  # store-write/cache-count -> builtins.int ? redis.RedisError
redis.Redis.hincrby(name=key, key=field)  # store-write/cache-count -> builtins.int ? redis.RedisError
redis.Redis.expire(key, lifetime)  # store-write/cache-lifetime -> builtins.bool ? redis.RedisError
redis.Redis.expire(name=key, time=lifetime)  # store-write/cache-lifetime -> builtins.bool ? redis.RedisError
redis.Redis.pexpire(key, lifetime_ms)  # store-write/cache-lifetime -> builtins.bool ? redis.RedisError
redis.Redis.pexpire(name=key, time=lifetime_ms)  # store-write/cache-lifetime -> builtins.bool ? redis.RedisError
redis.Redis.expireat(key, lifetime_at)  # store-write/cache-lifetime -> builtins.bool ? redis.RedisError
redis.Redis.expireat(name=key, when=lifetime_at)  # store-write/cache-lifetime -> builtins.bool ? redis.RedisError
redis.Redis.persist(key)  # store-write/cache-lifetime ? redis.RedisError
redis.Redis.persist(name=key)  # store-write/cache-lifetime ? redis.RedisError
redis.Redis.delete(key)  # store-write/cache-delete -> builtins.int ? redis.RedisError
redis.Redis.unlink(key)  # store-write/cache-delete -> builtins.int ? redis.RedisError
redis.Redis.hdel(key, field)  # store-write/cache-delete -> builtins.int ? redis.RedisError
redis.Redis.hdel(name=key)  # store-write/cache-delete -> builtins.int ? redis.RedisError
redis.Redis.srem(key, field)  # store-write/cache-delete -> builtins.int ? redis.RedisError
redis.Redis.srem(name=key)  # store-write/cache-delete -> builtins.int ? redis.RedisError
redis.Redis.zrem(key, field)  # store-write/cache-delete -> builtins.int ? redis.RedisError
redis.Redis.zrem(name=key)  # store-write/cache-delete -> builtins.int ? redis.RedisError
redis.Redis.zremrangebyscore(key)  # store-write/cache-delete -> builtins.int ? redis.RedisError
redis.Redis.zremrangebyscore(name=key)  # store-write/cache-delete -> builtins.int ? redis.RedisError
redis.Redis.flushdb()  # effect/remove ? redis.RedisError
redis.Redis.flushall()  # effect/remove ? redis.RedisError
redis.Redis.rename()  # effect/write ? redis.RedisError
redis.Redis.ltrim()  # effect/write ? redis.RedisError
redis.Redis.lrem()  # effect/write ? redis.RedisError
redis.Redis.eval()  # effect/write ? redis.RedisError
redis.Redis.evalsha()  # effect/write ? redis.RedisError
redis.Redis.lpush(_, value)  # effect/queue -> builtins.int ? redis.RedisError
redis.Redis.rpush(_, value)  # effect/queue -> builtins.int ? redis.RedisError
redis.Redis.lpop()  # store-take/cache ? redis.RedisError
redis.Redis.rpop()  # store-take/cache ? redis.RedisError
redis.Redis.blpop()  # store-take/cache ? redis.RedisError
redis.Redis.brpop()  # store-take/cache ? redis.RedisError
redis.Redis.publish(_, value)  # effect/queue ? redis.RedisError
redis.Redis.publish(message=value)  # effect/queue ? redis.RedisError
redis.Redis.xadd(_, value)  # effect/queue ? redis.RedisError
redis.Redis.xadd(fields=value)  # effect/queue ? redis.RedisError
redis.Redis.pipeline()  # instance -> redis.Pipeline
redis.Redis.pubsub()  # instance -> redis.PubSub
redis.Redis.lock()  # instance -> redis.Lock
redis.Redis.register_script()  # instance -> redis.Script
redis.Redis.close()  # pure
redis.Redis.aclose()  # pure
redis.Redis.watch()  # pure
redis.Redis.transaction()  # pure
redis.Redis.client_id()  # pure
redis.Pipeline.execute()  # effect/write -> builtins.list ? redis.WatchError, redis.RedisError
redis.Pipeline.multi()  # pure
redis.Pipeline.reset()  # pure
redis.Pipeline.unwatch()  # pure
redis.PubSub.subscribe()  # pure
redis.PubSub.listen()  # pure
redis.PubSub.get_message()  # pure
redis.Lock.acquire()  # store-write/cache-if-new -> builtins.bool
redis.Lock.release()  # pure
redis.Lock.locked()  # pure
redis.Lock.extend()  # pure
