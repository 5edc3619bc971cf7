#include "evaluated.h"

namespace hmaclint::dataflow {

namespace {
struct Example {
  const char *code; ///< Ends by giving `x` a value.
  const char *value;
};
} // namespace

static void expect(std::initializer_list<Example> all) {
  for (const Example &one : all)
    EXPECT_EQ(valueOfX("import copy, hashlib, hmac, json, os\n"
                       "from functools import partial\n"
                       "from flask import request\n"
                       "a, b, c = os.environ['A'], os.environ['B'], os.environ['C']\n"
                       "form = request.form\n" +
                       std::string(one.code) + "\n"),
              one.value)
        << one.code;
}

TEST(LibraryContainer, Reads) {
  expect({
      {"x = request.headers.get('X-Sig')", "Item(Request[header], \"x-sig\")"},
      {"x = request.headers.get('X-Sig', '')", "Or(Item(Request[header], \"x-sig\"), \"\")"},
      {"x = request.headers.get('X-Sig', None)", "Item(Request[header], \"x-sig\")"},
      {"x = request.args.get('ts', type=int)", "Parse[int](Item(Request[arg], \"ts\"))"},
      {"x = request.args.get('ts', 0, type=int)", "Or(Parse[int](Item(Request[arg], \"ts\")), 0)"},
      {"x = request.args.getlist('k')", "Text[getlist](Item(Request[arg], \"k\"))"},
      {"x = {'k': 'v'}.get('k')", "\"v\""},
      {"x = {'k': 'v'}.get('z')", "None"},
      {"x = {'k': 'v'}.get('z', 'd')", "\"d\""},
      {"x = {'k': 'v'}.get(form['k'])", "Item(Mapping(\"k\", \"v\"), Item(Request[form], \"k\"))"},
      {"x = {'k': 'v'}.items()", "Sequence(Sequence(\"k\", \"v\"))"},
      {"x = list({'k': 'v'}.keys()) + list({'k': 'v'}.values())", "Sequence(\"k\", \"v\")"},
      {"x = sorted(form.items())", "Text[sorted](Text[items](Request[form]))"},
      {"x = dict(sorted(form.items()))", "Text[sorted](Request[form])"},
      {"x = dict(sorted(form.items()))['k']", "Item(Request[form], \"k\")"},
      {"x = dict.fromkeys(['k'], 1)", "Mapping(\"k\", 1)"},
      {"x = {'a', 'b'}.difference(['a'])", "Sequence(\"b\")"},
  });
}

TEST(LibraryContainer, Mappings) {
  expect({
      {"d = dict(form)\nd.pop('sig')\nx = d", "Minus(Request[form], \"sig\")"},
      {"d = form.to_dict()\nx = d.pop('sig', '')", "Or(Item(Request[form], \"sig\"), \"\")"},
      {"d = form.copy()\ndel d['sig']\nx = d['amount']", "Item(Request[form], \"amount\")"},
      {"d = request.get_json()\ns = d.pop('sig')\nx = json.dumps(d)",
       "Json(Minus(Request[body-json], \"sig\"))"},
      {"d = request.get_json() or {}\ns = d.pop('sig')\nx = d['k']",
       "Item(Or(Request[body-json], Mapping()), \"k\")"},
      {"d = json.loads(request.data)\nd['v'] = a\nx = d",
       "Text[update](Parse[json](Request[body-raw]), Mapping(\"v\", Environment(\"A\")))"},
      {"d = json.loads(request.data)\nd['v'] = a\nx = d['v']", "Environment(\"A\")"},
      {"d = {}\nd['k'] = a\nd.update(j=b, k=c)\nx = d",
       "Mapping(\"k\", Environment(\"C\"), \"j\", Environment(\"B\"))"},
      {"d = {}\nd.update(form)\nx = d", "Request[form]"},
      {"d = {'k': a}\nd.update(form)\nx = d",
       "Text[update](Mapping(\"k\", Environment(\"A\")), Request[form])"},
      {"d = {'k': a}\nx = d.setdefault('k', b)", "Environment(\"A\")"},
      {"d = {}\nd.setdefault('k', []).append(a)\nx = d",
       "Mapping(\"k\", Sequence(Environment(\"A\")))"},
      {"d = {'k': a, 'j': b}\nx = d.pop('k')\nx = d", "Mapping(\"j\", Environment(\"B\"))"},
      {"d = {'k': a}\nx = d.pop('z', 5)", "5"},
      {"d = {'k': a}\nd.clear()\nx = d", "Mapping()"},
      {"d = {'k': a}\ne = d.copy()\ne['j'] = b\nx = d", "Mapping(\"k\", Environment(\"A\"))"},
      {"d = {'k': [a]}\ne = copy.deepcopy(d)\nd['k'].append(b)\nx = e",
       "Mapping(\"k\", Sequence(Environment(\"A\")))"},
  });
}

TEST(LibraryContainer, Lists) {
  expect({
      {"l = [a]\nl.append(b)\nl.extend([c])\nx = '.'.join(l)",
       "Concat(Environment(\"A\"), \".\", Environment(\"B\"), \".\", Environment(\"C\"))"},
      {"l = [a]\nl.insert(0, b)\nx = l", "Sequence(Environment(\"B\"), Environment(\"A\"))"},
      {"l = a.split('.')\nx = l.pop()", "Item(Text[split](Environment(\"A\"), \".\"), -1)"},
      {"l = a.split('.')\nl.pop()\nx = '.'.join(l)",
       "Join(\".\", Slice(Text[split](Environment(\"A\"), \".\"), None, -1))"},
      {"l = [a, b]\nl.pop(0)\nx = l", "Sequence(Environment(\"B\"))"},
      {"l = ['b', 'a']\nl.sort()\nx = l", "Sequence(\"a\", \"b\")"},
      {"l = [a, b]\nl.sort()\nx = l",
       "Text[sorted](Sequence(Environment(\"A\"), Environment(\"B\")))"},
      {"l = list(form)\nl.remove('sig')\nx = l", "Minus(Request[form], \"sig\")"},
      {"l = list(form)\nl.append(a)\nx = l",
       "Text[extend](Request[form], Sequence(Environment(\"A\")))"},
      {"s = set()\ns.add(a)\ns.add(a)\nx = s", "Sequence(Environment(\"A\"))"},
      {"l = bytearray()\nl.extend(a.encode())\nl.extend(b'.')\nx = bytes(l)",
       "Concat(Encode[utf-8](Environment(\"A\")), b\".\")"},
  });
}

TEST(LibraryContainer, Builtins) {
  expect({
      {"x = len('äb')", "2"},
      {"x = len(a)", "Length(Environment(\"A\"))"},
      {"x = abs(-3)", "3"},
      {"x = str(5) + str(a) + str(None)", "Concat(\"5\", Environment(\"A\"), \"None\")"},
      {"x = str(b'a')", "Stringify(b\"a\")"},
      {"x = str(a.encode())", "Stringify(Encode[utf-8](Environment(\"A\")))"},
      {"x = str(request.get_json())", "Stringify(Request[body-json])"},
      {"x = str(b'a', 'utf-8')", "\"a\""},
      {"x = bytes(a, 'utf-8')", "Encode[utf-8](Environment(\"A\"))"},
      {"x = bytes([97, 98])", "b\"ab\""},
      {"x = ''.join(map(str, (a, 1)))", "Concat(Environment(\"A\"), \"1\")"},
      {"x = list(map(str.strip, a.split(',')))",
       "Each(Text[split](Environment(\"A\"), \",\"), "
       "Text[strip](Element(Text[split](Environment(\"A\"), \",\"))))"},
      {"x = sorted(['b', 'a'], reverse=True)", "Sequence(\"b\", \"a\")"},
      {"x = sorted({'b': 1, 'a': 2}.items())", "Sequence(Sequence(\"a\", 2), Sequence(\"b\", 1))"},
      {"x = list(reversed([a, 'k']))", "Sequence(\"k\", Environment(\"A\"))"},
      {"x = all([])", "True"},
      {"x = any(())", "False"},
      {"x = all((a, True, b))", "All(Environment(\"A\"), Environment(\"B\"))"},
      {"x = any([a, 'k'])", "True"},
      {"x = all(form.values())", "All(Element(Text[values](Request[form])))"},
      {"x = min(5, 3)", "3"},
      {"x = max((1, 4, 2))", "4"},
      {"x = sum((1, 4, 2))", "7"},
      {"x = list(zip('ab', 'c'))", "Text[zip](\"ab\", \"c\")"},
      {"x = list(zip((a, b), (1, 2)))",
       "Sequence(Sequence(Environment(\"A\"), 1), Sequence(Environment(\"B\"), 2))"},
      {"x = list(enumerate([a], 1))", "Sequence(Sequence(1, Environment(\"A\")))"},
      {"x = list(range(3))", "Sequence(0, 1, 2)"},
      {"x = list(filter(None, [a, '', 'k']))",
       "Each(Sequence(Environment(\"A\"), \"\", \"k\"), "
       "Element(Sequence(Environment(\"A\"), \"\", \"k\")), "
       "Element(Sequence(Environment(\"A\"), \"\", \"k\")))"},
      {"x = next(iter(form), None)", "Or(Element(Request[form]), None)"},
      {"x = isinstance('a', (int, str))", "True"},
      {"x = isinstance(request.headers.get('X'), str)",
       "IsA(Item(Request[header], \"x\"), External[builtins.str])"},
      {"x = hasattr(hmac, 'compare_digest')", "True"},
      {"x = getattr(hashlib, 'sha256')", "External[hashlib.sha256]"},
      {"x = getattr(hashlib, form['alg'])",
       "Item(External[hashlib], Item(Request[form], \"alg\"))"},
      {"x = bool('a')", "True"},
      {"x = divmod(7, 2)", "Sequence(3, 1)"},
      {"x = partial(len, a)", "Partial[,](External[builtins.len], Environment(\"A\"))"},
      {"x = partial(len, a)()", "Length(Environment(\"A\"))"},
      {"x = {k: v for k, v in form.items()}.items()",
       "Each(Text[items](Request[form]), Sequence(Item(Element(Text[items](Request[form])), 0), "
       "Item(Element(Text[items](Request[form])), 1)))"},
  });
}

} // namespace hmaclint::dataflow
