#include "evaluated.h"

namespace hmaclint::dataflow {

/// The code of each is an expression.
static void expect(std::initializer_list<Example> all) {
  expectX("import base64, binascii, codecs, json, os, struct, time\n"
          "from datetime import datetime, timedelta, timezone\n"
          "from urllib.parse import parse_qs, parse_qsl, quote, urlencode, urlparse\n"
          "from flask import request\n"
          "env = os.environ\n"
          "x = ",
          all);
}

TEST(LibraryText, Methods) {
  expect({
      {"' a '.strip()", "\"a\""},
      {"'xxaxx'.lstrip('x')", "\"axx\""},
      {"str.lower('AB')", "\"ab\""},
      {"'Ab'.upper()", "\"AB\""},
      {"'a.b.c'.split('.')", "[\"a\", \"b\", \"c\"]"},
      {"'a.b.c'.split('.', 1)", "[\"a\", \"b.c\"]"},
      {"'a.b.c'.rsplit('.', maxsplit=1)", "[\"a.b\", \"c\"]"},
      {"' a  b '.split()", "[\"a\", \"b\"]"},
      {"'k=v=w'.partition('=')", "[\"k\", \"=\", \"v=w\"]"},
      {"'kv'.rpartition('=')", "[\"\", \"\", \"kv\"]"},
      {"b'sha256=ab'.removeprefix(b'sha256=')", "b\"ab\""},
      {"'abab'.replace('a', 'xy')", "\"xybxyb\""},
      {"'v1=ab'.startswith(('v0=', 'v1='))", "True"},
      {"('v1=' + env['A']).startswith('v1=')", "True"},
      {"('v1=' + env['A']).startswith('v1=a')",
       "Text(Concat(\"v1=\", Environment(\"A\")), \"v1=a\", startswith)"},
      {"'5'.zfill(3)", "\"005\""},
      {"'12'.isdigit()", "True"},
      {"'1a'.isdigit()", "False"},
      {"'abc'.find('c')", "2"},
      {"'abc'.index('z')", "Text(\"abc\", \"z\", index)"},
      {"env['A'].strip().strip()", "Text(Environment(\"A\"), strip)"},
      {"'{}.{b}'.format(env['A'], b='c')", "Concat(Environment(\"A\"), \".c\")"},
      {"'{a}'.format_map({'a': env['A']})", "Environment(\"A\")"},
      {"'.'.join([env['A'], 'b'])", "Concat(Environment(\"A\"), \".b\")"},
      {"b'.'.join((b'a', b'b'))", "b\"a.b\""},
      {"f'{len(env[\"A\"])}:x'.encode()",
       "Concat(Encode(Length(Environment(\"A\")), utf-8), b\":x\")"},
      {"env.get('A', 'Yes').lower()", "Text((Environment(\"A\") or \"Yes\"), lower)"},
  });
}

/// What is encoded has the digits of its encoding only, so that a separator is found for sure.
TEST(LibraryText, ATextThatIsPartlyKnownIsCut) {
  const std::string hex = "b''.join([env['A'].encode()]).hex()";
  const std::string code = "base64.b64encode(env['A'].encode()).decode()";
  const auto cut = [](const std::string &text, const std::string &method) {
    return "(" + text + ")." + method;
  };
  const std::string v1 = cut("'v1,' + " + code, "split(',')[1]");
  const std::string named = cut("'sha256=' + " + code, "split('=', 1)[1]");
  const std::string many = cut("'sha256=' + " + code, "split('=')[1]");
  const std::string parts = cut("'a:' + " + hex + " + ':b'", "split(':')");
  const std::string halves = cut("'a=' + " + hex, "partition('=')[2]");
  const std::string open = cut("'a:' + env['B']", "split(':')[1]");
  const std::string digit = cut("'x' + " + hex, "split('b')[0]");
  expect({
      {v1.c_str(), "Decode(Encode(Encode(Environment(\"A\"), utf-8), base64), utf-8)"},
      {named.c_str(), "Decode(Encode(Encode(Environment(\"A\"), utf-8), base64), utf-8)"},
      {many.c_str(), "Text(Concat(\"sha256=\", Decode(Encode(Encode(Environment(\"A\"), utf-8), "
                     "base64), utf-8)), \"=\", split)[1]"},
      {parts.c_str(), "[\"a\", Encode(Encode(Environment(\"A\"), utf-8), hex), \"b\"]"},
      {halves.c_str(), "Encode(Encode(Environment(\"A\"), utf-8), hex)"},
      {open.c_str(), "Text(Concat(\"a:\", Environment(\"B\")), \":\", split)[1]"},
      {digit.c_str(), "Text(Concat(\"x\", Encode(Encode(Environment(\"A\"), utf-8), hex)), \"b\", "
                      "split)[0]"},
  });
}

TEST(LibraryText, Codecs) {
  expect({
      {"'a'.encode()", "b\"a\""},
      {"'a'.encode('ascii')", "b\"a\""},
      {"b'a'.decode('utf8')", "\"a\""},
      {"(env['A'] + '.').encode()", "Concat(Encode(Environment(\"A\"), utf-8), b\".\")"},
      {"env['A'].encode('UTF-8').decode()", "Environment(\"A\")"},
      {"str.encode(env['A'])", "Encode(Environment(\"A\"), utf-8)"},
      {"str.encode(env['A'], 'latin1')", "Encode(Environment(\"A\"), latin-1)"},
      {"bytes.decode(env['A'].encode(), encoding='utf8')", "Environment(\"A\")"},
      {"env['A'].encode('latin1')", "Encode(Environment(\"A\"), latin-1)"},
      {"env['A'].encode(errors='ignore')", "Encode(Environment(\"A\"), utf-8)"},
      {"request.get_data().decode(errors='replace').encode()",
       "Encode(Decode(Request(body-raw), utf-8, 1), utf-8)"},
      {"b'\\xab'.hex()", "\"ab\""},
      {"binascii.hexlify(b'a')", "b\"61\""},
      {"binascii.hexlify(request.data).decode()", "Encode(Request(body-raw), hex)"},
      {"request.data.hex()", "Encode(Request(body-raw), hex)"},
      {"bytes.fromhex('6162')", "b\"ab\""},
      {"base64.b64encode(b'ab')", "b\"YWI=\""},
      {"base64.b64decode('YWI=')", "b\"ab\""},
      {"base64.urlsafe_b64decode(base64.urlsafe_b64encode(request.data).decode())",
       "Request(body-raw)"},
      {"quote('a-b')", "\"a-b\""},
      {"quote(env['A'])", "Encode(Environment(\"A\"), percent)"},
      {"struct.pack('>Q', 5)", "Encode(5, \">Q\", struct)"},
  });
}

TEST(LibraryText, Parsers) {
  expect({
      {"int('5')", "5"},
      {"str(int(env['A'])).encode()", "Encode(Parse(Environment(\"A\"), int), utf-8)"},
      {"f'{time.time()}'.encode()", "Encode(Clock(s), utf-8)"},
      {"int(' -1_000 ')", "-1000"},
      {"int('ff', 16)", "255"},
      {"int(env['A'])", "Parse(Environment(\"A\"), int)"},
      {"int(env['A'].encode())", "Parse(Environment(\"A\"), int)"},
      {"int(int(env['A']))", "Parse(Environment(\"A\"), int)"},
      {"int(float(env['A']))", "Parse(Parse(Environment(\"A\"), float), int)"},
      {"int(time.time())", "Clock(s)"},
      {"str(int(time.time()))", "Clock(s)"},
      {"datetime.fromtimestamp(int(env['A'])).timestamp()", "Parse(Environment(\"A\"), int)"},
      {"datetime.fromisoformat(env['A'])", "Parse(Environment(\"A\"), datetime)"},
      {"datetime.now(timezone.utc)", "Clock(datetime)"},
      {"datetime.now().timestamp()", "Clock(s)"},
      {"datetime.utcnow().timestamp()", "Parse(Clock(datetime-utc), to-timestamp)"},
      {"datetime.utcnow().replace(tzinfo=timezone.utc).timestamp()", "Clock(s)"},
      {"datetime.now().astimezone().timestamp()", "Clock(s)"},
      {"datetime.utcfromtimestamp(int(env['A']))",
       "Parse(Parse(Environment(\"A\"), int), datetime-utc)"},
      {"timedelta(minutes=5)", "Duration(300)"},
      {"timedelta(0, 30)", "Duration(30)"},
      {"timedelta(hours=0.5, seconds=1)", "Duration(1801)"},
      {"timedelta(minutes=int(env['A']))", "Duration((Parse(Environment(\"A\"), int) * 60))"},
      {"timedelta(minutes=5).total_seconds()", "Duration(300)"},
      {"abs(datetime.utcnow() - datetime.fromisoformat(env['A'])).total_seconds()",
       "Absolute((Clock(datetime-utc) - Parse(Environment(\"A\"), datetime)))"},
      {"urlparse(request.url).path", "Parse(Parse(Request(url), url), url-path)"},
      {"json.loads(request.data)", "Parse(Request(body-raw), json)"},
      {"json.loads(request.data.decode('utf-8'))", "Parse(Request(body-raw), json)"},
      {"parse_qs(env['A'])", "Parse(Environment(\"A\"), query)"},
      {"parse_qsl(env['A'])", "Text(Parse(Environment(\"A\"), query), items)"},
  });
}

TEST(LibraryText, Writers) {
  expect({
      {"json.dumps(env['A'])", "Json(Environment(\"A\"))"},
      {"json.dumps({}, sort_keys=True, separators=(',', ':'))", "Json({}, 3)"},
      {"json.dumps({}, separators=(', ', ': '), ensure_ascii=False, default=str)", "Json({}, 12)"},
      {"json.dumps({}, indent=2)", "Json({}, indent)"},
      {"json.dumps({}, indent=None, sort_keys=False)", "Json({})"},
      {"urlencode({'a': env['A']})", "UrlEncode({\"a\": Environment(\"A\")})"},
      {"urlencode(sorted(request.form.items()), quote_via=quote)",
       "UrlEncode(Text(Text(Request(form), items), sorted), quote_via=urllib.parse.quote)"},
  });
}

} // namespace hmaclint::dataflow
