#include "scheme/covers.h"

#include "../dataflow/evaluated.h"

using namespace hmaclint;
using scheme::Part;
using source::Tri;

/// The value of a name at the end of a module that imports what the examples need.
static dataflow::ValueId valueOf(dataflow::Evaluated &evaluated, llvm::StringRef name) {
  const binding::Scope &module = evaluated.code.bindings.scope(binding::ScopeId{});
  const auto symbol = module.symbols.find(name);
  EXPECT_NE(symbol, module.symbols.end()) << name.str();
  const uint64_t slot = dataflow::slotKey(static_cast<dataflow::ContainerId>(1),
                                          static_cast<uint32_t>(symbol->second));
  const dataflow::Flow *held = evaluated.evaluator->base().slots.find(slot);
  EXPECT_NE(held, nullptr) << name.str();
  return evaluated.evaluator->frozen(*held, evaluated.evaluator->base()).value;
}

static const char *const imports = "import base64, hashlib, hmac, json, os\n"
                                   "from urllib.parse import urlencode\n"
                                   "from flask import request\n"
                                   "import unheard_of\n"
                                   "form = request.form\n";

namespace {
struct Example {
  const char *message; ///< Statements that give `m` a value.
  const char *part;    ///< An expression.
};
} // namespace

static void expect(Tri answer, std::initializer_list<Example> all) {
  for (const Example &one : all) {
    dataflow::Evaluated evaluated(std::string(imports) + one.message + "\np = " + one.part + "\n");
    const dataflow::ValueId message = valueOf(evaluated, "m");
    const dataflow::ValueId part = valueOf(evaluated, "p");
    const dataflow::ValueTable &values = evaluated.evaluator->values();
    EXPECT_EQ(scheme::covers(values, message, part), answer)
        << one.message << "\n  " << dataflow::describe(values, message) << "\n  "
        << dataflow::describe(values, part);
  }
}

TEST(Covers, PartsThatHoldOthers) {
  expect(Tri::Yes, {
                       {"m = request.get_data()", "form['a']"},
                       {"m = request.data.hex()", "request.get_json()['a']['b']"},
                       {"m = hashlib.sha256(request.get_data()).hexdigest()", "request.json"},
                       {"m = base64.b64encode(request.get_data())", "request.files['f']"},
                       {"m = request.full_path", "request.args['page']"},
                       {"m = 'GET ' + request.url", "request.args['page']"},
                       {"m = request.path", "request.view_args['id']"},
                       {"m = request.query_string", "request.args.get('page')"},
                       {"m = request.query_string + request.data", "request.values['a']"},
                       {"m = request.get_json()['a']", "json.loads(request.data)['a']['b']"},
                       {"m = request.environ['HTTP_X_USER']", "request.headers['X-User']"},
                       {"m = request.headers.get('x-user', '')", "request.headers['X-User']"},
                   });
  expect(Tri::No, {
                      {"m = request.get_data()", "request.headers['X-User']"},
                      {"m = request.get_data()", "request.args['page']"},
                      {"m = request.get_data()", "request.values['a']"},
                      {"m = request.path", "request.args['page']"},
                      {"m = form['a'] + form['b']", "form['c']"},
                      {"m = form['a']", "form"},
                      {"m = request.method + request.path", "request.data"},
                      {"m = 'x'", "form['a']"},
                      {"m = request.get_json()['a']", "request.get_json()['b']"},
                      {"m = os.environ['A']", "form['a']"},
                  });
}

TEST(Covers, WhatNobodyKnowsMayHoldAnything) {
  expect(Tri::Unknown, {
                           {"m = unheard_of.canonical(request)", "form['a']"},
                           {"m = b'x' + unheard_of.LINE", "form['a']"},
                           {"m = request.headers['X'] + request.data[:10].hex()", "form['a']"},
                           {"m = form['a'].split('.')[0]", "form['a']"},
                       });
}

TEST(Covers, FieldsOneByOne) {
  const char *const loops[] = {
      "m = '&'.join(sorted(f'{k}={v}' for k, v in form.items() if k != 'sign'))",
      "m = '&'.join(f'{k}={form[k]}' for k in sorted(form) if k not in ('sign', 'kind'))",
      "d = form.to_dict()\nd.pop('sign')\nm = urlencode(sorted(d.items()))",
      "d = dict(form.items())\ndel d['sign']\n"
      "m = '&'.join('%s=%s' % (k, d[k]) for k in sorted(d))",
      "d = {k: v for k, v in form.items() if k not in ('sign',)}\n"
      "m = urlencode(sorted(d.items()))",
      "d = {k: v for k, v in form.items() if k != 'sign' and v}\n"
      "m = json.dumps(d, sort_keys=True)",
  };
  for (const char *loop : loops) {
    expect(Tri::Yes, {{loop, "form['amount']"}});
    expect(Tri::No, {{loop, "form['sign']"}, {loop, "request.headers['amount']"}});
  }
  expect(Tri::Yes, {{"m = ''\nfor k in sorted(form):\n    m += f'{k}={form[k]}&'", "form['a']"}});
  expect(Tri::No, {{"m = ''.join(form[k] for k in ('a', 'b'))", "form['c']"},
                   {"m = ','.join(form.keys())", "form['c']"}});
}

TEST(Covers, TheWeakestAlternative) {
  expect(Tri::No,
         {{"m = request.data if os.environ.get('A') else request.path.encode()", "form['a']"}});
  expect(Tri::Unknown, {{"m = request.data if os.environ.get('A') else b''", "form['a']"}});
}

TEST(Part, SaysWhatItIs) {
  const std::pair<const char *, const char *> examples[] = {
      {"form['amount']", "form field amount"},
      {"request.headers.get('X-User', '')", "header x-user"},
      {"request.get_json()['user']['id']", "JSON member user.id"},
      {"request.get_json()", "JSON body"},
      {"request.get_data()", "body"},
      {"request.cookies['role'].strip()", "cookie role"},
  };
  for (const auto &[code, text] : examples) {
    dataflow::Evaluated evaluated(std::string(imports) + "p = " + code + "\n");
    const std::optional<Part> part =
        scheme::partOf(evaluated.evaluator->values(), valueOf(evaluated, "p"));
    EXPECT_EQ(part ? part->describe() : "", text) << code;
  }
}
