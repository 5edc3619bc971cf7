# What every row of queries/models/json_libraries.json means; tests/unit/model/rows_test.cpp reads this.

simplejson.scanner.JSONDecodeError is simplejson.JSONDecodeError
simplejson.errors.JSONDecodeError is simplejson.JSONDecodeError
issubclass(simplejson.JSONDecodeError, builtins.ValueError)
issubclass(orjson.JSONDecodeError, json.JSONDecodeError)
issubclass(orjson.JSONEncodeError, builtins.TypeError)
issubclass(yaml.YAMLError, builtins.Exception)

simplejson.dumps(value, _, ensure_ascii, _, _, _, indent, separators, _, default, _, _, _, _, sort_keys)  # json -> builtins.str ? builtins.TypeError
simplejson.dumps(obj=value, ensure_ascii=ensure_ascii, indent=indent, separators=separators, default=default, sort_keys=sort_keys)  # json -> builtins.str ? builtins.TypeError
simplejson.loads(value)  # parse/json ! simplejson.JSONDecodeError
simplejson.loads(s=value)  # parse/json ! simplejson.JSONDecodeError
simplejson.load(path)  # store-read/file ! simplejson.JSONDecodeError
simplejson.load(fp=path)  # store-read/file ! simplejson.JSONDecodeError
simplejson.dump(value, path)  # effect/file
simplejson.dump(obj=value, fp=path)  # effect/file
ujson.dumps(value, ensure_ascii)  # json/compact -> builtins.str ? builtins.TypeError, builtins.OverflowError
ujson.dumps(obj=value, ensure_ascii=ensure_ascii, sort_keys=sort_keys, indent=indent, separators=separators, default=default)  # json/compact -> builtins.str ? builtins.TypeError, builtins.OverflowError
ujson.loads(value)  # parse/json ! builtins.ValueError
ujson.loads(obj=value)  # parse/json ! builtins.ValueError
ujson.load(path)  # store-read/file ! builtins.ValueError
orjson.dumps(value, default, option)  # json/compact -> builtins.bytes ? orjson.JSONEncodeError
orjson.dumps(default=default, option=option)  # json/compact -> builtins.bytes ? orjson.JSONEncodeError
orjson.loads(value)  # parse/json ! orjson.JSONDecodeError
orjson.OPT_SORT_KEYS  # constant/sort_keys -> builtins.int
orjson.OPT_INDENT_2  # constant/indent -> builtins.int
orjson.OPT_NAIVE_UTC  # pure
orjson.OPT_NON_STR_KEYS  # pure
orjson.OPT_SERIALIZE_NUMPY  # pure
orjson.OPT_UTC_Z  # pure
orjson.OPT_APPEND_NEWLINE  # pure
orjson.OPT_OMIT_MICROSECONDS  # pure
rapidjson.dumps(value)  # json/compact -> builtins.str
rapidjson.dumps(obj=value, sort_keys=sort_keys, ensure_ascii=ensure_ascii, default=default, indent=indent)  # json/compact -> builtins.str
rapidjson.loads(value)  # parse/json ! builtins.ValueError
msgpack.packb(value)  # encode/struct -> builtins.bytes
msgpack.packb(o=value)  # encode/struct -> builtins.bytes
msgpack.dumps(value)  # encode/struct -> builtins.bytes
msgpack.dumps(o=value)  # encode/struct -> builtins.bytes
msgpack.unpackb(value)  # decode/struct ! builtins.ValueError
msgpack.unpackb(packed=value)  # decode/struct ! builtins.ValueError
msgpack.loads(value)  # decode/struct ! builtins.ValueError
msgpack.loads(packed=value)  # decode/struct ! builtins.ValueError
yaml.safe_load(value)  # parse/yaml ! yaml.YAMLError
yaml.safe_load(stream=value)  # parse/yaml ! yaml.YAMLError
yaml.safe_load_all(value)  # parse/yaml ! yaml.YAMLError
yaml.safe_load_all(stream=value)  # parse/yaml ! yaml.YAMLError
yaml.load(value)  # effect/deserialise ! yaml.YAMLError
yaml.load(stream=value)  # effect/deserialise ! yaml.YAMLError
yaml.load_all(value)  # effect/deserialise ! yaml.YAMLError
yaml.load_all(stream=value)  # effect/deserialise ! yaml.YAMLError
yaml.unsafe_load(value)  # effect/deserialise ! yaml.YAMLError
yaml.unsafe_load(stream=value)  # effect/deserialise ! yaml.YAMLError
yaml.full_load(value)  # effect/deserialise ! yaml.YAMLError
yaml.full_load(stream=value)  # effect/deserialise ! yaml.YAMLError
yaml.dump()  # pure -> builtins.str
yaml.safe_dump()  # pure -> builtins.str
yaml.SafeLoader  # pure
yaml.FullLoader  # pure
yaml.Loader  # pure
yaml.CSafeLoader  # pure
yaml.UnsafeLoader  # pure
toml.loads(value)  # parse/toml ! builtins.ValueError
toml.loads(s=value)  # parse/toml ! builtins.ValueError
tomli.loads(value)  # parse/toml ! builtins.ValueError
toml.load(path)  # store-read/file ! builtins.ValueError
toml.load(f=path)  # store-read/file ! builtins.ValueError
tomli.load(path)  # store-read/file ! builtins.ValueError
xmltodict.parse(value)  # parse/xml -> builtins.dict ! xml.parsers.expat.ExpatError
xmltodict.parse(xml_input=value)  # parse/xml -> builtins.dict ! xml.parsers.expat.ExpatError
xmltodict.unparse()  # pure -> builtins.str
