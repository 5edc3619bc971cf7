// Any text as a query: it loads or its errors say where; what loads can be matched.

#include "fuzz.h"

#include "query/dump.h"
#include "rules/predicates.h"

using namespace hmaclint;
using fuzz::require;

// The parser library loses 8 bytes when a nested pattern with a capture is followed by a syntax
// error. Full unwinding, because only the stack tells that leak from one of ours.
// NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming): the sanitizers' names
extern "C" const char *__asan_default_options() { return "fast_unwind_on_malloc=0"; }
extern "C" const char *__lsan_default_options() { return "print_suppressions=0"; }
extern "C" const char *__lsan_default_suppressions() { return "leak:ts_query__parse_pattern\n"; }
// NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming)

static constexpr llvm::StringLiteral program = "import hmac\n"
                                               "def check(key, body, given):\n"
                                               "    mac = hmac.new(key, body, 'sha256')\n"
                                               "    if mac.hexdigest() == given and body:\n"
                                               "        return [x for x in (1, 2.0, f'{given}')]\n";

static void matchAll(const query::QuerySet &queries) {
  llvm::Expected<syntax::Tree> tree = syntax::parse(program);
  require(static_cast<bool>(tree), "the program parses");
  std::string incomplete;
  const std::vector<query::Match> matches = queries.match(*tree, incomplete);
  for (const query::Match &match : matches) {
    require(match.pattern < queries.patterns().size(), "a match has a pattern");
    for (const query::Capture &capture : match.captures)
      fuzz::requireRange(program, capture.range);
  }
  query::dump(queries, matches, *tree, llvm::nulls());
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  const llvm::StringRef text = fuzz::asBytes(data, size);
  const query::QuerySet::Loaded loaded = query::QuerySet::load(
      {{"non-constant-time-compare.scm", text.str()}}, rules::meaningPredicates());
  require(loaded.set.has_value() == loaded.errors.empty(), "a set or errors");
  const auto lines = static_cast<uint32_t>(text.count('\n') + 1);
  for (const query::QueryError &error : loaded.errors) {
    require(error.file == "non-constant-time-compare.scm", "an error names the file");
    require(error.line >= 1 && error.line <= lines && error.column >= 1, "an error has a place");
    require(!error.message.empty(), "an error says something");
  }
  if (loaded.set)
    matchAll(*loaded.set);
  return 0;
}
