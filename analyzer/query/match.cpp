// Matching: one cursor over the tree for all rules. What it yields is plain data, sorted, so that
// it depends on neither the cursor's order nor the tree's life.

#include "query/compiled.h"
#include "query/precedence.h"

#include "tree_sitter/api.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::query {

/// States that the cursor keeps at once; a file that needs more is named as truncated. Python that
/// people write stays below a hundred.
static constexpr uint32_t matchLimit = 1024;

static Capture describe(const TSQueryCapture &captured, llvm::StringRef name,
                        const syntax::Tree &tree) {
  Capture capture;
  capture.name = name;
  capture.range = {ts_node_start_byte(captured.node), ts_node_end_byte(captured.node)};
  syntax::Node node = tree.find(capture.range, ts_node_symbol(captured.node));
  capture.node = node.id();
  capture.own = precedenceOf(node);
  capture.around = demandedAt(node);
  return capture;
}

static bool before(const Match &a, const Match &b) {
  source::ByteRange first = a.captures.empty() ? source::ByteRange{} : a.captures[0].range;
  source::ByteRange second = b.captures.empty() ? source::ByteRange{} : b.captures[0].range;
  return std::tie(first.begin, first.end, a.pattern) <
         std::tie(second.begin, second.end, b.pattern);
}

static bool same(const Match &a, const Match &b) {
  return a.pattern == b.pattern &&
         std::equal(a.captures.begin(), a.captures.end(), b.captures.begin(), b.captures.end(),
                    [](const Capture &x, const Capture &y) {
                      return x.name == y.name && x.range == y.range;
                    });
}

/// Among thousands of tokens in an unreadable place, the cursor looks at all of them for each: it
/// gets as much time as the parser had.
static bool isOutOfTime(TSQueryCursorState *state) {
  return static_cast<const syntax::CpuLimit *>(state->payload)->isReached();
}

std::vector<Match> QuerySet::match(const syntax::Tree &tree, std::string &incomplete) const {
  std::vector<Match> matches;
  incomplete.clear();
  if (!compiled->merged)
    return matches;
  syntax::CpuLimit limit = tree.limit().restarted();
  TSQueryCursor *cursor = ts_query_cursor_new();
  ts_query_cursor_set_match_limit(cursor, matchLimit);
  const TSQueryCursorOptions options{&limit, isOutOfTime};
  ts_query_cursor_exec_with_options(cursor, compiled->merged, ts_tree_root_node(tree.raw()),
                                    &options);
  TSQueryMatch found;
  while (ts_query_cursor_next_match(cursor, &found)) {
    Match match;
    match.pattern = found.pattern_index;
    for (const TSQueryCapture &captured : llvm::ArrayRef(found.captures, found.capture_count))
      match.captures.push_back(describe(captured, compiled->captureNames[captured.index], tree));
    const auto &predicates = compiled->textPredicates[match.pattern];
    if (llvm::all_of(predicates, [&](const TextPredicate &p) { return p.holds(match, tree); }))
      matches.push_back(std::move(match));
  }
  if (ts_query_cursor_did_exceed_match_limit(cursor))
    incomplete = "too many candidates at once; some were dropped";
  else if (limit.isReached())
    incomplete = "matching was stopped after " + std::to_string(limit.milliseconds()) +
                 " ms of processor time (option --parse-seconds)";
  ts_query_cursor_delete(cursor);
  llvm::stable_sort(matches, before);
  matches.erase(std::unique(matches.begin(), matches.end(), same), matches.end());
  return matches;
}

} // namespace hmaclint::query
