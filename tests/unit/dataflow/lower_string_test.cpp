#include "lowered.h"

namespace hmaclint::dataflow {

struct Written {
  const char *text;
  const char *lowered;
};

static void expect(std::initializer_list<Written> all) {
  for (const Written &one : all)
    EXPECT_EQ(expression(one.text), one.lowered) << one.text;
}

TEST(LowerString, Literals) {
  expect({
      {"'a'", "\"a\""},
      {"b'a\\x00'", "b\"a\\00\""},
      {"r'\\d'", "\"\\\\d\""},
      {"u'a'", "\"a\""},
      {"r'\\\\'", "\"\\\\\\\\\""},
      {"'a' \"b\" '''c'''", "\"abc\""},
      {"b'a' b'b'", "b\"ab\""},
      {"f'{{a}}'", "\"{a}\""},
      {"'a' b'b'", "unknown(\"a\", b\"b\")"},
      {"'\\N{DASH}'", "unknown()"},
      {"'\\ud800'", "unknown()"},
      {"`a`", "unknown()"},
      {"'a' `b`", "unknown(\"a\", unknown())"},
      {"t'{a}b'", "unknown(a)"},
  });
}

TEST(LowerString, Formatted) {
  expect({
      {"f'{a}'", "f({a})"},
      {"f'v0:{ts}:{body}'", "f(\"v0:\", {ts}, \":\", {body})"},
      {"f'{{{a}}}'", "f(\"{\", {a}, \"}\")"},
      {"'a' f'b{c}d' 'e'", "f(\"ab\", {c}, \"de\")"},
      {"f'a' 'b{c}' f'{d}'", "f(\"ab{c}\", {d})"},
      {"'' f'{a}' ''", "f({a})"},
      {"f'{a!r}'", "f({a!r})"},
      {"f'{a:>10}'", "f({a:>10})"},
      {"f'{a!s:>{b}.{c + 1}}'", "f({a!s:>{b}.{c + 1}} of b, (c + 1))"},
      {"f'{a, b}'", "f({(a, b)})"},
      {"f'{a.b(c)[0]}'", "f({a.b(c)[0]})"},
      {"f'{a=}'", "f(\"a=\", {a!r})"},
      {"f'{a = }'", "f(\"a = \", {a!r})"},
      {"f'{a=!s}'", "f(\"a=\", {a!s})"},
      {"f'{a=:x}'", "f(\"a=\", {a:x})"},
      {"f'{f\"{a}\"}'", "f({f({a})})"},
      {"rf'\\d{a}'", "f(\"\\\\d\", {a})"},
      {"rf'{a}\\\\'", "f({a}, \"\\\\\\\\\")"},
      {"f'\\N{DASH}{a}'", "f(unknown(), {a})"},
      {"f'{a}' b'b'", "unknown(f({a}), b\"b\")"},
  });
}

} // namespace hmaclint::dataflow
