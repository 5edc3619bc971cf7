#include "evaluated.h"

namespace hmaclint::dataflow {

static void expect(std::initializer_list<Example> all) {
  expectX("import copy, hashlib, hmac, json, os\n"
          "from functools import partial\n"
          "from flask import request\n"
          "a, b, c = os.environ['A'], os.environ['B'], os.environ['C']\n"
          "form = request.form\n",
          all);
}

TEST(LibraryContainer, Reads) {
  expect({
      {"x = request.headers.get('X-Sig')", "Request(header)[\"x-sig\"]"},
      {"x = request.headers.get('X-Sig', '')", "(Request(header)[\"x-sig\"] or \"\")"},
      {"x = request.headers.get('X-Sig', None)", "Request(header)[\"x-sig\"]"},
      {"x = request.args.get('ts', type=int)", "Parse(Request(arg)[\"ts\"], int)"},
      {"x = request.args.get('ts', 0, type=int)", "(Parse(Request(arg)[\"ts\"], int) or 0)"},
      {"x = request.args.getlist('k')", "Text(Request(arg)[\"k\"], getlist)"},
      {"x = {'k': 'v'}.get('k')", "\"v\""},
      {"x = {'k': 'v'}.get('z')", "None"},
      {"x = {'k': 'v'}.get('z', 'd')", "\"d\""},
      {"x = {'k': 'v'}.get(form['k'])", "{\"k\": \"v\"}[Request(form)[\"k\"]]"},
      {"x = {'k': 'v'}.items()", "[[\"k\", \"v\"]]"},
      {"x = list({'k': 'v'}.keys()) + list({'k': 'v'}.values())", "[\"k\", \"v\"]"},
      {"x = sorted(form.items())", "Text(Text(Request(form), items), sorted)"},
      {"x = dict(sorted(form.items()))", "Text(Request(form), sorted)"},
      {"x = dict(sorted(form.items()))['k']", "Request(form)[\"k\"]"},
      {"x = dict.fromkeys(['k'], 1)", "{\"k\": 1}"},
      {"x = {'a', 'b'}.difference(['a'])", "[\"b\"]"},
  });
}

TEST(LibraryContainer, Mappings) {
  expect({
      {"d = dict(form)\nd.pop('sig')\nx = d", "Minus(Request(form), \"sig\")"},
      {"d = form.to_dict()\nx = d.pop('sig', '')", "(Request(form)[\"sig\"] or \"\")"},
      {"d = form.copy()\ndel d['sig']\nx = d['amount']", "Request(form)[\"amount\"]"},
      {"d = request.get_json()\ns = d.pop('sig')\nx = json.dumps(d)",
       "Json(Minus(Request(body-json), \"sig\"))"},
      {"d = request.get_json() or {}\ns = d.pop('sig')\nx = d['k']",
       "(Request(body-json) or {})[\"k\"]"},
      {"d = json.loads(request.data)\nd['v'] = a\nx = d",
       "Text(Parse(Request(body-raw), json), {\"v\": Environment(\"A\")}, update)"},
      {"d = json.loads(request.data)\nd['v'] = a\nx = d['v']", "Environment(\"A\")"},
      {"d = json.loads(request.data)\nd.append(a)\nx = d",
       "Text(Parse(Request(body-raw), json), [Environment(\"A\")], extend)"},
      {"d = {}\nd['k'] = a\nd.update(j=b, k=c)\nx = d",
       "{\"k\": Environment(\"C\"), \"j\": Environment(\"B\")}"},
      {"d = {}\nd.update(form)\nx = d", "Request(form)"},
      {"d = {'k': a}\nd.update(form)\nx = d",
       "Text({\"k\": Environment(\"A\")}, Request(form), update)"},
      {"d = {'k': a}\nx = d.setdefault('k', b)", "Environment(\"A\")"},
      {"d = {}\nd.setdefault('k', []).append(a)\nx = d", "{\"k\": [Environment(\"A\")]}"},
      {"d = {'k': a, 'j': b}\nx = d.pop('k')\nx = d", "{\"j\": Environment(\"B\")}"},
      {"d = {'k': a}\nx = d.pop('z', 5)", "5"},
      {"d = {'k': a}\nd.clear()\nx = len(d)", "0"},
      {"d = {'k': a}\ne = d.copy()\ne['j'] = b\nx = d", "{\"k\": Environment(\"A\")}"},
      {"d = {'k': [a]}\ne = copy.deepcopy(d)\nd['k'].append(b)\nx = e",
       "{\"k\": [Environment(\"A\")]}"},
  });
}

TEST(LibraryContainer, Spreads) {
  expect({
      {"x = {**form}", "Request(form)"},
      {"x = {'k': a, **{'j': b}, 'k': c}",
       "{\"k\": Environment(\"C\"), \"j\": Environment(\"B\")}"},
      {"x = {'k': a, **form}", "Text({\"k\": Environment(\"A\")}, Request(form), update)"},
      {"x = {**request.headers, **request.args}['X-Sig']",
       "(Request(header)[\"x-sig\"] | Request(arg)[\"X-Sig\"])"},
      {"x = {**form, 'k': a}['k']", "Environment(\"A\")"},
      {"x = [a, *[b, c]]", "[Environment(\"A\"), Environment(\"B\"), Environment(\"C\")]"},
      {"x = [*form]", "Text(Request(form), keys)"},
      {"x = [*a.split('.'), b]",
       "Text(Text(Environment(\"A\"), \".\", split), [Environment(\"B\")], extend)"},
  });
}

TEST(LibraryContainer, Lists) {
  expect({
      {"l = [a]\nl.append(b)\nl.extend([c])\nx = '.'.join(l)",
       "Concat(Environment(\"A\"), \".\", Environment(\"B\"), \".\", Environment(\"C\"))"},
      {"l = [a]\nl.insert(0, b)\nx = l", "[Environment(\"B\"), Environment(\"A\")]"},
      {"l = a.split('.')\nx = l.pop()", "Text(Environment(\"A\"), \".\", split)[-1]"},
      {"l = a.split('.')\nl.pop()\nx = '.'.join(l)",
       "Join(\".\", Text(Environment(\"A\"), \".\", split)[None:-1])"},
      {"l = [a, b]\nl.pop(0)\nx = l", "[Environment(\"B\")]"},
      {"l = ['b', 'a']\nl.sort()\nx = l", "[\"a\", \"b\"]"},
      {"l = [a, b]\nl.sort()\nx = l", "Text([Environment(\"A\"), Environment(\"B\")], sorted)"},
      {"l = list(form)\nl.remove('sig')\nx = l", "Minus(Request(form), \"sig\")"},
      {"l = list(form)\nl.append(a)\nx = l", "Text(Request(form), [Environment(\"A\")], extend)"},
      {"s = set()\ns.add(a)\ns.add(a)\nx = s", "[Environment(\"A\")]"},
      {"l = bytearray()\nl.extend(a.encode())\nl.extend(b'.')\nx = bytes(l)",
       "Concat(Encode(Environment(\"A\"), utf-8), b\".\")"},
  });
}

TEST(LibraryContainer, Builtins) {
  expect({
      {"x = len('äb')", "2"},
      {"x = len(a)", "Length(Environment(\"A\"))"},
      {"x = abs(-3)", "3"},
      {"x = str(5) + str(a) + str(None)", "Concat(\"5\", Environment(\"A\"), \"None\")"},
      {"x = str(b'a')", "Stringify(b\"a\")"},
      {"x = str(a.encode())", "Stringify(Encode(Environment(\"A\"), utf-8))"},
      {"x = str(request.get_json())", "Stringify(Request(body-json))"},
      {"x = str(b'a', 'utf-8')", "\"a\""},
      {"x = bytes(a, 'utf-8')", "Encode(Environment(\"A\"), utf-8)"},
      {"x = bytes([97, 98])", "b\"ab\""},
      {"x = ''.join(map(str, (a, 1)))", "Concat(Environment(\"A\"), \"1\")"},
      {"x = list(map(str.strip, a.split(',')))",
       "Each(Text(Environment(\"A\"), \",\", split), Text(Element(Text(Environment(\"A\"), \",\", "
       "split)), strip))"},
      {"x = sorted(['b', 'a'], reverse=True)", "[\"b\", \"a\"]"},
      {"x = sorted({'b': 1, 'a': 2}.items())", "[[\"a\", 2], [\"b\", 1]]"},
      {"x = list(reversed([a, 'k']))", "[\"k\", Environment(\"A\")]"},
      {"x = all([])", "True"},
      {"x = any(())", "False"},
      {"x = all((a, True, b))", "All(Environment(\"A\"), Environment(\"B\"))"},
      {"x = any([a, 'k'])", "True"},
      {"x = all(form.values())", "All(Element(Text(Request(form), values)))"},
      {"x = min(5, 3)", "3"},
      {"x = max((1, 4, 2))", "4"},
      {"x = sum((1, 4, 2))", "7"},
      {"x = list(zip('ab', 'c'))", "Text(\"ab\", \"c\", zip)"},
      {"x = list(zip((a, b), (1, 2)))", "[[Environment(\"A\"), 1], [Environment(\"B\"), 2]]"},
      {"x = list(enumerate([a], 1))", "[[1, Environment(\"A\")]]"},
      {"x = list(range(3))", "[0, 1, 2]"},
      {"x = list(filter(None, [a, '', 'k']))",
       "Each([Environment(\"A\"), \"\", \"k\"], Element([Environment(\"A\"), \"\", \"k\"]), "
       "Element([Environment(\"A\"), \"\", \"k\"]))"},
      {"x = next(iter(form), None)", "(Element(Request(form)) or None)"},
      {"x = isinstance('a', (int, str))", "True"},
      {"x = isinstance(request.headers.get('X'), str)",
       "IsA(Request(header)[\"x\"], builtins.str)"},
      {"x = hasattr(hmac, 'compare_digest')", "True"},
      {"x = getattr(hashlib, 'sha256')", "hashlib.sha256"},
      {"x = getattr(hashlib, form['alg'])", "hashlib[Request(form)[\"alg\"]]"},
      {"x = bool('a')", "True"},
      {"x = divmod(7, 2)", "[3, 1]"},
      {"x = partial(len, a)", "Partial(builtins.len, Environment(\"A\"), ,)"},
      {"x = partial(len, a)()", "Length(Environment(\"A\"))"},
      {"x = {k: v for k, v in form.items()}.items()", "Text(Request(form), items)"},
      {"x = {k: v for k, v in form.items() if k != 'sig'}", "Minus(Request(form), \"sig\")"},
      {"x = [(k, v) for k, v in sorted(form.items()) if k not in ('sig', 'v')]",
       "Text(Text(Minus(Request(form), \"sig\", \"v\"), items), sorted)"},
      {"x = [p for p in form.items() if p[0] != 'sig' and a]",
       "Each(Text(Request(form), items), Element(Text(Request(form), items)), "
       "(Not((Element(Text(Request(form), items))[0] == \"sig\")) and Environment(\"A\")))"},
      {"x = {k: v for k, v in form.items() if k == 'sig'}['sig']",
       "Each(Text(Request(form), items), [Element(Text(Request(form), items))[0], "
       "Element(Text(Request(form), items))[1]], (Element(Text(Request(form), items))[0] == "
       "\"sig\"), dict)[\"sig\"]"},
  });
}

} // namespace hmaclint::dataflow
