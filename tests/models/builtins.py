# What every row of queries/models/builtins.json means; tests/unit/model/rows_test.cpp reads this.

builtins.IOError is builtins.OSError
builtins.EnvironmentError is builtins.OSError
issubclass(builtins.bytearray, builtins.bytes)
issubclass(builtins.memoryview, builtins.bytes)
issubclass(builtins.bool, builtins.int)
issubclass(builtins.frozenset, builtins.set)
issubclass(builtins.range, builtins.tuple)
issubclass(builtins.ArithmeticError, builtins.Exception)
issubclass(builtins.AssertionError, builtins.Exception)
issubclass(builtins.AttributeError, builtins.Exception)
issubclass(builtins.BaseExceptionGroup, builtins.BaseException)
issubclass(builtins.BlockingIOError, builtins.OSError)
issubclass(builtins.BrokenPipeError, builtins.ConnectionError)
issubclass(builtins.BufferError, builtins.Exception)
issubclass(builtins.BytesWarning, builtins.Warning)
issubclass(builtins.ChildProcessError, builtins.OSError)
issubclass(builtins.ConnectionAbortedError, builtins.ConnectionError)
issubclass(builtins.ConnectionError, builtins.OSError)
issubclass(builtins.ConnectionRefusedError, builtins.ConnectionError)
issubclass(builtins.ConnectionResetError, builtins.ConnectionError)
issubclass(builtins.DeprecationWarning, builtins.Warning)
issubclass(builtins.EOFError, builtins.Exception)
issubclass(builtins.EncodingWarning, builtins.Warning)
issubclass(builtins.Exception, builtins.BaseException)
issubclass(builtins.ExceptionGroup, builtins.BaseExceptionGroup)
issubclass(builtins.ExceptionGroup, builtins.Exception)
issubclass(builtins.FileExistsError, builtins.OSError)
issubclass(builtins.FileNotFoundError, builtins.OSError)
issubclass(builtins.FloatingPointError, builtins.ArithmeticError)
issubclass(builtins.FutureWarning, builtins.Warning)
issubclass(builtins.GeneratorExit, builtins.BaseException)
issubclass(builtins.ImportError, builtins.Exception)
issubclass(builtins.ImportWarning, builtins.Warning)
issubclass(builtins.IndentationError, builtins.SyntaxError)
issubclass(builtins.IndexError, builtins.LookupError)
issubclass(builtins.InterruptedError, builtins.OSError)
issubclass(builtins.IsADirectoryError, builtins.OSError)
issubclass(builtins.KeyError, builtins.LookupError)
issubclass(builtins.KeyboardInterrupt, builtins.BaseException)
issubclass(builtins.LookupError, builtins.Exception)
issubclass(builtins.MemoryError, builtins.Exception)
issubclass(builtins.ModuleNotFoundError, builtins.ImportError)
issubclass(builtins.NameError, builtins.Exception)
issubclass(builtins.NotADirectoryError, builtins.OSError)
issubclass(builtins.NotImplementedError, builtins.RuntimeError)
issubclass(builtins.OSError, builtins.Exception)
issubclass(builtins.OverflowError, builtins.ArithmeticError)
issubclass(builtins.PendingDeprecationWarning, builtins.Warning)
issubclass(builtins.PermissionError, builtins.OSError)
issubclass(builtins.ProcessLookupError, builtins.OSError)
issubclass(builtins.RecursionError, builtins.RuntimeError)
issubclass(builtins.ReferenceError, builtins.Exception)
issubclass(builtins.ResourceWarning, builtins.Warning)
issubclass(builtins.RuntimeError, builtins.Exception)
issubclass(builtins.RuntimeWarning, builtins.Warning)
issubclass(builtins.StopAsyncIteration, builtins.Exception)
issubclass(builtins.StopIteration, builtins.Exception)
issubclass(builtins.SyntaxError, builtins.Exception)
issubclass(builtins.SyntaxWarning, builtins.Warning)
issubclass(builtins.SystemError, builtins.Exception)
issubclass(builtins.SystemExit, builtins.BaseException)
issubclass(builtins.TabError, builtins.IndentationError)
issubclass(builtins.TimeoutError, builtins.OSError)
issubclass(builtins.TypeError, builtins.Exception)
issubclass(builtins.UnboundLocalError, builtins.NameError)
issubclass(builtins.UnicodeDecodeError, builtins.UnicodeError)
issubclass(builtins.UnicodeEncodeError, builtins.UnicodeError)
issubclass(builtins.UnicodeError, builtins.ValueError)
issubclass(builtins.UnicodeTranslateError, builtins.UnicodeError)
issubclass(builtins.UnicodeWarning, builtins.Warning)
issubclass(builtins.UserWarning, builtins.Warning)
issubclass(builtins.ValueError, builtins.Exception)
issubclass(builtins.Warning, builtins.Exception)
issubclass(builtins.ZeroDivisionError, builtins.ArithmeticError)

builtins.str.strip(chars)  # text/strip -> builtins.str
builtins.str.lstrip(chars)  # text/lstrip -> builtins.str
builtins.str.rstrip(chars)  # text/rstrip -> builtins.str
builtins.str.split(separator, limit)  # text/split -> builtins.list
builtins.str.split(sep=separator, maxsplit=limit)  # text/split -> builtins.list
builtins.str.rsplit(separator, limit)  # text/rsplit -> builtins.list
builtins.str.rsplit(sep=separator, maxsplit=limit)  # text/rsplit -> builtins.list
builtins.str.partition(separator)  # text/partition -> builtins.tuple
builtins.str.rpartition(separator)  # text/rpartition -> builtins.tuple
builtins.str.splitlines()  # text/splitlines -> builtins.list
builtins.str.replace(old, new, count)  # text/replace -> builtins.str
builtins.str.removeprefix(prefix)  # text/removeprefix -> builtins.str
builtins.str.removesuffix(prefix)  # text/removesuffix -> builtins.str
builtins.str.startswith(prefix, start, end)  # text/startswith -> builtins.bool
builtins.str.endswith(prefix, start, end)  # text/endswith -> builtins.bool
builtins.str.find(sub, start, end)  # text/find -> builtins.int
builtins.str.rfind(sub, start, end)  # text/rfind -> builtins.int
builtins.str.index(sub, start, end)  # text/index -> builtins.int ! builtins.ValueError
builtins.str.count(sub, start, end)  # text/count -> builtins.int
builtins.str.rindex(sub, start, end)  # text/rindex -> builtins.int ! builtins.ValueError
builtins.str.join(items)  # text/join -> builtins.str ? builtins.TypeError
builtins.str.lower()  # text/lower -> builtins.str
builtins.str.upper()  # text/upper -> builtins.str
builtins.str.capitalize()  # text/capitalize -> builtins.str
builtins.str.swapcase()  # text/swapcase -> builtins.str
builtins.str.title()  # text/title -> builtins.str
builtins.str.center(width, fill)  # text/center -> builtins.str
builtins.str.ljust(width, fill)  # text/ljust -> builtins.str
builtins.str.rjust(width, fill)  # text/rjust -> builtins.str
builtins.str.zfill(width)  # text/zfill -> builtins.str
builtins.str.expandtabs()  # text/expandtabs -> builtins.str
builtins.str.translate(table)  # text/translate -> builtins.str
builtins.str.maketrans()  # text/maketrans
builtins.str.isalnum()  # text/isalnum -> builtins.bool
builtins.str.isalpha()  # text/isalpha -> builtins.bool
builtins.str.isascii()  # text/isascii -> builtins.bool
builtins.str.isdigit()  # text/isdigit -> builtins.bool
builtins.str.islower()  # text/islower -> builtins.bool
builtins.str.isspace()  # text/isspace -> builtins.bool
builtins.str.istitle()  # text/istitle -> builtins.bool
builtins.str.isupper()  # text/isupper -> builtins.bool
builtins.str.casefold()  # text/casefold -> builtins.str
builtins.str.format()  # text/format -> builtins.str
builtins.str.format_map(mapping)  # text/format_map -> builtins.str
builtins.str.isdecimal()  # text/isdecimal -> builtins.bool
builtins.str.isidentifier()  # text/isidentifier -> builtins.bool
builtins.str.isnumeric()  # text/isnumeric -> builtins.bool
builtins.str.isprintable()  # text/isprintable -> builtins.bool
builtins.str.encode(encoding, errors)  # encode/utf-8 -> builtins.bytes ! builtins.UnicodeEncodeError
builtins.str.encode(encoding=encoding, errors=errors)  # encode/utf-8 -> builtins.bytes ! builtins.UnicodeEncodeError
builtins.str.__getitem__(key)  # container/item -> builtins.str ! builtins.IndexError
builtins.bytes.strip(chars)  # text/strip -> builtins.bytes
builtins.bytes.lstrip(chars)  # text/lstrip -> builtins.bytes
builtins.bytes.rstrip(chars)  # text/rstrip -> builtins.bytes
builtins.bytes.split(separator, limit)  # text/split -> builtins.list
builtins.bytes.split(sep=separator, maxsplit=limit)  # text/split -> builtins.list
builtins.bytes.rsplit(separator, limit)  # text/rsplit -> builtins.list
builtins.bytes.rsplit(sep=separator, maxsplit=limit)  # text/rsplit -> builtins.list
builtins.bytes.partition(separator)  # text/partition -> builtins.tuple
builtins.bytes.rpartition(separator)  # text/rpartition -> builtins.tuple
builtins.bytes.splitlines()  # text/splitlines -> builtins.list
builtins.bytes.replace(old, new, count)  # text/replace -> builtins.bytes
builtins.bytes.removeprefix(prefix)  # text/removeprefix -> builtins.bytes
builtins.bytes.removesuffix(prefix)  # text/removesuffix -> builtins.bytes
builtins.bytes.startswith(prefix, start, end)  # text/startswith -> builtins.bool
builtins.bytes.endswith(prefix, start, end)  # text/endswith -> builtins.bool
builtins.bytes.find(sub, start, end)  # text/find -> builtins.int
builtins.bytes.rfind(sub, start, end)  # text/rfind -> builtins.int
builtins.bytes.index(sub, start, end)  # text/index -> builtins.int ! builtins.ValueError
builtins.bytes.count(sub, start, end)  # text/count -> builtins.int
builtins.bytes.rindex(sub, start, end)  # text/rindex -> builtins.int ! builtins.ValueError
builtins.bytes.join(items)  # text/join -> builtins.bytes ? builtins.TypeError
builtins.bytes.lower()  # text/lower -> builtins.bytes
builtins.bytes.upper()  # text/upper -> builtins.bytes
builtins.bytes.capitalize()  # text/capitalize -> builtins.bytes
builtins.bytes.swapcase()  # text/swapcase -> builtins.bytes
builtins.bytes.title()  # text/title -> builtins.bytes
builtins.bytes.center(width, fill)  # text/center -> builtins.bytes
builtins.bytes.ljust(width, fill)  # text/ljust -> builtins.bytes
builtins.bytes.rjust(width, fill)  # text/rjust -> builtins.bytes
builtins.bytes.zfill(width)  # text/zfill -> builtins.bytes
builtins.bytes.expandtabs()  # text/expandtabs -> builtins.bytes
builtins.bytes.translate(table)  # text/translate -> builtins.bytes
builtins.bytes.maketrans()  # text/maketrans
builtins.bytes.isalnum()  # text/isalnum -> builtins.bool
builtins.bytes.isalpha()  # text/isalpha -> builtins.bool
builtins.bytes.isascii()  # text/isascii -> builtins.bool
builtins.bytes.isdigit()  # text/isdigit -> builtins.bool
builtins.bytes.islower()  # text/islower -> builtins.bool
builtins.bytes.isspace()  # text/isspace -> builtins.bool
builtins.bytes.istitle()  # text/istitle -> builtins.bool
builtins.bytes.isupper()  # text/isupper -> builtins.bool
builtins.bytes.decode(encoding, errors)  # decode/utf-8 -> builtins.str ! builtins.UnicodeDecodeError
builtins.bytes.decode(encoding=encoding, errors=errors)  # decode/utf-8 -> builtins.str ! builtins.UnicodeDecodeError
builtins.bytes.hex()  # encode/hex -> builtins.str
builtins.bytes.fromhex(value)  # decode/hex -> builtins.bytes ! builtins.ValueError
builtins.bytes.__getitem__(key)  # container/item -> builtins.int ! builtins.IndexError
builtins.bytearray.append()  # container/append
builtins.bytearray.extend()  # container/extend
builtins.bytearray.insert()  # container/insert
builtins.bytearray.pop()  # container/pop
builtins.bytearray.remove()  # container/remove
builtins.bytearray.clear()  # container/clear
builtins.bytearray.reverse()  # container/reverse
builtins.bytearray.copy()  # container/copy
builtins.memoryview.tobytes()  # same/copy -> builtins.bytes
builtins.memoryview.release()  # pure
builtins.memoryview.cast()  # pure
builtins.int.to_bytes(size, byteorder)  # encode/int-bytes -> builtins.bytes
builtins.int.to_bytes(length=size, byteorder=byteorder)  # encode/int-bytes -> builtins.bytes
builtins.int.from_bytes(value, byteorder)  # decode/int-bytes -> builtins.int
builtins.int.from_bytes(bytes=value, byteorder=byteorder)  # decode/int-bytes -> builtins.int
builtins.int.bit_length()  # pure -> builtins.int
builtins.int.bit_count()  # pure -> builtins.int
builtins.int.is_integer()  # pure
builtins.int.as_integer_ratio()  # pure
builtins.int.conjugate()  # pure
builtins.int.real  # pure -> builtins.int
builtins.int.imag  # pure -> builtins.int
builtins.int.numerator  # pure -> builtins.int
builtins.int.denominator  # pure -> builtins.int
builtins.float.is_integer()  # pure -> builtins.bool
builtins.float.hex()  # pure -> builtins.str
builtins.float.fromhex(value)  # parse/float -> builtins.float ! builtins.ValueError
builtins.float.as_integer_ratio()  # pure
builtins.float.conjugate()  # pure
builtins.float.real  # pure -> builtins.float
builtins.float.imag  # pure -> builtins.float
builtins.list.__getitem__(index)  # container/item ! builtins.IndexError
builtins.list.append(item)  # container/append
builtins.list.extend(items)  # container/extend
builtins.list.insert(index, item)  # container/insert
builtins.list.pop(index)  # container/pop ! builtins.IndexError
builtins.list.remove(item)  # container/remove ! builtins.ValueError
builtins.list.index(item)  # container/index -> builtins.int ! builtins.ValueError
builtins.list.count(item)  # container/count -> builtins.int
builtins.list.sort()  # container/sort
builtins.list.sort(key=key, reverse=reverse)  # container/sort
builtins.list.reverse()  # container/reverse
builtins.list.clear()  # container/clear
builtins.list.copy()  # container/copy -> builtins.list
builtins.tuple.__getitem__(index)  # container/item ! builtins.IndexError
builtins.tuple.index(item)  # container/index -> builtins.int ! builtins.ValueError
builtins.tuple.count(item)  # container/count -> builtins.int
builtins.dict.__getitem__(key)  # container/item ! builtins.KeyError
builtins.dict.get(key, default)  # container/get
builtins.dict.setdefault(key, default)  # container/setdefault
builtins.dict.pop(key, default)  # container/pop ! builtins.KeyError
builtins.dict.popitem()  # container/popitem -> builtins.tuple ! builtins.KeyError
builtins.dict.update(items)  # container/update
builtins.dict.keys()  # container/keys
builtins.dict.values()  # container/values
builtins.dict.items()  # container/items
builtins.dict.copy()  # container/copy -> builtins.dict
builtins.dict.clear()  # container/clear
builtins.dict.fromkeys(items, value)  # container/fromkeys -> builtins.dict
builtins.set.add(item)  # container/add
builtins.set.discard(item)  # container/discard
builtins.set.remove(item)  # container/remove ! builtins.KeyError
builtins.set.pop()  # container/pop ! builtins.KeyError
builtins.set.clear()  # container/clear
builtins.set.copy()  # container/copy -> builtins.set
builtins.set.update(items)  # container/update
builtins.set.union(items)  # container/union -> builtins.set
builtins.set.intersection(items)  # container/intersection -> builtins.set
builtins.set.difference(items)  # container/difference -> builtins.set
builtins.set.symmetric_difference(items)  # container/symmetric_difference -> builtins.set
builtins.set.intersection_update(items)  # container/intersection_update
builtins.set.difference_update(items)  # container/difference_update
builtins.set.symmetric_difference_update(items)  # container/symmetric_difference_update
builtins.set.issubset(items)  # container/issubset -> builtins.bool
builtins.set.issuperset(items)  # container/issuperset -> builtins.bool
builtins.set.isdisjoint(items)  # container/isdisjoint -> builtins.bool
builtins.generator.close()  # pure
builtins.generator.throw()  # pure
builtins.generator.send()  # pure
builtins.any.strip(chars)  # text/strip
builtins.any.lstrip(chars)  # text/lstrip
builtins.any.rstrip(chars)  # text/rstrip
builtins.any.split(separator, limit)  # text/split -> builtins.list
builtins.any.split(sep=separator, maxsplit=limit)  # text/split -> builtins.list
builtins.any.rsplit(separator, limit)  # text/rsplit -> builtins.list
builtins.any.rsplit(sep=separator, maxsplit=limit)  # text/rsplit -> builtins.list
builtins.any.partition(separator)  # text/partition -> builtins.tuple
builtins.any.rpartition(separator)  # text/rpartition -> builtins.tuple
builtins.any.splitlines()  # text/splitlines -> builtins.list
builtins.any.replace(old, new, count)  # text/replace
builtins.any.removeprefix(prefix)  # text/removeprefix
builtins.any.removesuffix(prefix)  # text/removesuffix
builtins.any.startswith(prefix, start, end)  # text/startswith -> builtins.bool
builtins.any.endswith(prefix, start, end)  # text/endswith -> builtins.bool
builtins.any.find(sub, start, end)  # text/find -> builtins.int
builtins.any.rfind(sub, start, end)  # text/rfind -> builtins.int
builtins.any.rindex(sub, start, end)  # text/rindex -> builtins.int ! builtins.ValueError
builtins.any.join(items)  # text/join ? builtins.TypeError
builtins.any.lower()  # text/lower
builtins.any.upper()  # text/upper
builtins.any.capitalize()  # text/capitalize
builtins.any.swapcase()  # text/swapcase
builtins.any.title()  # text/title
builtins.any.center(width, fill)  # text/center
builtins.any.ljust(width, fill)  # text/ljust
builtins.any.rjust(width, fill)  # text/rjust
builtins.any.zfill(width)  # text/zfill
builtins.any.expandtabs()  # text/expandtabs
builtins.any.translate(table)  # text/translate
builtins.any.maketrans()  # text/maketrans
builtins.any.isalnum()  # text/isalnum -> builtins.bool
builtins.any.isalpha()  # text/isalpha -> builtins.bool
builtins.any.isascii()  # text/isascii -> builtins.bool
builtins.any.isdigit()  # text/isdigit -> builtins.bool
builtins.any.islower()  # text/islower -> builtins.bool
builtins.any.isspace()  # text/isspace -> builtins.bool
builtins.any.istitle()  # text/istitle -> builtins.bool
builtins.any.isupper()  # text/isupper -> builtins.bool
builtins.any.casefold()  # text/casefold -> builtins.str
builtins.any.format()  # text/format -> builtins.str
builtins.any.format_map(mapping)  # text/format_map -> builtins.str
builtins.any.isdecimal()  # text/isdecimal -> builtins.bool
builtins.any.isidentifier()  # text/isidentifier -> builtins.bool
builtins.any.isnumeric()  # text/isnumeric -> builtins.bool
builtins.any.isprintable()  # text/isprintable -> builtins.bool
builtins.any.encode(encoding, errors)  # encode/utf-8 -> builtins.bytes ! builtins.UnicodeEncodeError
builtins.any.encode(encoding=encoding, errors=errors)  # encode/utf-8 -> builtins.bytes ! builtins.UnicodeEncodeError
builtins.any.decode(encoding, errors)  # decode/utf-8 -> builtins.str ! builtins.UnicodeDecodeError
builtins.any.decode(encoding=encoding, errors=errors)  # decode/utf-8 -> builtins.str ! builtins.UnicodeDecodeError
builtins.any.hex()  # encode/hex -> builtins.str
builtins.any.fromhex(value)  # decode/hex -> builtins.bytes ! builtins.ValueError
builtins.any.to_bytes(size, byteorder)  # encode/int-bytes -> builtins.bytes
builtins.any.to_bytes(length=size, byteorder=byteorder)  # encode/int-bytes -> builtins.bytes
builtins.any.get(key, default)  # container/get
builtins.any.setdefault(key, default)  # container/setdefault
builtins.any.pop(key, default)  # container/pop ! builtins.KeyError, builtins.IndexError
builtins.any.popitem()  # container/popitem -> builtins.tuple ! builtins.KeyError
builtins.any.update(items)  # container/update
builtins.any.keys()  # container/keys
builtins.any.values()  # container/values
builtins.any.items()  # container/items
builtins.any.copy()  # container/copy
builtins.any.clear()  # container/clear
builtins.any.reverse()  # container/reverse
builtins.any.append(item)  # container/append
builtins.any.extend(items)  # container/extend
builtins.any.insert(index, item)  # container/insert
builtins.any.remove(item)  # container/remove ! builtins.ValueError, builtins.KeyError
builtins.any.index(item)  # container/index -> builtins.int ! builtins.ValueError
builtins.any.count(item)  # container/count -> builtins.int
builtins.any.sort()  # container/sort
builtins.any.sort(key=key, reverse=reverse)  # container/sort
builtins.any.add(item)  # container/add
builtins.any.discard(item)  # container/discard
builtins.any.union(items)  # container/union
builtins.any.intersection(items)  # container/intersection
builtins.any.difference(items)  # container/difference
builtins.any.symmetric_difference(items)  # container/symmetric_difference
builtins.any.issubset(items)  # container/issubset -> builtins.bool
builtins.any.issuperset(items)  # container/issuperset -> builtins.bool
builtins.any.isdisjoint(items)  # container/isdisjoint -> builtins.bool
builtins.abs(value)  # builtin/abs
builtins.all(items)  # builtin/all -> builtins.bool
builtins.any(items)  # builtin/any -> builtins.bool
builtins.ascii(value)  # builtin/ascii -> builtins.str
builtins.repr(value)  # builtin/repr -> builtins.str
builtins.bin(value)  # builtin/bin -> builtins.str
builtins.oct(value)  # builtin/oct -> builtins.str
builtins.hex(value)  # builtin/hex -> builtins.str
builtins.bool(value)  # builtin/bool -> builtins.bool
builtins.bytearray(value, encoding, errors)  # builtin/bytearray -> builtins.bytearray ! builtins.UnicodeEncodeError ? builtins.TypeError
builtins.bytearray(source=value, encoding=encoding, errors=errors)  # builtin/bytearray -> builtins.bytearray ! builtins.UnicodeEncodeError ? builtins.TypeError
builtins.bytes(value, encoding, errors)  # builtin/bytes -> builtins.bytes ! builtins.UnicodeEncodeError ? builtins.TypeError
builtins.bytes(source=value, encoding=encoding, errors=errors)  # builtin/bytes -> builtins.bytes ! builtins.UnicodeEncodeError ? builtins.TypeError
builtins.callable(value)  # builtin/callable -> builtins.bool
builtins.chr(value)  # builtin/chr -> builtins.str ! builtins.ValueError
builtins.complex()  # builtin/complex ! builtins.ValueError
builtins.delattr(object, name)  # builtin/delattr
builtins.dict(items)  # builtin/dict -> builtins.dict
builtins.dir(object)  # builtin/dir -> builtins.list
builtins.divmod()  # builtin/divmod -> builtins.tuple
builtins.enumerate(items, start)  # builtin/enumerate
builtins.enumerate(iterable=items, start=start)  # builtin/enumerate
builtins.filter(function, items)  # builtin/filter
builtins.float(value)  # parse/float -> builtins.float ! builtins.ValueError, builtins.TypeError, builtins.OverflowError
builtins.format(value)  # builtin/format -> builtins.str
builtins.frozenset(items)  # builtin/frozenset -> builtins.frozenset
builtins.getattr(object, name, default)  # builtin/getattr
builtins.globals()  # builtin/globals -> builtins.dict
builtins.locals()  # builtin/locals -> builtins.dict
builtins.hasattr(object, name)  # builtin/hasattr -> builtins.bool
builtins.hash(message)  # hash/python -> builtins.int
builtins.help()  # pure
builtins.breakpoint()  # pure
builtins.id(value)  # builtin/id -> builtins.int
builtins.input()  # builtin/input -> builtins.str ? builtins.EOFError
builtins.int(value, base)  # parse/int -> builtins.int ! builtins.ValueError, builtins.TypeError
builtins.int(base=base)  # parse/int -> builtins.int ! builtins.ValueError, builtins.TypeError
builtins.isinstance(value, class)  # builtin/isinstance -> builtins.bool
builtins.issubclass(value, class)  # builtin/issubclass -> builtins.bool
builtins.iter(items)  # builtin/iter
builtins.aiter(items)  # builtin/iter
builtins.len(value)  # builtin/len -> builtins.int ? builtins.TypeError
builtins.list(items)  # builtin/list -> builtins.list
builtins.map(function, items)  # builtin/map
builtins.max(items)  # builtin/max ! builtins.ValueError
builtins.max(key=key, default=default)  # builtin/max ! builtins.ValueError
builtins.min(items)  # builtin/min ! builtins.ValueError
builtins.min(key=key, default=default)  # builtin/min ! builtins.ValueError
builtins.memoryview(value)  # builtin/memoryview -> builtins.memoryview
builtins.memoryview(object=value)  # builtin/memoryview -> builtins.memoryview
builtins.next(items, default)  # builtin/next ! builtins.StopIteration
builtins.anext(items, default)  # builtin/next ! builtins.StopAsyncIteration
builtins.object()  # builtin/object -> builtins.object
builtins.open(name, mode, _, encoding, errors)  # builtin/open -> io.File ? builtins.OSError
builtins.open(file=name, mode=mode, encoding=encoding, errors=errors)  # builtin/open -> io.File ? builtins.OSError
builtins.ord(value)  # builtin/ord -> builtins.int ? builtins.TypeError
builtins.pow(value)  # builtin/pow
builtins.pow(base=value)  # builtin/pow
builtins.print(message)  # log/print
builtins.property(value)  # same/property
builtins.property(fget=value)  # same/property
builtins.staticmethod(value)  # same/staticmethod
builtins.classmethod(value)  # same/classmethod
builtins.range(start, end, step)  # builtin/range -> builtins.range
builtins.reversed(items)  # builtin/reversed
builtins.round(value)  # builtin/round
builtins.round(number=value)  # builtin/round
builtins.set(items)  # builtin/set -> builtins.set
builtins.setattr(object, name, value)  # builtin/setattr
builtins.slice(start, end, step)  # builtin/slice
builtins.sorted(items)  # builtin/sorted -> builtins.list
builtins.sorted(key=key, reverse=reverse)  # builtin/sorted -> builtins.list
builtins.str(value, encoding, errors)  # builtin/str -> builtins.str
builtins.str(object=value, encoding=encoding, errors=errors)  # builtin/str -> builtins.str
builtins.sum(items, start)  # builtin/sum
builtins.sum(start=start)  # builtin/sum
builtins.super()  # builtin/super
builtins.tuple(items)  # builtin/tuple -> builtins.tuple
builtins.type(value)  # builtin/type -> builtins.type
builtins.vars(object)  # builtin/vars -> builtins.dict
builtins.zip(items)  # builtin/zip -> builtins.list
builtins.eval(value)  # effect/code
builtins.exec(value)  # effect/code
builtins.compile()  # pure
builtins.__import__(name)  # builtin/import
builtins.__import__(name=name)  # builtin/import
builtins.exit()  # builtin/exit ! builtins.SystemExit
builtins.quit()  # builtin/exit ! builtins.SystemExit
builtins.NotImplemented  # constant/NotImplemented
builtins.__debug__  # constant/True
io.File.read()  # store-read/file
io.File.readline()  # store-read/file
io.File.readlines()  # store-read/file -> builtins.list
io.File.write(value)  # effect/file
io.File.writelines(value)  # effect/file
io.File.close()  # pure
io.File.flush()  # pure
io.File.seek()  # pure
io.File.tell()  # pure
io.File.truncate()  # pure
io.File.fileno()  # pure
io.File.name  # instance -> builtins.str
parameter.get_data(cache, as_text, parse_form)  # part/body-raw -> builtins.bytes
parameter.get_data(cache=cache, as_text=as_text, parse_form_data=parse_form)  # part/body-raw -> builtins.bytes
parameter.get_json(force, silent, cache)  # part/body-json
parameter.get_json(force=force, silent=silent, cache=cache)  # part/body-json
parameter.query_string  # part/query-string -> builtins.bytes
parameter.full_path  # part/full-path -> builtins.str
parameter.remote_addr  # part/remote-addr -> builtins.str
parameter.access_route  # part/access-route -> builtins.list
parameter.view_args  # part/view-arg -> builtins.dict
parameter.url_rule  # part/url-rule
