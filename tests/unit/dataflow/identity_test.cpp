#include "evaluated.h"

// Objects that are known by identity keep it on their way through containers, calls and joins.

namespace hmaclint::dataflow {

static void expect(std::initializer_list<Example> all) {
  expectX("import hashlib, hmac, os\n"
          "from other import flag\n" // Ways that differ in it join at once.
          "a, b, c = os.environ['A'], os.environ['B'], os.environ['C']\n",
          all);
}

static constexpr const char *ab = "[Environment(\"A\"), Environment(\"B\")]";

TEST(Identity, OfItems) {
  expect({
      {"l = [a]\np = (l, None)\nq = p[0]\nq.append(b)\nx = l", ab},
      {"l = [a]\np = (l, None)\nl.append(b)\nx = p[0]", ab},
      {"d = {'k': [a]}\nq = d['k']\nq.append(b)\nx = d['k']", ab},
      {"l = []\nl.append([a])\nq = l[-1]\nq.append(b)\nx = l[0]", ab},
      {"p = (hmac.new(a, digestmod='md5'), None)\nm = p[0]\nm.update(b)\nx = m.digest()",
       "Mac(Environment(\"A\"), Environment(\"B\"), \"md5\")"},
      // Whichever of two known containers it is.
      {"l = [a]\np = (l, 1) if flag else (l, 2)\nq = p[0]\nq.append(b)\nx = l", ab},
      // An item that is not known is no object.
      {"l = [a]\nd = {'k': l}\nq = d[c]\nq.append(b)\nx = l", "[Environment(\"A\")]"},
  });
}

TEST(Identity, OfElements) {
  expect({
      {"l, k = [a], []\nfor one in (l, k):\n    one.append(b)\nx = l", ab},
      {"l = [a]\nx = [one.append(b) for one in (l,)] and l", ab},
      {"def f(one, other):\n    one.append(other)\nl = [a]\nf(*(l, b))\nx = l", ab},
      {"def f(one, other):\n    one.append(other)\nl = [a]\nf(**{'one': l, 'other': b})\nx = l",
       ab},
  });
}

TEST(Identity, OfWhatTwoWaysMadeApart) {
  expect({
      {"if flag:\n    l = [a]\nelse:\n    l = [a]\nl.append(b)\nx = l", ab},
      // Each of the two gets the element, and surely.
      {"if flag:\n    l = [a]\nelse:\n    l = [b]\nl.append(c)\nx = l",
       "([Environment(\"A\"), Environment(\"C\")] | [Environment(\"B\"), Environment(\"C\")])"},
      {"if flag:\n    d = {'k': a}\nelse:\n    d = {}\nd['j'] = b\nx = d['j']",
       "Environment(\"B\")"},
      {"if flag:\n    m = hmac.new(a, b'', 'md5')\nelse:\n    m = hmac.new(a, b'', 'md5')\n"
       "m.update(b)\nx = m.digest()",
       "Mac(Environment(\"A\"), Environment(\"B\"), \"md5\")"},
      // Objects inside of them are two of a kind as well.
      {"if flag:\n    l = [[a]]\nelse:\n    l = [[a]]\nl[0].append(b)\nx = l",
       "[[Environment(\"A\"), Environment(\"B\")]]"},
      {"def f():\n    if flag:\n        return [a]\n    return [a]\nl = f()\nl.append(b)\nx = l",
       ab},
  });
}

TEST(Identity, OfWhatBothWaysKnow) {
  expect({
      // Only one of them was changed, and it is not known which.
      {"l, k = [a], [a]\nif flag:\n    t = l\nelse:\n    t = k\nt.append(b)\nx = l",
       "([Environment(\"A\")] | [Environment(\"A\"), Environment(\"B\")])"},
      {"l = [a]\nif flag:\n    t = l\nelse:\n    t = [a]\nt.append(b)\nx = l",
       "([Environment(\"A\")] | [Environment(\"A\"), Environment(\"B\")])"},
  });
}

TEST(Identity, ObjectsOfAClassBecomeOneWhereTheirFieldsAreTheSame) {
  const std::string prelude = "import os\nfrom other import flag\n"
                              "a, b = os.environ['A'], os.environ['B']\n"
                              "class T:\n    def __init__(self, k):\n        self.k = k\n";
  EXPECT_EQ(valueOfX(prelude + "if flag:\n    t = T(a)\nelse:\n    t = T(a)\nt.k = b\nx = t.k"),
            "Environment(\"B\")");
  // Fields of one object belong together.
  EXPECT_EQ(valueOfX(prelude + "if flag:\n    t = T(a)\nelse:\n    t = T(b)\nt.k = 'c'\nx = t.k"),
            "(Environment(\"A\") | Environment(\"B\") | \"c\")");
}

TEST(Identity, AMacThatMayHoldOneOfSeveralMessagesGrows) {
  expect({
      {"m = hmac.new(a, b'', 'md5')\nif flag:\n    m.update(b)\nm.update(b'!')\nx = m.digest()",
       "(Mac(Environment(\"A\"), b\"!\", \"md5\") | "
       "Mac(Environment(\"A\"), Concat(Environment(\"B\"), b\"!\"), \"md5\"))"},
  });
}

} // namespace hmaclint::dataflow
