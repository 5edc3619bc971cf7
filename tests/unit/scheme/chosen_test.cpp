// Who chose the key of a MAC, and what stands in for one that is not found.

#include "scheme/chosen.h"

#include "analyzed.h"

#include "dataflow/describe.h"

#include "llvm/ADT/StringExtras.h"
#include <gtest/gtest.h>

namespace hmaclint::scheme {

using dataflow::Record;

static const std::string head =
    "import hashlib\nimport hmac\nimport os\nimport store\nfrom flask import Flask, request\n"
    "app = Flask(__name__)\nKEYS = {'a': os.environ['A'], 'b': os.environ['B']}\n"
    "MASTER = os.environ['MASTER']\n@app.post('/x')\ndef view():\n";

/// Of each MAC of the view: `chosen`, or the literals that stand in for its key.
static std::string keys(const std::string &body) {
  const Analyzed analyzed(head + body +
                          "    return hmac.new(key.encode(), b'', 'sha256').digest()\n");
  std::vector<std::string> all;
  for (const Record &record : analyzed.analysis.evaluator.records()) {
    const ValueTable &values = analyzed.analysis.values();
    if (record.kind != Record::Kind::Mac || !values.is(record.flow.value, Kind::Mac))
      continue;
    const ValueId key = record.args[0].value;
    if (isChosenByCaller(values, key))
      all.emplace_back("chosen");
    for (const Fallback &one : fallbacksIn(analyzed.analysis, key, record.facts))
      all.push_back(dataflow::describe(values, one.literal));
  }
  return llvm::join(all, " ");
}

TEST(Chosen, AKeyOfTheRequestIsTheCallers) {
  EXPECT_EQ(keys("    key = request.headers['X-Key']\n"), "chosen");
  EXPECT_EQ(keys("    key = 'k-' + request.args.get('k', '')\n"), "chosen");
  EXPECT_EQ(keys("    key = hashlib.sha256(request.data).hexdigest()\n"), "chosen");
}

TEST(Chosen, WithASecretInItItIsNot) {
  EXPECT_EQ(keys("    key = MASTER + request.args['k']\n"), "");
  EXPECT_EQ(keys("    key = hashlib.sha256(request.data + MASTER.encode()).hexdigest()\n"), "");
}

TEST(Chosen, AnIndexMakesNothingTheCallers) {
  EXPECT_EQ(keys("    key = KEYS[request.args['id']]\n"), "");
  EXPECT_EQ(keys("    key = store.find(request.args['id']).key\n"), "");
}

TEST(Chosen, ADefaultStandsInForWhatIsNotFound) {
  EXPECT_EQ(keys("    key = KEYS.get(request.args['id'], '')\n"), "\"\"");
  EXPECT_EQ(keys("    key = KEYS.get(request.args['id']) or 'dev'\n"), "\"dev\"");
  EXPECT_EQ(keys("    key = KEYS.get('a', '')\n"), "");
}

TEST(Chosen, ABranchForWhatIsNotFound) {
  EXPECT_EQ(keys("    row = store.find(request.args['id'])\n    key = row.key if row else ''\n"),
            "b\"\"");
  EXPECT_EQ(keys("    key = 'x' if request.args['id'] not in KEYS else KEYS[request.args['id']]\n"),
            "b\"x\"");
}

} // namespace hmaclint::scheme
