# What every row of queries/models/stdlib.json means; tests/unit/model/rows_test.cpp reads this.

hashlib._Hash is hashlib.Hash
_hashlib.HASH is hashlib.Hash
_blake2.blake2b is hashlib.blake2b
_md5.md5 is hashlib.md5
md5.new is hashlib.md5
md5.md5 is hashlib.md5
_sha1.sha1 is hashlib.sha1
sha.new is hashlib.sha1
sha.sha is hashlib.sha1
_sha256.sha256 is hashlib.sha256
os._Environ is os.Environ
posixpath is os.path
ntpath is os.path
_operator.eq is operator.eq
operator.__eq__ is operator.eq
operator.__xor__ is operator.xor
_operator._compare_digest is hmac.compare_digest
operator._compare_digest is hmac.compare_digest
hmac._compare_digest is hmac.compare_digest
_hashlib.compare_digest is hmac.compare_digest
json.decoder.JSONDecodeError is json.JSONDecodeError
json.encoder.JSONEncoder is json.JSONEncoder
json.decoder.JSONDecoder is json.JSONDecoder
cPickle is pickle
_pickle is pickle
xml.etree.cElementTree is xml.etree.ElementTree
ConfigParser is configparser
urllib.quote is urllib.parse.quote
six.moves.urllib.parse.quote is urllib.parse.quote
urllib.quote_plus is urllib.parse.quote_plus
urllib.unquote is urllib.parse.unquote
urllib.unquote_plus is urllib.parse.unquote_plus
urllib.urlencode is urllib.parse.urlencode
urlparse is urllib.parse
six.moves.urllib.parse is urllib.parse
six.moves.urllib_parse is urllib.parse
urllib.parse.SplitResult is urllib.parse.ParseResult
urllib2.urlopen is urllib.request.urlopen
urllib2.Request is urllib.request.Request
httplib is http.client
sqlite3.dbapi2 is sqlite3
issubclass(hashlib.Shake, hashlib.Hash)
issubclass(os.Environ, builtins.dict)
issubclass(datetime.datetime, datetime.date)
issubclass(shelve.Shelf, builtins.dict)
issubclass(collections.OrderedDict, builtins.dict)
issubclass(collections.defaultdict, builtins.dict)
issubclass(collections.Counter, builtins.dict)
issubclass(collections.deque, builtins.list)
issubclass(binascii.Error, builtins.ValueError)
issubclass(binascii.Incomplete, builtins.Exception)
issubclass(zlib.error, builtins.Exception)
issubclass(gzip.BadGzipFile, builtins.OSError)
issubclass(struct.error, builtins.Exception)
issubclass(json.JSONDecodeError, builtins.ValueError)
issubclass(pickle.PickleError, builtins.Exception)
issubclass(pickle.UnpicklingError, pickle.PickleError)
issubclass(xml.etree.ElementTree.ParseError, builtins.SyntaxError)
issubclass(xml.parsers.expat.ExpatError, builtins.Exception)
issubclass(tomllib.TOMLDecodeError, builtins.ValueError)
issubclass(urllib.error.URLError, builtins.OSError)
issubclass(urllib.error.HTTPError, urllib.error.URLError)
issubclass(ssl.SSLError, builtins.OSError)
issubclass(socket.error, builtins.OSError)
issubclass(socket.timeout, builtins.OSError)
issubclass(socket.gaierror, builtins.OSError)
issubclass(smtplib.SMTPException, builtins.OSError)
issubclass(re.error, builtins.Exception)
issubclass(decimal.DecimalException, builtins.ArithmeticError)
issubclass(decimal.InvalidOperation, decimal.DecimalException)
issubclass(subprocess.SubprocessError, builtins.Exception)
issubclass(subprocess.CalledProcessError, subprocess.SubprocessError)
issubclass(subprocess.TimeoutExpired, subprocess.SubprocessError)
issubclass(queue.Empty, builtins.Exception)
issubclass(queue.Full, builtins.Exception)
issubclass(asyncio.TimeoutError, builtins.Exception)
issubclass(asyncio.CancelledError, builtins.BaseException)
issubclass(sqlite3.Error, builtins.Exception)
issubclass(sqlite3.DatabaseError, sqlite3.Error)
issubclass(sqlite3.OperationalError, sqlite3.DatabaseError)
issubclass(sqlite3.IntegrityError, sqlite3.DatabaseError)
issubclass(sqlite3.ProgrammingError, sqlite3.DatabaseError)
issubclass(sqlite3.InterfaceError, sqlite3.Error)

hmac.new(key, message, digest)  # mac -> hmac.HMAC ? builtins.TypeError, builtins.ValueError
hmac.new(key=key, msg=message, digestmod=digest)  # mac -> hmac.HMAC ? builtins.TypeError, builtins.ValueError
hmac.HMAC(key, message, digest)  # mac -> hmac.HMAC ? builtins.TypeError, builtins.ValueError
hmac.HMAC(key=key, msg=message, digestmod=digest)  # mac -> hmac.HMAC ? builtins.TypeError, builtins.ValueError
hmac.digest(key, message, digest)  # mac -> builtins.bytes ? builtins.TypeError, builtins.ValueError
hmac.digest(key=key, msg=message, digest=digest)  # mac -> builtins.bytes ? builtins.TypeError, builtins.ValueError
hmac.compare_digest(left, right)  # compare -> builtins.bool ! builtins.TypeError
hmac.HMAC.update(message)  # update ? builtins.TypeError
hmac.HMAC.update(msg=message)  # update ? builtins.TypeError
hmac.HMAC.digest()  # digest/raw -> builtins.bytes
hmac.HMAC.hexdigest()  # digest/hex -> builtins.str
hmac.HMAC.copy()  # same/copy -> hmac.HMAC
hmac.HMAC.name  # instance -> builtins.str
hmac.HMAC.digest_size  # instance -> builtins.int
hmac.HMAC.block_size  # instance -> builtins.int
hmac.trans_5C  # pure
hmac.trans_36  # pure
hashlib.md5(message)  # hash/md5 -> hashlib.Hash ? builtins.TypeError
hashlib.md5(string=message, usedforsecurity=security)  # hash/md5 -> hashlib.Hash ? builtins.TypeError
hashlib.sha1(message)  # hash/sha1 -> hashlib.Hash ? builtins.TypeError
hashlib.sha1(string=message, usedforsecurity=security)  # hash/sha1 -> hashlib.Hash ? builtins.TypeError
hashlib.sha224(message)  # hash/sha224 -> hashlib.Hash ? builtins.TypeError
hashlib.sha224(string=message, usedforsecurity=security)  # hash/sha224 -> hashlib.Hash ? builtins.TypeError
hashlib.sha256(message)  # hash/sha256 -> hashlib.Hash ? builtins.TypeError
hashlib.sha256(string=message, usedforsecurity=security)  # hash/sha256 -> hashlib.Hash ? builtins.TypeError
hashlib.sha384(message)  # hash/sha384 -> hashlib.Hash ? builtins.TypeError
hashlib.sha384(string=message, usedforsecurity=security)  # hash/sha384 -> hashlib.Hash ? builtins.TypeError
hashlib.sha512(message)  # hash/sha512 -> hashlib.Hash ? builtins.TypeError
hashlib.sha512(string=message, usedforsecurity=security)  # hash/sha512 -> hashlib.Hash ? builtins.TypeError
hashlib.sha3_224(message)  # hash/sha3_224 -> hashlib.Hash ? builtins.TypeError
hashlib.sha3_224(string=message, usedforsecurity=security)  # hash/sha3_224 -> hashlib.Hash ? builtins.TypeError
hashlib.sha3_256(message)  # hash/sha3_256 -> hashlib.Hash ? builtins.TypeError
hashlib.sha3_256(string=message, usedforsecurity=security)  # hash/sha3_256 -> hashlib.Hash ? builtins.TypeError
hashlib.sha3_384(message)  # hash/sha3_384 -> hashlib.Hash ? builtins.TypeError
hashlib.sha3_384(string=message, usedforsecurity=security)  # hash/sha3_384 -> hashlib.Hash ? builtins.TypeError
hashlib.sha3_512(message)  # hash/sha3_512 -> hashlib.Hash ? builtins.TypeError
hashlib.sha3_512(string=message, usedforsecurity=security)  # hash/sha3_512 -> hashlib.Hash ? builtins.TypeError
hashlib.shake_128(message)  # hash/shake_128 -> hashlib.Shake ? builtins.TypeError
hashlib.shake_128(string=message, usedforsecurity=security)  # hash/shake_128 -> hashlib.Shake ? builtins.TypeError
hashlib.shake_256(message)  # hash/shake_256 -> hashlib.Shake ? builtins.TypeError
hashlib.shake_256(string=message, usedforsecurity=security)  # hash/shake_256 -> hashlib.Shake ? builtins.TypeError
hashlib.Shake.digest(size)  # digest/raw -> builtins.bytes
hashlib.Shake.hexdigest(size)  # digest/hex -> builtins.str
hashlib.blake2b(message)  # hash/blake2b -> hashlib.Hash ! builtins.ValueError ? builtins.TypeError
hashlib.blake2b(key=key, digest_size=size, usedforsecurity=security)  # hash/blake2b -> hashlib.Hash ! builtins.ValueError ? builtins.TypeError
hashlib.blake2s(message)  # hash/blake2s -> hashlib.Hash ! builtins.ValueError ? builtins.TypeError
hashlib.blake2s(key=key, digest_size=size, usedforsecurity=security)  # hash/blake2s -> hashlib.Hash ! builtins.ValueError ? builtins.TypeError
hashlib.new(digest, message)  # hash -> hashlib.Hash ! builtins.ValueError, builtins.TypeError
hashlib.new(name=digest, data=message, usedforsecurity=security)  # hash -> hashlib.Hash ! builtins.ValueError, builtins.TypeError
hashlib.file_digest(message, digest)  # hash -> hashlib.Hash
hashlib.pbkdf2_hmac(digest, secret, salt, rounds, size)  # derive/pbkdf2 -> builtins.bytes
hashlib.pbkdf2_hmac(hash_name=digest, password=secret, salt=salt, iterations=rounds, dklen=size)  # derive/pbkdf2 -> builtins.bytes
hashlib.scrypt(secret)  # derive/scrypt -> builtins.bytes
hashlib.scrypt(password=secret, salt=salt, n=rounds, dklen=size)  # derive/scrypt -> builtins.bytes
hashlib.algorithms_available  # instance -> builtins.set
hashlib.algorithms_guaranteed  # instance -> builtins.set
hashlib.Hash.update(message)  # update ? builtins.TypeError
hashlib.Hash.digest()  # digest/raw -> builtins.bytes
hashlib.Hash.hexdigest()  # digest/hex -> builtins.str
hashlib.Hash.copy()  # same/copy -> hashlib.Hash
hashlib.Hash.name  # instance -> builtins.str
hashlib.Hash.digest_size  # instance -> builtins.int
hashlib.Hash.block_size  # instance -> builtins.int
crypt.crypt(secret, salt)  # derive/password -> builtins.str
crypt.crypt(word=secret, salt=salt)  # derive/password -> builtins.str
secrets.compare_digest(left, right)  # compare -> builtins.bool ! builtins.TypeError
secrets.token_bytes(size)  # random/strong -> builtins.bytes
secrets.token_bytes(nbytes=size)  # random/strong -> builtins.bytes
secrets.token_hex(size)  # random/strong -> builtins.str
secrets.token_hex(nbytes=size)  # random/strong -> builtins.str
secrets.token_urlsafe(size)  # random/strong -> builtins.str
secrets.token_urlsafe(nbytes=size)  # random/strong -> builtins.str
secrets.choice(items)  # random/strong
secrets.choice(seq=items)  # random/strong
secrets.randbelow(high)  # random/strong -> builtins.int
secrets.randbelow(exclusive_upper_bound=high)  # random/strong -> builtins.int
secrets.randbits(size)  # random/strong -> builtins.int
secrets.randbits(k=size)  # random/strong -> builtins.int
secrets.SystemRandom()  # instance -> random.SystemRandom
random.random()  # random/weak -> builtins.float
random.randint(low, high)  # random/weak -> builtins.int
random.randint(a=low, b=high)  # random/weak -> builtins.int
random.randrange(low, high)  # random/weak -> builtins.int
random.randrange(start=low, stop=high)  # random/weak -> builtins.int
random.getrandbits(size)  # random/weak -> builtins.int
random.randbytes(size)  # random/weak -> builtins.bytes
random.randbytes(n=size)  # random/weak -> builtins.bytes
random.choice(items)  # random/weak
random.choice(seq=items)  # random/weak
random.choices(items)  # random/weak -> builtins.list
random.choices(population=items, k=size)  # random/weak -> builtins.list
random.sample(items, size)  # random/weak -> builtins.list
random.sample(population=items, k=size)  # random/weak -> builtins.list
random.uniform(low, high)  # random/weak -> builtins.float
random.uniform(a=low, b=high)  # random/weak -> builtins.float
random.shuffle()  # pure
random.seed()  # pure
random.SystemRandom()  # instance -> random.SystemRandom
random.Random()  # instance -> random.Random
random.Random.random()  # random/weak -> builtins.float
random.Random.randint(low, high)  # random/weak -> builtins.int
random.Random.randint(a=low, b=high)  # random/weak -> builtins.int
random.Random.randrange(low, high)  # random/weak -> builtins.int
random.Random.randrange(start=low, stop=high)  # random/weak -> builtins.int
random.Random.getrandbits(size)  # random/weak -> builtins.int
random.Random.randbytes(size)  # random/weak -> builtins.bytes
random.Random.randbytes(n=size)  # random/weak -> builtins.bytes
random.Random.choice(items)  # random/weak
random.Random.choice(seq=items)  # random/weak
random.Random.choices(items)  # random/weak -> builtins.list
random.Random.choices(population=items, k=size)  # random/weak -> builtins.list
random.Random.sample(items, size)  # random/weak -> builtins.list
random.Random.sample(population=items, k=size)  # random/weak -> builtins.list
random.Random.uniform(low, high)  # random/weak -> builtins.float
random.Random.uniform(a=low, b=high)  # random/weak -> builtins.float
random.Random.shuffle()  # pure
random.Random.seed()  # pure
random.SystemRandom.random()  # random/strong -> builtins.float
random.SystemRandom.randint(low, high)  # random/strong -> builtins.int
random.SystemRandom.randint(a=low, b=high)  # random/strong -> builtins.int
random.SystemRandom.randrange(low, high)  # random/strong -> builtins.int
random.SystemRandom.randrange(start=low, stop=high)  # random/strong -> builtins.int
random.SystemRandom.getrandbits(size)  # random/strong -> builtins.int
random.SystemRandom.getrandbits(k=size)  # random/strong -> builtins.int
random.SystemRandom.randbytes(size)  # random/strong -> builtins.bytes
random.SystemRandom.randbytes(n=size)  # random/strong -> builtins.bytes
random.SystemRandom.choice(items)  # random/strong
random.SystemRandom.choice(seq=items)  # random/strong
random.SystemRandom.choices(items)  # random/strong -> builtins.list
random.SystemRandom.choices(population=items, k=size)  # random/strong -> builtins.list
random.SystemRandom.sample(items, size)  # random/strong -> builtins.list
random.SystemRandom.sample(population=items, k=size)  # random/strong -> builtins.list
random.SystemRandom.uniform(low, high)  # random/strong -> builtins.float
random.SystemRandom.uniform(a=low, b=high)  # random/strong -> builtins.float
random.SystemRandom.shuffle()  # pure
random.SystemRandom.seed()  # pure
uuid.uuid4()  # random/strong -> uuid.UUID
uuid.uuid1()  # random/time -> uuid.UUID
uuid.uuid3(_, message)  # hash/md5 -> uuid.UUID
uuid.uuid3(name=message)  # hash/md5 -> uuid.UUID
uuid.uuid5(_, message)  # hash/sha1 -> uuid.UUID
uuid.uuid5(name=message)  # hash/sha1 -> uuid.UUID
uuid.getnode()  # pure -> builtins.int
uuid.UUID(value)  # parse/uuid -> uuid.UUID ! builtins.ValueError, builtins.TypeError, builtins.AttributeError
uuid.UUID(hex=value)  # parse/uuid -> uuid.UUID ! builtins.ValueError, builtins.TypeError, builtins.AttributeError
uuid.UUID.hex  # encode/hex -> builtins.str
uuid.UUID.urn  # encode/hex -> builtins.str
uuid.UUID.bytes  # encode/hex -> builtins.bytes
uuid.UUID.int  # encode/int-bytes -> builtins.int
uuid.UUID.version  # instance -> builtins.int
os.urandom(size)  # random/strong -> builtins.bytes
os.getrandom(size)  # random/strong -> builtins.bytes
os.getrandom(size=size)  # random/strong -> builtins.bytes
os.environ  # environment -> os.Environ
os.environb  # environment -> os.Environ
os.getenv(name, default)  # environment
os.getenv(key=name, default=default)  # environment
os.getenvb(name, default)  # environment
os.getenvb(key=name, default=default)  # environment
os.putenv()  # effect/process
os.getpid()  # pure
os.getcwd()  # pure
os.getuid()  # pure
os.cpu_count()  # pure
os.uname()  # pure
os.getppid()  # pure
os.system(command)  # effect/process -> builtins.int
os.system(command=command)  # effect/process -> builtins.int
os.popen(command)  # effect/process -> io.File
os.popen(cmd=command)  # effect/process -> io.File
os.execv()  # effect/process
os.execve()  # effect/process
os.execvp()  # effect/process
os.execl()  # effect/process
os.spawnl()  # effect/process
os.spawnv()  # effect/process
os.fork()  # effect/process
os.kill()  # effect/process
os.startfile()  # effect/process
os.remove(path)  # effect/remove ? builtins.OSError
os.remove(path=path)  # effect/remove ? builtins.OSError
os.unlink(path)  # effect/remove ? builtins.OSError
os.unlink(path=path)  # effect/remove ? builtins.OSError
os.rmdir(path)  # effect/remove ? builtins.OSError
os.rmdir(path=path)  # effect/remove ? builtins.OSError
os.mkdir(path)  # effect/file ? builtins.OSError
os.mkdir(path=path)  # effect/file ? builtins.OSError
os.makedirs(path)  # effect/file ? builtins.OSError
os.makedirs(name=path)  # effect/file ? builtins.OSError
os.rename(path)  # effect/file ? builtins.OSError
os.rename(src=path)  # effect/file ? builtins.OSError
os.replace(path)  # effect/file ? builtins.OSError
os.replace(src=path)  # effect/file ? builtins.OSError
os.link(path)  # effect/file ? builtins.OSError
os.link(src=path)  # effect/file ? builtins.OSError
os.symlink(path)  # effect/file ? builtins.OSError
os.symlink(src=path)  # effect/file ? builtins.OSError
os.write()  # effect/file ? builtins.OSError
os.truncate()  # effect/file ? builtins.OSError
os.chmod()  # effect/file ? builtins.OSError
os.chown()  # effect/file ? builtins.OSError
os.listdir()  # pure
os.scandir()  # pure
os.walk()  # pure
os.fspath(value)  # same
os.fspath(path=value)  # same
os.fsencode(value)  # same
os.fsencode(filename=value)  # same
os.fsdecode(value)  # same
os.fsdecode(filename=value)  # same
os.stat()  # pure
os.access()  # pure
os.sep  # pure -> builtins.str
os.linesep  # pure -> builtins.str
os.pathsep  # pure -> builtins.str
os.name  # pure -> builtins.str
os.devnull  # pure -> builtins.str
os._exit()  # builtin/exit
os.abort()  # builtin/exit
os.Environ.get(name, default)  # environment
os.Environ.get(key=name, default=default)  # environment
os.Environ.pop(name, default)  # environment ? builtins.KeyError
os.Environ.pop(key=name, default=default)  # environment ? builtins.KeyError
os.Environ.setdefault(name, default)  # environment/setdefault
os.Environ.setdefault(key=name, value=default)  # environment/setdefault
os.Environ.update(value)  # environment/update
os.Environ.__getitem__(name)  # environment -> builtins.str ? builtins.KeyError
os.Environ.copy()  # same/copy -> os.Environ
os.path.join()  # builtin/path-join -> builtins.str
os.path.basename(value)  # builtin/path-base -> builtins.str
os.path.basename(p=value)  # builtin/path-base -> builtins.str
os.path.dirname(value)  # builtin/path-base -> builtins.str
os.path.dirname(p=value)  # builtin/path-base -> builtins.str
os.path.abspath(value)  # builtin/path-base -> builtins.str
os.path.abspath(path=value)  # builtin/path-base -> builtins.str
os.path.realpath(value)  # builtin/path-base -> builtins.str
os.path.realpath(filename=value)  # builtin/path-base -> builtins.str
os.path.normpath(value)  # builtin/path-base -> builtins.str
os.path.normpath(path=value)  # builtin/path-base -> builtins.str
os.path.expanduser(value)  # builtin/path-base -> builtins.str
os.path.expanduser(path=value)  # builtin/path-base -> builtins.str
os.path.expandvars(value)  # builtin/path-base -> builtins.str
os.path.expandvars(path=value)  # builtin/path-base -> builtins.str
os.path.relpath(value)  # builtin/path-base -> builtins.str
os.path.relpath(path=value)  # builtin/path-base -> builtins.str
os.path.exists()  # pure
os.path.isfile()  # pure
os.path.isdir()  # pure
os.path.getsize()  # pure
os.path.getmtime()  # pure
os.path.islink()  # pure
os.path.isabs()  # pure
os.path.split()  # pure -> builtins.tuple
os.path.splitext()  # pure -> builtins.tuple
os.path.commonpath()  # pure -> builtins.tuple
os.path.commonprefix()  # pure -> builtins.tuple
sys.argv  # instance -> builtins.list
sys.exit()  # builtin/exit ! builtins.SystemExit
sys.version_info  # constant/3.12 -> builtins.tuple
sys.stdout  # instance -> sys.Stream
sys.stderr  # instance -> sys.Stream
sys.stdin  # instance -> sys.Stream
sys.byteorder  # constant/little -> builtins.str
sys.platform  # instance -> builtins.str
sys.version  # instance -> builtins.str
sys.executable  # instance -> builtins.str
sys.path  # pure
sys.modules  # pure
sys.exc_info()  # pure -> builtins.tuple
sys.getsizeof()  # pure
sys.getrecursionlimit()  # pure
sys.setrecursionlimit()  # pure
sys._getframe()  # pure
sys.intern()  # pure
sys.maxsize  # instance -> builtins.int
sys.Stream.write(message)  # log/print
sys.Stream.writelines(message)  # log/print
sys.Stream.flush()  # pure
sys.Stream.isatty()  # pure
sys.Stream.fileno()  # pure
sys.Stream.buffer  # instance -> sys.Stream
sys.Stream.read()  # store-read/file
sys.Stream.readline()  # store-read/file
time.time()  # clock/s -> builtins.float
time.time_ns()  # clock/ns -> builtins.int
time.monotonic()  # clock/monotonic -> builtins.float
time.perf_counter()  # clock/monotonic -> builtins.float
time.process_time()  # clock/monotonic -> builtins.float
time.thread_time()  # clock/monotonic -> builtins.float
time.clock_gettime()  # clock/monotonic -> builtins.float
time.monotonic_ns()  # clock/monotonic -> builtins.int
time.perf_counter_ns()  # clock/monotonic -> builtins.int
time.process_time_ns()  # clock/monotonic -> builtins.int
time.sleep()  # pure
time.tzset()  # pure
time.gmtime(value)  # parse/from-timestamp-utc -> time.struct_time
time.localtime(value)  # parse/from-timestamp-local -> time.struct_time
time.mktime(value)  # parse/to-timestamp -> builtins.float ! builtins.OverflowError
time.strftime(format, value)  # parse/format-datetime -> builtins.str
time.strptime(value, format)  # parse/datetime -> time.struct_time ! builtins.ValueError
time.ctime(value)  # parse/format-datetime -> builtins.str
time.asctime(value)  # parse/format-datetime -> builtins.str
time.timezone  # instance -> builtins.int
time.altzone  # instance -> builtins.int
calendar.timegm(value)  # parse/to-timestamp-utc -> builtins.int
calendar.timegm(tuple=value)  # parse/to-timestamp-utc -> builtins.int
datetime.timedelta(days, seconds, microseconds, milliseconds, minutes, hours, weeks)  # duration -> datetime.timedelta
datetime.timedelta(days=days, seconds=seconds, microseconds=microseconds, milliseconds=milliseconds, minutes=minutes, hours=hours, weeks=weeks)  # duration -> datetime.timedelta
datetime.datetime()  # instance -> datetime.datetime
datetime.date()  # instance -> datetime.date
datetime.time()  # instance -> datetime.time
datetime.timezone()  # instance -> datetime.tzinfo
datetime.timezone.utc  # constant/utc -> datetime.tzinfo
datetime.UTC  # constant/utc -> datetime.tzinfo
datetime.MINYEAR  # instance -> builtins.int
datetime.MAXYEAR  # instance -> builtins.int
datetime.datetime.now(timezone)  # clock/datetime-local -> datetime.datetime
datetime.datetime.now(tz=timezone)  # clock/datetime-local -> datetime.datetime
datetime.datetime.utcnow()  # clock/datetime-utc -> datetime.datetime
datetime.datetime.today()  # clock/datetime-local -> datetime.datetime
datetime.datetime.fromtimestamp(value, timezone)  # parse/from-timestamp-local -> datetime.datetime ! builtins.ValueError, builtins.OverflowError, builtins.OSError, builtins.TypeError
datetime.datetime.fromtimestamp(tz=timezone)  # parse/from-timestamp-local -> datetime.datetime ! builtins.ValueError, builtins.OverflowError, builtins.OSError, builtins.TypeError
datetime.datetime.utcfromtimestamp(value)  # parse/from-timestamp-utc -> datetime.datetime ! builtins.ValueError, builtins.OverflowError, builtins.OSError, builtins.TypeError
datetime.datetime.strptime(value, format)  # parse/datetime -> datetime.datetime ! builtins.ValueError, builtins.TypeError
datetime.datetime.fromisoformat(value)  # parse/datetime -> datetime.datetime ! builtins.ValueError, builtins.TypeError
datetime.datetime.timestamp()  # parse/to-timestamp -> builtins.float
datetime.datetime.isoformat()  # parse/format-datetime -> builtins.str
datetime.datetime.strftime()  # parse/format-datetime -> builtins.str
datetime.datetime.ctime()  # parse/format-datetime -> builtins.str
datetime.datetime.replace()  # same/timezone -> datetime.datetime
datetime.datetime.astimezone()  # same/timezone -> datetime.datetime
datetime.datetime.date()  # parse/date -> datetime.date
datetime.datetime.time()  # parse/date -> datetime.time
datetime.datetime.timetuple()  # same -> time.struct_time
datetime.datetime.utctimetuple()  # same -> time.struct_time
datetime.datetime.combine()  # instance -> datetime.datetime
datetime.datetime.year  # instance -> builtins.int
datetime.datetime.month  # instance -> builtins.int
datetime.datetime.day  # instance -> builtins.int
datetime.datetime.hour  # instance -> builtins.int
datetime.datetime.minute  # instance -> builtins.int
datetime.datetime.second  # instance -> builtins.int
datetime.datetime.microsecond  # instance -> builtins.int
datetime.datetime.tzinfo  # instance -> datetime.tzinfo
datetime.datetime.utcoffset()  # pure -> datetime.timedelta
datetime.datetime.min  # instance -> datetime.datetime
datetime.datetime.max  # instance -> datetime.datetime
datetime.date.today()  # clock/date -> datetime.date
datetime.date.fromtimestamp(value)  # parse/date -> datetime.date ! builtins.ValueError, builtins.OverflowError, builtins.OSError
datetime.date.fromisoformat(value)  # parse/date -> datetime.date ! builtins.ValueError, builtins.TypeError
datetime.date.isoformat()  # parse/format-datetime -> builtins.str
datetime.date.strftime()  # parse/format-datetime -> builtins.str
datetime.date.weekday()  # pure -> builtins.int
datetime.date.toordinal()  # pure -> builtins.int
datetime.date.isoweekday()  # pure -> builtins.int
datetime.date.replace()  # same/timezone -> datetime.date
datetime.timedelta.total_seconds()  # parse/total-seconds -> builtins.float
datetime.timedelta.seconds  # parse/seconds-of-day -> builtins.int
datetime.timedelta.days  # instance -> builtins.int
datetime.timedelta.microseconds  # instance -> builtins.int
zoneinfo.ZoneInfo()  # instance -> datetime.tzinfo
email.utils.parsedate_to_datetime(value)  # parse/datetime -> datetime.datetime ! builtins.ValueError, builtins.TypeError
email.utils.parsedate_to_datetime(data=value)  # parse/datetime -> datetime.datetime ! builtins.ValueError, builtins.TypeError
email.utils.parsedate(value)  # parse/datetime
email.utils.parsedate(data=value)  # parse/datetime
email.utils.parsedate_tz(value)  # parse/datetime
email.utils.parsedate_tz(data=value)  # parse/datetime
email.utils.mktime_tz(value)  # parse/to-timestamp -> builtins.int
email.utils.mktime_tz(data=value)  # parse/to-timestamp -> builtins.int
email.utils.formatdate(value)  # parse/format-datetime -> builtins.str
email.utils.formatdate(timeval=value)  # parse/format-datetime -> builtins.str
email.utils.format_datetime(value)  # parse/format-datetime -> builtins.str
email.utils.format_datetime(dt=value)  # parse/format-datetime -> builtins.str
email.utils.parseaddr()  # pure
email.utils.formataddr()  # pure
base64.b64encode(value)  # encode/base64 -> builtins.bytes ? builtins.TypeError
base64.b64encode(s=value)  # encode/base64 -> builtins.bytes ? builtins.TypeError
base64.standard_b64encode(value)  # encode/base64 -> builtins.bytes ? builtins.TypeError
base64.standard_b64encode(s=value)  # encode/base64 -> builtins.bytes ? builtins.TypeError
base64.encodebytes(value)  # encode/base64 -> builtins.bytes ? builtins.TypeError
base64.encodebytes(s=value)  # encode/base64 -> builtins.bytes ? builtins.TypeError
base64.encodestring(value)  # encode/base64 -> builtins.bytes ? builtins.TypeError
base64.encodestring(s=value)  # encode/base64 -> builtins.bytes ? builtins.TypeError
base64.urlsafe_b64encode(value)  # encode/base64url -> builtins.bytes ? builtins.TypeError
base64.urlsafe_b64encode(s=value)  # encode/base64url -> builtins.bytes ? builtins.TypeError
base64.b32encode(value)  # encode/base32 -> builtins.bytes ? builtins.TypeError
base64.b32encode(s=value)  # encode/base32 -> builtins.bytes ? builtins.TypeError
base64.b16encode(value)  # encode/base16 -> builtins.bytes ? builtins.TypeError
base64.b16encode(s=value)  # encode/base16 -> builtins.bytes ? builtins.TypeError
base64.b85encode(value)  # encode/base85 -> builtins.bytes ? builtins.TypeError
base64.b85encode(b=value)  # encode/base85 -> builtins.bytes ? builtins.TypeError
base64.a85encode(value)  # encode/ascii85 -> builtins.bytes ? builtins.TypeError
base64.a85encode(b=value)  # encode/ascii85 -> builtins.bytes ? builtins.TypeError
base64.b64decode(value, _, validate)  # decode/base64 -> builtins.bytes ! binascii.Error, builtins.ValueError, builtins.TypeError
base64.b64decode(s=value, validate=validate)  # decode/base64 -> builtins.bytes ! binascii.Error, builtins.ValueError, builtins.TypeError
base64.standard_b64decode(value)  # decode/base64 -> builtins.bytes ! binascii.Error, builtins.ValueError, builtins.TypeError
base64.standard_b64decode(s=value)  # decode/base64 -> builtins.bytes ! binascii.Error, builtins.ValueError, builtins.TypeError
base64.decodebytes(value)  # decode/base64 -> builtins.bytes ! binascii.Error, builtins.ValueError, builtins.TypeError
base64.decodebytes(s=value)  # decode/base64 -> builtins.bytes ! binascii.Error, builtins.ValueError, builtins.TypeError
base64.decodestring(value)  # decode/base64 -> builtins.bytes ! binascii.Error, builtins.ValueError, builtins.TypeError
base64.decodestring(s=value)  # decode/base64 -> builtins.bytes ! binascii.Error, builtins.ValueError, builtins.TypeError
base64.urlsafe_b64decode(value)  # decode/base64url -> builtins.bytes ! binascii.Error, builtins.ValueError, builtins.TypeError
base64.urlsafe_b64decode(s=value)  # decode/base64url -> builtins.bytes ! binascii.Error, builtins.ValueError, builtins.TypeError
base64.b32decode(value)  # decode/base32 -> builtins.bytes ! binascii.Error, builtins.ValueError, builtins.TypeError
base64.b32decode(s=value)  # decode/base32 -> builtins.bytes ! binascii.Error, builtins.ValueError, builtins.TypeError
base64.b16decode(value)  # decode/base16 -> builtins.bytes ! binascii.Error, builtins.ValueError, builtins.TypeError
base64.b16decode(s=value)  # decode/base16 -> builtins.bytes ! binascii.Error, builtins.ValueError, builtins.TypeError
base64.b85decode(value)  # decode/base85 -> builtins.bytes ! builtins.ValueError
base64.b85decode(b=value)  # decode/base85 -> builtins.bytes ! builtins.ValueError
base64.a85decode(value)  # decode/ascii85 -> builtins.bytes ! builtins.ValueError
base64.a85decode(b=value)  # decode/ascii85 -> builtins.bytes ! builtins.ValueError
binascii.hexlify(value)  # encode/hex -> builtins.bytes ? builtins.TypeError
binascii.hexlify(data=value)  # encode/hex -> builtins.bytes ? builtins.TypeError
binascii.b2a_hex(value)  # encode/hex -> builtins.bytes ? builtins.TypeError
binascii.b2a_hex(data=value)  # encode/hex -> builtins.bytes ? builtins.TypeError
binascii.unhexlify(value)  # decode/hex -> builtins.bytes ! binascii.Error, builtins.ValueError, builtins.TypeError
binascii.a2b_hex(value)  # decode/hex -> builtins.bytes ! binascii.Error, builtins.ValueError, builtins.TypeError
binascii.b2a_base64(value)  # encode/base64 -> builtins.bytes ? builtins.TypeError
binascii.a2b_base64(value)  # decode/base64 -> builtins.bytes ! binascii.Error, builtins.ValueError, builtins.TypeError
binascii.a2b_base64(strict_mode=validate)  # decode/base64 -> builtins.bytes ! binascii.Error, builtins.ValueError, builtins.TypeError
binascii.crc32(message)  # hash/crc32 -> builtins.int
zlib.crc32(message)  # hash/crc32 -> builtins.int
zlib.adler32(message)  # hash/adler32 -> builtins.int
zlib.compress(value)  # encode/compress -> builtins.bytes
zlib.decompress(value)  # decode/compress -> builtins.bytes ! zlib.error
gzip.compress(value)  # encode/compress -> builtins.bytes
gzip.compress(data=value)  # encode/compress -> builtins.bytes
gzip.decompress(value)  # decode/compress -> builtins.bytes ! zlib.error ? builtins.OSError, builtins.EOFError
gzip.decompress(data=value)  # decode/compress -> builtins.bytes ! zlib.error ? builtins.OSError, builtins.EOFError
codecs.encode(value, encoding, errors)  # encode/utf-8 ! builtins.ValueError, builtins.LookupError
codecs.encode(obj=value, encoding=encoding, errors=errors)  # encode/utf-8 ! builtins.ValueError, builtins.LookupError
codecs.decode(value, encoding, errors)  # decode/utf-8 ! builtins.ValueError, builtins.LookupError
codecs.decode(obj=value, encoding=encoding, errors=errors)  # decode/utf-8 ! builtins.ValueError, builtins.LookupError
codecs.open(name, mode, encoding)  # builtin/open -> io.File ? builtins.OSError
codecs.open(filename=name, mode=mode, encoding=encoding)  # builtin/open -> io.File ? builtins.OSError
codecs.getreader()  # pure
codecs.getwriter()  # pure
struct.pack(format, value)  # encode/struct -> builtins.bytes ! struct.error
struct.unpack(format, value)  # decode/struct -> builtins.tuple ! struct.error
struct.unpack_from(format, value)  # decode/struct -> builtins.tuple ! struct.error
struct.unpack_from(buffer=value)  # decode/struct -> builtins.tuple ! struct.error
struct.calcsize()  # pure -> builtins.int
html.escape(value)  # encode/html -> builtins.str
html.escape(s=value)  # encode/html -> builtins.str
html.unescape(value)  # decode/html -> builtins.str
html.unescape(s=value)  # decode/html -> builtins.str
textwrap.dedent()  # pure -> builtins.str
textwrap.indent()  # pure -> builtins.str
textwrap.shorten()  # pure -> builtins.str
string.ascii_letters  # instance -> builtins.str
string.ascii_lowercase  # instance -> builtins.str
string.ascii_uppercase  # instance -> builtins.str
string.digits  # instance -> builtins.str
string.hexdigits  # instance -> builtins.str
string.punctuation  # instance -> builtins.str
string.printable  # instance -> builtins.str
string.whitespace  # instance -> builtins.str
string.Template()  # instance -> string.Template
string.Template.substitute(mapping)  # text/format_map -> builtins.str
string.Template.safe_substitute(mapping)  # text/format_map -> builtins.str
unicodedata.normalize(_, value)  # same/text -> builtins.str
io.BytesIO()  # instance -> io.BytesIO
io.StringIO()  # instance -> io.BytesIO
io.BytesIO.write()  # pure
io.BytesIO.seek()  # pure
io.BytesIO.close()  # pure
io.BytesIO.tell()  # pure
io.BytesIO.flush()  # pure
io.BytesIO.truncate()  # pure
io.BytesIO.read()  # pure
io.BytesIO.getvalue()  # pure
io.BytesIO.readline()  # pure
io.open(name, mode, _, encoding, errors)  # builtin/open -> io.File ? builtins.OSError
io.open(file=name, mode=mode, encoding=encoding, errors=errors)  # builtin/open -> io.File ? builtins.OSError
operator.eq()  # builtin/eq
operator.xor()  # builtin/xor
operator.and_()  # builtin/and_
operator.or_()  # builtin/or_
operator.itemgetter()  # builtin/itemgetter
operator.attrgetter()  # builtin/attrgetter
json.dumps(value)  # json -> builtins.str ? builtins.TypeError, builtins.ValueError
json.dumps(obj=value, sort_keys=sort_keys, separators=separators, ensure_ascii=ensure_ascii, default=default, indent=indent)  # json -> builtins.str ? builtins.TypeError, builtins.ValueError
json.dump(value, path)  # effect/file ? builtins.TypeError
json.dump(obj=value, fp=path)  # effect/file ? builtins.TypeError
json.loads(value)  # parse/json ! json.JSONDecodeError, builtins.TypeError, builtins.UnicodeDecodeError
json.loads(s=value)  # parse/json ! json.JSONDecodeError, builtins.TypeError, builtins.UnicodeDecodeError
json.load(path)  # store-read/file ! json.JSONDecodeError
json.load(fp=path)  # store-read/file ! json.JSONDecodeError
json.JSONEncoder()  # instance -> json.JSONEncoder
json.JSONDecoder()  # instance -> json.JSONDecoder
json.JSONEncoder.encode(value)  # json -> builtins.str ? builtins.TypeError
json.JSONEncoder.encode(o=value)  # json -> builtins.str ? builtins.TypeError
json.JSONDecoder.decode(value)  # parse/json ! json.JSONDecodeError
json.JSONDecoder.decode(s=value)  # parse/json ! json.JSONDecodeError
ast.literal_eval(value)  # parse/literal ! builtins.ValueError, builtins.SyntaxError
ast.literal_eval(node_or_string=value)  # parse/literal ! builtins.ValueError, builtins.SyntaxError
pickle.loads(value)  # effect/deserialise ! pickle.UnpicklingError
pickle.load(value)  # effect/deserialise ! pickle.UnpicklingError
pickle.load(file=value)  # effect/deserialise ! pickle.UnpicklingError
pickle.dumps()  # pure -> builtins.bytes
pickle.dump(value)  # effect/file
pickle.dump(obj=value)  # effect/file
marshal.loads(value)  # effect/deserialise
marshal.dumps()  # pure -> builtins.bytes
shelve.open()  # instance -> shelve.Shelf
xml.etree.ElementTree.fromstring(value)  # parse/xml ! xml.etree.ElementTree.ParseError
xml.etree.ElementTree.fromstring(text=value)  # parse/xml ! xml.etree.ElementTree.ParseError
xml.etree.ElementTree.parse(path)  # store-read/file ! xml.etree.ElementTree.ParseError
xml.etree.ElementTree.parse(source=path)  # store-read/file ! xml.etree.ElementTree.ParseError
xml.dom.minidom.parseString(value)  # parse/xml ! xml.parsers.expat.ExpatError
xml.dom.minidom.parseString(string=value)  # parse/xml ! xml.parsers.expat.ExpatError
csv.reader()  # pure
csv.DictReader()  # pure
csv.writer()  # pure
csv.DictWriter()  # pure
configparser.ConfigParser()  # instance -> configparser.ConfigParser
configparser.RawConfigParser()  # instance -> configparser.ConfigParser
configparser.ConfigParser.read(source)  # config/from-file
configparser.ConfigParser.read(filenames=source)  # config/from-file
configparser.ConfigParser.read_file(source)  # config/from-file
configparser.ConfigParser.read_file(f=source)  # config/from-file
configparser.ConfigParser.read_string(source)  # config/from-file
configparser.ConfigParser.read_string(string=source)  # config/from-file
configparser.ConfigParser.get(_, name)  # config ? builtins.KeyError
configparser.ConfigParser.get(option=name, fallback=default)  # config ? builtins.KeyError
configparser.ConfigParser.getint(_, name)  # config ? builtins.KeyError, builtins.ValueError
configparser.ConfigParser.getint(option=name, fallback=default)  # config ? builtins.KeyError, builtins.ValueError
configparser.ConfigParser.getboolean(_, name)  # config ? builtins.KeyError, builtins.ValueError
configparser.ConfigParser.getboolean(option=name, fallback=default)  # config ? builtins.KeyError, builtins.ValueError
configparser.ConfigParser.getfloat(_, name)  # config ? builtins.KeyError, builtins.ValueError
configparser.ConfigParser.getfloat(option=name, fallback=default)  # config ? builtins.KeyError, builtins.ValueError
configparser.ConfigParser.__getitem__(name)  # config -> builtins.dict ? builtins.KeyError
configparser.ConfigParser.sections()  # pure -> builtins.list
tomllib.loads(value)  # parse/toml ! tomllib.TOMLDecodeError
tomllib.load()  # store-read/file ! tomllib.TOMLDecodeError
urllib.parse.urlparse(value)  # parse/url -> urllib.parse.ParseResult ! builtins.ValueError
urllib.parse.urlparse(url=value)  # parse/url -> urllib.parse.ParseResult ! builtins.ValueError
urllib.parse.urlsplit(value)  # parse/url -> urllib.parse.ParseResult ! builtins.ValueError
urllib.parse.urlsplit(url=value)  # parse/url -> urllib.parse.ParseResult ! builtins.ValueError
urllib.parse.urljoin(base, value)  # parse/url-join -> builtins.str
urllib.parse.urljoin(base=base, url=value)  # parse/url-join -> builtins.str
urllib.parse.urlunparse(value)  # parse/url-join -> builtins.str
urllib.parse.urlunparse(components=value)  # parse/url-join -> builtins.str
urllib.parse.urlunsplit(value)  # parse/url-join -> builtins.str
urllib.parse.urlunsplit(components=value)  # parse/url-join -> builtins.str
urllib.parse.urldefrag(value)  # parse/url -> builtins.tuple
urllib.parse.urldefrag(url=value)  # parse/url -> builtins.tuple
urllib.parse.parse_qs(value, keep_blank, strict)  # parse/query -> builtins.dict
urllib.parse.parse_qs(qs=value, keep_blank_values=keep_blank, strict_parsing=strict)  # parse/query -> builtins.dict
urllib.parse.parse_qsl(value, keep_blank, strict)  # parse/query -> builtins.list
urllib.parse.parse_qsl(qs=value, keep_blank_values=keep_blank, strict_parsing=strict)  # parse/query -> builtins.list
urllib.parse.urlencode(value, doseq, safe, _, _, quote_via)  # entries -> builtins.str ? builtins.TypeError
urllib.parse.urlencode(query=value, doseq=doseq, safe=safe, quote_via=quote_via)  # entries -> builtins.str ? builtins.TypeError
urllib.parse.quote(value, safe, encoding, errors)  # encode/percent -> builtins.str
urllib.parse.quote(string=value, safe=safe, encoding=encoding, errors=errors)  # encode/percent -> builtins.str
urllib.parse.quote_plus(value, safe, encoding, errors)  # encode/percent-plus -> builtins.str
urllib.parse.quote_plus(string=value, safe=safe, encoding=encoding, errors=errors)  # encode/percent-plus -> builtins.str
urllib.parse.quote_from_bytes(value, safe)  # encode/percent -> builtins.str
urllib.parse.quote_from_bytes(bs=value, safe=safe)  # encode/percent -> builtins.str
urllib.parse.unquote(value, encoding, errors)  # decode/percent -> builtins.str
urllib.parse.unquote(string=value, encoding=encoding, errors=errors)  # decode/percent -> builtins.str
urllib.parse.unquote_plus(value, encoding, errors)  # decode/percent-plus -> builtins.str
urllib.parse.unquote_plus(string=value, encoding=encoding, errors=errors)  # decode/percent-plus -> builtins.str
urllib.parse.unquote_to_bytes(value)  # decode/percent -> builtins.bytes
urllib.parse.unquote_to_bytes(string=value)  # decode/percent -> builtins.bytes
urllib.parse.ParseResult.scheme  # parse/url-scheme -> builtins.str
urllib.parse.ParseResult.netloc  # parse/url-host -> builtins.str
urllib.parse.ParseResult.hostname  # parse/url-hostname -> builtins.str
urllib.parse.ParseResult.port  # parse/url-port -> builtins.int ! builtins.ValueError
urllib.parse.ParseResult.path  # parse/url-path -> builtins.str
urllib.parse.ParseResult.query  # parse/url-query -> builtins.str
urllib.parse.ParseResult.fragment  # parse/url-fragment -> builtins.str
urllib.parse.ParseResult.geturl()  # same/copy -> builtins.str
urllib.parse.ParseResult._replace()  # same/copy -> urllib.parse.ParseResult
urllib.request.urlopen(url, data, timeout)  # send -> http.client.HTTPResponse ? urllib.error.URLError
urllib.request.urlopen(url=url, data=data, timeout=timeout)  # send -> http.client.HTTPResponse ? urllib.error.URLError
urllib.request.Request(url, data, headers, _, _, method)  # outgoing/request -> urllib.request.Request
urllib.request.Request(url=url, data=data, headers=headers, method=method)  # outgoing/request -> urllib.request.Request
urllib.request.Request.data  # outgoing/body
urllib.request.Request.full_url  # outgoing/url -> builtins.str
urllib.request.Request.headers  # outgoing/headers -> builtins.dict
urllib.request.Request.add_header(_, value)  # outgoing/headers
urllib.request.Request.add_header(val=value)  # outgoing/headers
urllib.request.build_opener()  # pure
urllib.request.install_opener()  # pure
urllib.request.urlretrieve()  # pure
http.client.HTTPConnection()  # instance -> http.client.HTTPConnection
http.client.HTTPSConnection()  # instance -> http.client.HTTPConnection
http.client.HTTPConnection.request(method, url, data, headers)  # send
http.client.HTTPConnection.request(method=method, url=url, body=data, headers=headers)  # send
http.client.HTTPConnection.getresponse()  # instance -> http.client.HTTPResponse
http.client.HTTPConnection.close()  # pure
http.client.HTTPConnection.connect()  # pure
http.client.HTTPResponse.read()  # pure -> builtins.bytes
http.client.HTTPResponse.status  # instance -> builtins.int
http.client.HTTPResponse.code  # instance -> builtins.int
http.client.HTTPResponse.getheader()  # pure
http.client.HTTPResponse.headers  # instance -> builtins.dict
http.client.HTTPResponse.close()  # pure
http.HTTPStatus()  # instance -> http.HTTPStatus
ipaddress.ip_address(value)  # parse/ip ! builtins.ValueError
ipaddress.ip_address(address=value)  # parse/ip ! builtins.ValueError
ipaddress.ip_network(value)  # parse/ip ! builtins.ValueError
ipaddress.ip_network(address=value)  # parse/ip ! builtins.ValueError
ipaddress.IPv4Address(value)  # parse/ip ! builtins.ValueError
ipaddress.IPv4Address(address=value)  # parse/ip ! builtins.ValueError
ipaddress.IPv6Address(value)  # parse/ip ! builtins.ValueError
ipaddress.IPv6Address(address=value)  # parse/ip ! builtins.ValueError
ipaddress.IPv4Network(value)  # parse/ip ! builtins.ValueError
ipaddress.IPv4Network(address=value)  # parse/ip ! builtins.ValueError
ssl.create_default_context()  # instance -> ssl.SSLContext
ssl.SSLContext()  # instance -> ssl.SSLContext
ssl._create_unverified_context()  # instance -> ssl.SSLContext
ssl.CERT_NONE  # instance -> builtins.int
ssl.CERT_REQUIRED  # instance -> builtins.int
ssl.PROTOCOL_TLS  # instance -> builtins.int
ssl.PROTOCOL_TLSv1  # instance -> builtins.int
socket.gethostname()  # pure -> builtins.str
socket.gethostbyname()  # pure -> builtins.str
socket.getfqdn()  # pure -> builtins.str
socket.socket()  # instance -> socket.socket
socket.create_connection()  # instance -> socket.socket
socket.socket.send(value)  # effect/request ? builtins.OSError
socket.socket.sendall(value)  # effect/request ? builtins.OSError
socket.socket.sendto(value)  # effect/request ? builtins.OSError
socket.socket.recv()  # pure -> builtins.bytes
socket.socket.connect()  # pure
socket.socket.close()  # pure
socket.socket.bind()  # pure
socket.socket.listen()  # pure
socket.socket.settimeout()  # pure
smtplib.SMTP()  # instance -> smtplib.SMTP
smtplib.SMTP_SSL()  # instance -> smtplib.SMTP
smtplib.SMTP.sendmail(_, _, message)  # effect/mail ? smtplib.SMTPException
smtplib.SMTP.sendmail(msg=message)  # effect/mail ? smtplib.SMTPException
smtplib.SMTP.send_message(message)  # effect/mail ? smtplib.SMTPException
smtplib.SMTP.send_message(msg=message)  # effect/mail ? smtplib.SMTPException
smtplib.SMTP.login()  # pure
smtplib.SMTP.starttls()  # pure
smtplib.SMTP.quit()  # pure
smtplib.SMTP.ehlo()  # pure
smtplib.SMTP.close()  # pure
re.compile()  # instance -> re.Pattern ! re.error
re.match(pattern, value)  # parse/match -> re.Match
re.match(pattern=pattern, string=value)  # parse/match -> re.Match
re.search(pattern, value)  # parse/match -> re.Match
re.search(pattern=pattern, string=value)  # parse/match -> re.Match
re.fullmatch(pattern, value)  # parse/match -> re.Match
re.fullmatch(pattern=pattern, string=value)  # parse/match -> re.Match
re.findall(pattern, value)  # parse/match -> builtins.list
re.findall(pattern=pattern, string=value)  # parse/match -> builtins.list
re.finditer(pattern, value)  # parse/match -> builtins.list
re.finditer(pattern=pattern, string=value)  # parse/match -> builtins.list
re.sub(old, new, value)  # text/replace -> builtins.str
re.sub(pattern=old, repl=new, string=value)  # text/replace -> builtins.str
re.subn(old, new, value)  # text/replace -> builtins.str
re.subn(pattern=old, repl=new, string=value)  # text/replace -> builtins.str
re.split(separator, value)  # text/split -> builtins.list
re.split(pattern=separator, string=value)  # text/split -> builtins.list
re.escape()  # pure -> builtins.str
re.IGNORECASE  # pure
re.MULTILINE  # pure
re.DOTALL  # pure
re.VERBOSE  # pure
re.ASCII  # pure
re.UNICODE  # pure
re.Pattern.match(value)  # parse/match -> re.Match
re.Pattern.match(string=value)  # parse/match -> re.Match
re.Pattern.search(value)  # parse/match -> re.Match
re.Pattern.search(string=value)  # parse/match -> re.Match
re.Pattern.fullmatch(value)  # parse/match -> re.Match
re.Pattern.fullmatch(string=value)  # parse/match -> re.Match
re.Pattern.findall(value)  # parse/match -> builtins.list
re.Pattern.findall(string=value)  # parse/match -> builtins.list
re.Pattern.finditer(value)  # parse/match -> builtins.list
re.Pattern.finditer(string=value)  # parse/match -> builtins.list
re.Pattern.sub(new, value)  # text/replace -> builtins.str
re.Pattern.sub(repl=new, string=value)  # text/replace -> builtins.str
re.Pattern.subn(new, value)  # text/replace -> builtins.str
re.Pattern.subn(repl=new, string=value)  # text/replace -> builtins.str
re.Pattern.split(value)  # text/split -> builtins.list
re.Pattern.split(string=value)  # text/split -> builtins.list
re.Match.group(key)  # container/item -> builtins.str ! builtins.IndexError
re.Match.groups()  # container/values -> builtins.tuple
re.Match.groupdict()  # container/to-dict -> builtins.dict
re.Match.start()  # pure
re.Match.end()  # pure
re.Match.span()  # pure
functools.partial(function)  # partial
functools.partialmethod(function)  # partial
functools.wraps(function)  # wraps
functools.wraps(wrapped=function)  # wraps
functools.update_wrapper(value)  # same
functools.update_wrapper(wrapper=value)  # same
functools.lru_cache(value)  # same/cached
functools.cache(value)  # same/cached
functools.cached_property(value)  # same/property
functools.cached_property(func=value)  # same/property
functools.singledispatch(value)  # same
functools.singledispatch(func=value)  # same
functools.total_ordering(value)  # same
functools.total_ordering(cls=value)  # same
functools.reduce(function, items, start)  # builtin/reduce
functools.cmp_to_key(value)  # same
contextlib.contextmanager(value)  # same/contextmanager
contextlib.contextmanager(func=value)  # same/contextmanager
contextlib.asynccontextmanager(value)  # same/contextmanager
contextlib.asynccontextmanager(func=value)  # same/contextmanager
contextlib.suppress()  # builtin/suppress
contextlib.closing(value)  # same
contextlib.closing(thing=value)  # same
contextlib.nullcontext(value)  # same
contextlib.nullcontext(enter_result=value)  # same
contextlib.ExitStack()  # pure
abc.abstractmethod(value)  # same/abstract
abc.abstractmethod(funcobj=value)  # same/abstract
abc.ABC  # pure
abc.ABCMeta()  # pure
dataclasses.dataclass(value)  # same/dataclass
dataclasses.field()  # instance
dataclasses.asdict(value)  # container/to-dict -> builtins.dict
dataclasses.asdict(obj=value)  # container/to-dict -> builtins.dict
dataclasses.astuple(value)  # container/to-dict -> builtins.dict
dataclasses.astuple(obj=value)  # container/to-dict -> builtins.dict
dataclasses.replace(value)  # same/copy
enum.Enum()  # pure
enum.IntEnum()  # pure
enum.StrEnum()  # pure
collections.OrderedDict(items)  # container/ordered -> collections.OrderedDict
collections.defaultdict(factory)  # container/defaultdict -> collections.defaultdict
collections.deque(items, maxlen)  # container/deque -> collections.deque
collections.deque(iterable=items, maxlen=maxlen)  # container/deque -> collections.deque
collections.Counter(items)  # container/counter -> collections.Counter
collections.namedtuple()  # builtin/namedtuple
collections.ChainMap()  # instance -> builtins.dict
collections.deque.appendleft(item)  # container/appendleft
collections.deque.popleft()  # container/popleft ! builtins.IndexError
collections.deque.rotate()  # pure
collections.deque.extendleft()  # pure
collections.Counter.most_common()  # container/most-common -> builtins.list
collections.OrderedDict.move_to_end()  # pure
itertools.chain()  # builtin/chain
itertools.chain.from_iterable()  # builtin/chain
itertools.product()  # builtin/product
itertools.starmap()  # builtin/starmap
itertools.islice()  # builtin/islice
itertools.groupby()  # builtin/groupby
itertools.zip_longest()  # builtin/zip -> builtins.list
itertools.count()  # pure
itertools.cycle()  # pure
itertools.repeat()  # pure
itertools.combinations()  # pure
itertools.permutations()  # pure
itertools.accumulate()  # pure
itertools.takewhile()  # pure
itertools.dropwhile()  # pure
copy.copy(value)  # builtin/deepcopy
copy.copy(x=value)  # builtin/deepcopy
copy.deepcopy(value)  # builtin/deepcopy
copy.deepcopy(x=value)  # builtin/deepcopy
decimal.Decimal(value)  # parse/decimal -> decimal.Decimal ! decimal.InvalidOperation
decimal.Decimal(value=value)  # parse/decimal -> decimal.Decimal ! decimal.InvalidOperation
fractions.Fraction(value)  # parse/decimal
fractions.Fraction(numerator=value)  # parse/decimal
math.floor(value)  # same/number -> builtins.int
math.ceil(value)  # same/number -> builtins.int
math.trunc(value)  # same/number -> builtins.int
math.fabs(value)  # builtin/abs -> builtins.float
math.isnan()  # pure -> builtins.bool
math.isfinite()  # pure -> builtins.bool
math.isinf()  # pure -> builtins.bool
math.isclose()  # pure -> builtins.bool
math.sqrt()  # pure -> builtins.float
math.log()  # pure -> builtins.float
math.pow()  # pure -> builtins.float
math.log2()  # pure -> builtins.float
math.log10()  # pure -> builtins.float
math.inf  # instance -> builtins.float
math.nan  # instance -> builtins.float
math.pi  # instance -> builtins.float
typing.cast(_, value)  # same
typing.cast(val=value)  # same
typing.overload(value)  # same
typing.overload(func=value)  # same
typing.final(value)  # same
typing.final(f=value)  # same
typing.no_type_check(value)  # same
typing.no_type_check(arg=value)  # same
typing.TYPE_CHECKING  # constant/False -> builtins.bool
typing.NamedTuple()  # pure
typing.TypedDict()  # pure
typing.Protocol()  # pure
typing.TypeVar()  # pure
typing.NewType()  # pure
inspect.signature()  # pure
inspect.getmembers()  # pure
inspect.isclass()  # pure
inspect.isfunction()  # pure
inspect.stack()  # pure
inspect.currentframe()  # pure
inspect.iscoroutinefunction()  # pure -> builtins.bool
inspect.isawaitable()  # pure -> builtins.bool
warnings.warn()  # pure
warnings.filterwarnings()  # pure
warnings.simplefilter()  # pure
traceback.format_exc()  # pure -> builtins.str
traceback.print_exc()  # log/exception
traceback.print_exception()  # log/exception
importlib.import_module(name)  # builtin/import
importlib.import_module(name=name)  # builtin/import
gc.collect()  # pure
atexit.register()  # pure
signal.signal()  # pure
locale.setlocale()  # pure
gettext.gettext()  # pure
pprint.pprint(message)  # log/print
pprint.pprint(object=message)  # log/print
pprint.pformat(value)  # builtin/repr -> builtins.str
pprint.pformat(object=value)  # builtin/repr -> builtins.str
bisect.bisect()  # pure
bisect.insort()  # pure
heapq.heappush()  # pure
heapq.heappop()  # pure
weakref.ref()  # pure
weakref.WeakValueDictionary()  # pure
argparse.ArgumentParser()  # instance -> argparse.ArgumentParser
argparse.ArgumentParser.add_argument()  # pure
argparse.ArgumentParser.add_subparsers()  # pure
argparse.ArgumentParser.add_argument_group()  # pure
argparse.ArgumentParser.set_defaults()  # pure
argparse.ArgumentParser.parse_args()  # instance -> argparse.Namespace
getpass.getpass()  # builtin/input -> builtins.str
platform.system()  # pure -> builtins.str
platform.node()  # pure -> builtins.str
platform.platform()  # pure -> builtins.str
logging.getLogger()  # instance -> logging.Logger
logging.debug(message)  # log/debug
logging.debug(msg=message)  # log/debug
logging.info(message)  # log/info
logging.info(msg=message)  # log/info
logging.warning(message)  # log/warning
logging.warning(msg=message)  # log/warning
logging.error(message)  # log/error
logging.error(msg=message)  # log/error
logging.critical(message)  # log/critical
logging.critical(msg=message)  # log/critical
logging.exception(message)  # log/exception
logging.exception(msg=message)  # log/exception
logging.warn(message)  # log/warning
logging.warn(msg=message)  # log/warning
logging.fatal(message)  # log/critical
logging.fatal(msg=message)  # log/critical
logging.log(_, message)  # log
logging.log(msg=message)  # log
logging.basicConfig()  # pure
logging.StreamHandler()  # pure
logging.FileHandler()  # pure
logging.Formatter()  # pure
logging.disable()  # pure
logging.addLevelName()  # pure
logging.captureWarnings()  # pure
logging.NullHandler()  # pure
logging.config.dictConfig()  # pure
logging.config.fileConfig()  # pure
logging.handlers.RotatingFileHandler()  # pure
logging.handlers.SysLogHandler()  # pure
logging.handlers.TimedRotatingFileHandler()  # pure
logging.DEBUG  # instance -> builtins.int
logging.INFO  # instance -> builtins.int
logging.WARNING  # instance -> builtins.int
logging.ERROR  # instance -> builtins.int
logging.CRITICAL  # instance -> builtins.int
logging.Logger.debug(message)  # log/debug
logging.Logger.debug(msg=message)  # log/debug
logging.Logger.info(message)  # log/info
logging.Logger.info(msg=message)  # log/info
logging.Logger.warning(message)  # log/warning
logging.Logger.warning(msg=message)  # log/warning
logging.Logger.error(message)  # log/error
logging.Logger.error(msg=message)  # log/error
logging.Logger.critical(message)  # log/critical
logging.Logger.critical(msg=message)  # log/critical
logging.Logger.exception(message)  # log/exception
logging.Logger.exception(msg=message)  # log/exception
logging.Logger.warn(message)  # log/warning
logging.Logger.warn(msg=message)  # log/warning
logging.Logger.fatal(message)  # log/critical
logging.Logger.fatal(msg=message)  # log/critical
logging.Logger.log(_, message)  # log
logging.Logger.log(msg=message)  # log
logging.Logger.setLevel()  # pure
logging.Logger.addHandler()  # pure
logging.Logger.isEnabledFor()  # pure
logging.Logger.removeHandler()  # pure
logging.Logger.addFilter()  # pure
logging.Logger.hasHandlers()  # pure
logging.Logger.getChild()  # instance -> logging.Logger
logging.Logger.handlers  # pure
logging.Logger.level  # pure
logging.Logger.name  # pure
logging.Logger.propagate  # pure
logging.Logger.disabled  # pure
logging.LoggerAdapter()  # instance -> logging.Logger
subprocess.run(command)  # effect/process ? subprocess.CalledProcessError, builtins.OSError
subprocess.run(args=command)  # effect/process ? subprocess.CalledProcessError, builtins.OSError
subprocess.call(command)  # effect/process ? subprocess.CalledProcessError, builtins.OSError
subprocess.call(args=command)  # effect/process ? subprocess.CalledProcessError, builtins.OSError
subprocess.check_call(command)  # effect/process ? subprocess.CalledProcessError, builtins.OSError
subprocess.check_call(args=command)  # effect/process ? subprocess.CalledProcessError, builtins.OSError
subprocess.check_output(command)  # effect/process ? subprocess.CalledProcessError, builtins.OSError
subprocess.check_output(args=command)  # effect/process ? subprocess.CalledProcessError, builtins.OSError
subprocess.Popen(command)  # effect/process -> subprocess.Popen ? subprocess.CalledProcessError, builtins.OSError
subprocess.Popen(args=command)  # effect/process -> subprocess.Popen ? subprocess.CalledProcessError, builtins.OSError
subprocess.Popen.wait()  # pure -> builtins.int ? subprocess.TimeoutExpired
subprocess.Popen.poll()  # pure
subprocess.Popen.communicate()  # pure ? subprocess.TimeoutExpired, builtins.OSError
subprocess.Popen.terminate()  # pure
subprocess.Popen.kill()  # pure
subprocess.Popen.send_signal()  # pure
subprocess.Popen.returncode  # instance
subprocess.Popen.pid  # instance -> builtins.int
subprocess.Popen.stdin  # instance -> io.File
subprocess.Popen.stdout  # instance -> io.File
subprocess.Popen.stderr  # instance -> io.File
subprocess.getoutput(command)  # effect/process
subprocess.getoutput(cmd=command)  # effect/process
subprocess.getstatusoutput(command)  # effect/process
subprocess.getstatusoutput(cmd=command)  # effect/process
subprocess.PIPE  # pure
subprocess.DEVNULL  # pure
subprocess.STDOUT  # pure
shutil.rmtree(path)  # effect/remove ? builtins.OSError
shutil.rmtree(path=path)  # effect/remove ? builtins.OSError
shutil.copy()  # effect/file ? builtins.OSError
shutil.copyfile()  # effect/file ? builtins.OSError
shutil.copyfileobj()  # effect/file ? builtins.OSError
shutil.copytree()  # effect/file ? builtins.OSError
shutil.move()  # effect/file ? builtins.OSError
shutil.make_archive()  # effect/file ? builtins.OSError
shutil.unpack_archive()  # effect/file ? builtins.OSError
shutil.copy2()  # effect/file ? builtins.OSError
shutil.which()  # pure
shutil.disk_usage()  # pure
shlex.quote()  # pure -> builtins.str
shlex.join()  # pure -> builtins.str
shlex.split(value)  # text/split -> builtins.list ! builtins.ValueError
shlex.split(s=value)  # text/split -> builtins.list ! builtins.ValueError
tempfile.NamedTemporaryFile()  # instance -> io.File
tempfile.TemporaryFile()  # instance -> io.File
tempfile.SpooledTemporaryFile()  # instance -> io.File
tempfile.mkdtemp()  # pure
tempfile.mkstemp()  # pure
tempfile.gettempdir()  # pure
tempfile.TemporaryDirectory()  # pure
pathlib.Path()  # instance -> pathlib.Path
pathlib.PurePath()  # instance -> pathlib.Path
pathlib.PosixPath()  # instance -> pathlib.Path
pathlib.Path.read_text()  # store-read/file -> builtins.str ? builtins.OSError
pathlib.Path.read_bytes()  # store-read/file -> builtins.bytes ? builtins.OSError
pathlib.Path.write_text(value)  # effect/file ? builtins.OSError
pathlib.Path.write_text(data=value)  # effect/file ? builtins.OSError
pathlib.Path.write_bytes(value)  # effect/file ? builtins.OSError
pathlib.Path.write_bytes(data=value)  # effect/file ? builtins.OSError
pathlib.Path.unlink()  # effect/remove ? builtins.OSError
pathlib.Path.mkdir()  # effect/file ? builtins.OSError
pathlib.Path.rmdir()  # effect/remove ? builtins.OSError
pathlib.Path.rename()  # effect/file ? builtins.OSError
pathlib.Path.touch()  # effect/file ? builtins.OSError
pathlib.Path.chmod()  # effect/file ? builtins.OSError
pathlib.Path.open(mode, _, encoding, errors)  # builtin/open -> io.File ? builtins.OSError
pathlib.Path.open(mode=mode, encoding=encoding, errors=errors)  # builtin/open -> io.File ? builtins.OSError
pathlib.Path.exists()  # pure
pathlib.Path.is_file()  # pure
pathlib.Path.is_dir()  # pure
pathlib.Path.stat()  # pure
pathlib.Path.iterdir()  # pure
pathlib.Path.glob()  # pure
pathlib.Path.rglob()  # pure
pathlib.Path.is_absolute()  # pure
pathlib.Path.relative_to()  # pure
pathlib.Path.resolve()  # pure -> pathlib.Path
pathlib.Path.absolute()  # pure -> pathlib.Path
pathlib.Path.expanduser()  # pure -> pathlib.Path
pathlib.Path.joinpath()  # pure -> pathlib.Path
pathlib.Path.with_suffix()  # pure -> pathlib.Path
pathlib.Path.with_name()  # pure -> pathlib.Path
pathlib.Path.home()  # pure -> pathlib.Path
pathlib.Path.cwd()  # pure -> pathlib.Path
pathlib.Path.parent  # instance -> pathlib.Path
pathlib.Path.name  # instance -> builtins.str
pathlib.Path.stem  # instance -> builtins.str
pathlib.Path.suffix  # instance -> builtins.str
pathlib.Path.as_posix()  # pure -> builtins.str
pathlib.Path.as_uri()  # pure -> builtins.str
pathlib.Path.parts  # pure
pathlib.Path.parents  # pure
threading.Thread(_, function, _, data)  # effect/queue -> threading.Thread
threading.Thread(target=function, args=data)  # effect/queue -> threading.Thread
threading.Timer(_, function, data)  # effect/queue -> threading.Thread
threading.Timer(function=function, args=data)  # effect/queue -> threading.Thread
threading.Lock()  # instance -> threading.Lock
threading.RLock()  # instance -> threading.Lock
threading.Semaphore()  # instance -> threading.Lock
threading.Event()  # instance -> threading.Lock
threading.Condition()  # instance -> threading.Lock
threading.local()  # shared -> threading.local
threading.current_thread()  # pure
threading.get_ident()  # pure
threading.main_thread()  # pure
threading.Thread.start()  # effect/queue
threading.Thread.join()  # pure
threading.Thread.is_alive()  # pure
threading.Thread.setDaemon()  # pure
threading.Thread.daemon  # pure
threading.Thread.name  # pure
threading.Lock.acquire()  # pure
threading.Lock.release()  # pure
threading.Lock.locked()  # pure
threading.Lock.wait()  # pure
threading.Lock.set()  # pure
threading.Lock.clear()  # pure
threading.Lock.notify()  # pure
threading.Lock.notify_all()  # pure
threading.Lock.is_set()  # pure
multiprocessing.Process(_, function, _, data)  # effect/queue -> threading.Thread
multiprocessing.Process(target=function, args=data)  # effect/queue -> threading.Thread
multiprocessing.Pool()  # instance
multiprocessing.Lock()  # instance -> threading.Lock
multiprocessing.Queue()  # instance -> queue.Queue
queue.Queue()  # instance -> queue.Queue
queue.SimpleQueue()  # instance -> queue.Queue
queue.LifoQueue()  # instance -> queue.Queue
queue.PriorityQueue()  # instance -> queue.Queue
queue.Queue.put(value)  # effect/queue
queue.Queue.put(item=value)  # effect/queue
queue.Queue.put_nowait(value)  # effect/queue
queue.Queue.put_nowait(item=value)  # effect/queue
queue.Queue.get()  # pure
queue.Queue.get_nowait()  # pure
queue.Queue.task_done()  # pure
queue.Queue.join()  # pure
queue.Queue.qsize()  # pure
queue.Queue.empty()  # pure
queue.Queue.full()  # pure
concurrent.futures.ThreadPoolExecutor()  # instance -> concurrent.futures.Executor
concurrent.futures.ProcessPoolExecutor()  # instance -> concurrent.futures.Executor
concurrent.futures.wait()  # pure
concurrent.futures.as_completed()  # pure
concurrent.futures.Executor.submit(function)  # effect/queue
concurrent.futures.Executor.map(function)  # effect/queue
concurrent.futures.Executor.map(fn=function)  # effect/queue
concurrent.futures.Executor.shutdown()  # pure
asyncio.run(value)  # same/run
asyncio.run(main=value)  # same/run
asyncio.gather()  # pure
asyncio.wait()  # pure
asyncio.wait_for(value)  # same/await
asyncio.wait_for(fut=value)  # same/await
asyncio.shield(value)  # same/await
asyncio.shield(arg=value)  # same/await
asyncio.sleep()  # pure
asyncio.get_event_loop()  # pure
asyncio.new_event_loop()  # pure
asyncio.get_running_loop()  # pure
asyncio.set_event_loop()  # pure
asyncio.iscoroutinefunction()  # pure
asyncio.create_task(value)  # effect/queue
asyncio.create_task(coro=value)  # effect/queue
asyncio.ensure_future(value)  # effect/queue
asyncio.ensure_future(coro_or_future=value)  # effect/queue
asyncio.to_thread(function)  # partial/called
asyncio.Lock()  # instance -> threading.Lock
asyncio.Semaphore()  # instance -> threading.Lock
asyncio.Event()  # instance -> threading.Lock
asyncio.Queue()  # instance -> queue.Queue
contextvars.ContextVar()  # shared
sqlite3.connect()  # instance -> sqlite3.Connection ? sqlite3.OperationalError
sqlite3.Row()  # pure
sqlite3.Connection.cursor()  # instance -> sqlite3.Cursor
sqlite3.Connection.execute(command, data)  # effect/database -> sqlite3.Cursor ? sqlite3.IntegrityError, sqlite3.Error
sqlite3.Connection.executemany(command, data)  # effect/database -> sqlite3.Cursor ? sqlite3.IntegrityError, sqlite3.Error
sqlite3.Connection.executescript(command)  # effect/database -> sqlite3.Cursor ? sqlite3.Error
sqlite3.Connection.commit()  # effect/database
sqlite3.Connection.rollback()  # pure
sqlite3.Connection.close()  # pure
sqlite3.Connection.create_function()  # pure
sqlite3.Connection.set_trace_callback()  # pure
sqlite3.Connection.row_factory  # pure
sqlite3.Connection.total_changes  # pure
sqlite3.Connection.isolation_level  # pure
sqlite3.Cursor.execute(command, data)  # effect/database -> sqlite3.Cursor ? sqlite3.IntegrityError, sqlite3.Error
sqlite3.Cursor.executemany(command, data)  # effect/database -> sqlite3.Cursor ? sqlite3.IntegrityError, sqlite3.Error
sqlite3.Cursor.executescript(command)  # effect/database -> sqlite3.Cursor ? sqlite3.Error
sqlite3.Cursor.fetchone()  # store-read/database
sqlite3.Cursor.fetchmany()  # store-read/database
sqlite3.Cursor.fetchall()  # store-read/database -> builtins.list
sqlite3.Cursor.close()  # pure
sqlite3.Cursor.lastrowid  # instance -> builtins.int
sqlite3.Cursor.rowcount  # instance -> builtins.int
sqlite3.Cursor.description  # pure
