#include "syntax/dialect.h"

#include "parsed.h"

namespace hmaclint::syntax {

static bool isOld(const std::string &text) { return isPython2(Parsed(text).tree); }

TEST(Dialect, StatementsOfPython2) {
  EXPECT_TRUE(isOld("print 'x'\n"));
  EXPECT_TRUE(isOld("def f():\n    if x:\n        print >>log, x\n"));
  EXPECT_TRUE(isOld("exec 'x = 1' in names\n"));
}

TEST(Dialect, CallsOfPython3) {
  EXPECT_FALSE(isOld(""));
  EXPECT_FALSE(isOld("print('x')\nprint ('x'), y\nprint\nexec('x = 1')\nexec ('x', names)\n"));
}

TEST(Dialect, ModulesThatPython3Dropped) {
  EXPECT_TRUE(isOld("import urllib2\n"));
  EXPECT_TRUE(isOld("import json, cPickle as pickle\n"));
  EXPECT_TRUE(isOld("from urlparse import urlparse, parse_qs\n"));
}

TEST(Dialect, ModulesForBoth) {
  EXPECT_FALSE(isOld("try:\n    import urllib2\nexcept ImportError:\n    import urllib.request\n"));
  EXPECT_FALSE(isOld("from .urlparse import urlparse\nfrom six.moves import urlparse\n"
                     "import six.moves.cPickle\nimport urllib.parse as urlparse\n"));
}

} // namespace hmaclint::syntax
