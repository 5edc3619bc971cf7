#include "evaluated.h"

namespace hmaclint::dataflow {

namespace {
struct Example {
  const char *expression;
  const char *value;
};
} // namespace

static void expect(std::initializer_list<Example> all) {
  for (const Example &one : all)
    EXPECT_EQ(valueOfX("import base64, binascii, codecs, json, os, struct, time\n"
                       "from datetime import datetime, timedelta\n"
                       "from urllib.parse import parse_qs, parse_qsl, quote, urlencode, urlparse\n"
                       "from flask import request\n"
                       "env = os.environ\n"
                       "x = " +
                       std::string(one.expression) + "\n"),
              one.value)
        << one.expression;
}

TEST(LibraryText, Methods) {
  expect({
      {"' a '.strip()", "\"a\""},
      {"'xxaxx'.lstrip('x')", "\"axx\""},
      {"str.lower('AB')", "\"ab\""},
      {"'Ab'.upper()", "\"AB\""},
      {"'a.b.c'.split('.')", "Sequence(\"a\", \"b\", \"c\")"},
      {"'a.b.c'.split('.', 1)", "Sequence(\"a\", \"b.c\")"},
      {"'a.b.c'.rsplit('.', maxsplit=1)", "Sequence(\"a.b\", \"c\")"},
      {"' a  b '.split()", "Sequence(\"a\", \"b\")"},
      {"'k=v=w'.partition('=')", "Sequence(\"k\", \"=\", \"v=w\")"},
      {"'kv'.rpartition('=')", "Sequence(\"\", \"\", \"kv\")"},
      {"b'sha256=ab'.removeprefix(b'sha256=')", "b\"ab\""},
      {"'abab'.replace('a', 'xy')", "\"xybxyb\""},
      {"'v1=ab'.startswith(('v0=', 'v1='))", "True"},
      {"('v1=' + env['A']).startswith('v1=')", "True"},
      {"('v1=' + env['A']).startswith('v1=a')",
       "Text[startswith](Concat(\"v1=\", Environment(\"A\")), \"v1=a\")"},
      {"'5'.zfill(3)", "\"005\""},
      {"'12'.isdigit()", "True"},
      {"'1a'.isdigit()", "False"},
      {"'abc'.find('c')", "2"},
      {"'abc'.index('z')", "Text[index](\"abc\", \"z\")"},
      {"env['A'].strip().strip()", "Text[strip](Environment(\"A\"))"},
      {"'{}.{b}'.format(env['A'], b='c')", "Concat(Environment(\"A\"), \".c\")"},
      {"'{a}'.format_map({'a': env['A']})", "Environment(\"A\")"},
      {"'.'.join([env['A'], 'b'])", "Concat(Environment(\"A\"), \".b\")"},
      {"b'.'.join((b'a', b'b'))", "b\"a.b\""},
      {"env.get('A', 'Yes').lower()", "Text[lower](Or(Environment(\"A\"), \"Yes\"))"},
  });
}

TEST(LibraryText, Codecs) {
  expect({
      {"'a'.encode()", "b\"a\""},
      {"'a'.encode('ascii')", "b\"a\""},
      {"b'a'.decode('utf8')", "\"a\""},
      {"(env['A'] + '.').encode()", "Concat(Encode[utf-8](Environment(\"A\")), b\".\")"},
      {"env['A'].encode('UTF-8').decode()", "Environment(\"A\")"},
      {"env['A'].encode('latin1')", "Encode[latin-1](Environment(\"A\"))"},
      {"env['A'].encode(errors='ignore')", "Encode[utf-8 1](Environment(\"A\"))"},
      {"request.get_data().decode(errors='replace').encode()",
       "Encode[utf-8](Decode[utf-8 1](Request[body-raw]))"},
      {"b'\\xab'.hex()", "\"ab\""},
      {"binascii.hexlify(b'a')", "b\"61\""},
      {"binascii.hexlify(request.data).decode()", "Encode[hex](Request[body-raw])"},
      {"request.data.hex()", "Encode[hex](Request[body-raw])"},
      {"bytes.fromhex('6162')", "b\"ab\""},
      {"base64.b64encode(b'ab')", "b\"YWI=\""},
      {"base64.b64decode('YWI=')", "b\"ab\""},
      {"base64.urlsafe_b64decode(base64.urlsafe_b64encode(request.data).decode())",
       "Request[body-raw]"},
      {"quote('a-b')", "\"a-b\""},
      {"quote(env['A'])", "Encode[percent](Environment(\"A\"))"},
      {"struct.pack('>Q', 5)", "Encode[struct](5, \">Q\")"},
  });
}

TEST(LibraryText, Parsers) {
  expect({
      {"int('5')", "5"},
      {"int(' -1_000 ')", "-1000"},
      {"int('ff', 16)", "255"},
      {"int(env['A'])", "Parse[int](Environment(\"A\"))"},
      {"int(env['A'].encode())", "Parse[int](Environment(\"A\"))"},
      {"int(int(env['A']))", "Parse[int](Environment(\"A\"))"},
      {"int(float(env['A']))", "Parse[int](Parse[float](Environment(\"A\")))"},
      {"int(time.time())", "Clock[s]"},
      {"str(int(time.time()))", "Clock[s]"},
      {"datetime.fromtimestamp(int(env['A'])).timestamp()", "Parse[int](Environment(\"A\"))"},
      {"datetime.fromisoformat(env['A'])", "Parse[datetime](Environment(\"A\"))"},
      {"timedelta(minutes=5)", "Duration(300)"},
      {"timedelta(0, 30)", "Duration(30)"},
      {"timedelta(hours=0.5, seconds=1)", "Duration(1801)"},
      {"timedelta(minutes=int(env['A']))",
       "Duration(Arithmetic[*](Parse[int](Environment(\"A\")), 60))"},
      {"timedelta(minutes=5).total_seconds()", "Duration(300)"},
      {"abs(datetime.utcnow() - datetime.fromisoformat(env['A'])).total_seconds()",
       "Absolute(Arithmetic[-](Clock[datetime], Parse[datetime](Environment(\"A\"))))"},
      {"urlparse(request.url).path", "Parse[url-path](Parse[url](Request[url]))"},
      {"json.loads(request.data)", "Parse[json](Request[body-raw])"},
      {"json.loads(request.data.decode('utf-8'))", "Parse[json](Request[body-raw])"},
      {"parse_qs(env['A'])", "Parse[query](Environment(\"A\"))"},
      {"parse_qsl(env['A'])", "Text[items](Parse[query](Environment(\"A\")))"},
  });
}

TEST(LibraryText, Writers) {
  expect({
      {"json.dumps(env['A'])", "Json(Environment(\"A\"))"},
      {"json.dumps({}, sort_keys=True, separators=(',', ':'))", "Json[3](Mapping())"},
      {"json.dumps({}, separators=(', ', ': '), ensure_ascii=False, default=str)",
       "Json[12](Mapping())"},
      {"json.dumps({}, indent=2)", "Json[indent](Mapping())"},
      {"json.dumps({}, indent=None, sort_keys=False)", "Json(Mapping())"},
      {"urlencode({'a': env['A']})", "UrlEncode(Mapping(\"a\", Environment(\"A\")))"},
      {"urlencode(sorted(request.form.items()), quote_via=quote)",
       "UrlEncode[quote_via=urllib.parse.quote](Text[sorted](Text[items](Request[form])))"},
  });
}

} // namespace hmaclint::dataflow
