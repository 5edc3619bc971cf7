#include "evaluated.h"

// Expressions that have no way through stand wherever one way is enough: the path is cut there.

namespace hmaclint::dataflow {

static std::string afterwards(const std::string &statement) {
  return valueOfX("from flask import abort\ntry:\n    " + statement +
                  "\nexcept Exception:\n    pass\nx = 1\n");
}

TEST(AlwaysRaises, InComprehensions) {
  EXPECT_EQ(afterwards("[abort(401) for a in b]"), "1");
  EXPECT_EQ(afterwards("[a for a in abort(401)]"), "1");
  EXPECT_EQ(afterwards("[a for a in b if abort(401)]"), "1");
  EXPECT_EQ(afterwards("{abort(401): abort(401) for a in (1, 2)}"), "1");
  EXPECT_EQ(afterwards("[a for a in b for c in abort(401)]"), "1");
}

TEST(AlwaysRaises, InTargets) {
  EXPECT_EQ(afterwards("abort(401).a = 1"), "1");
  EXPECT_EQ(afterwards("abort(401)[0] = 1"), "1");
  EXPECT_EQ(afterwards("b[abort(401)] = 1"), "1");
  EXPECT_EQ(afterwards("del b[abort(401)]"), "1");
}

TEST(AlwaysRaises, InDefinitionsAndHandlers) {
  EXPECT_EQ(afterwards("f = lambda a=abort(401): a"), "1");
  EXPECT_EQ(
      valueOfX("from flask import abort\ntry:\n    f()\nexcept abort(401):\n    pass\nx = 1\n"),
      "1");
}

} // namespace hmaclint::dataflow
