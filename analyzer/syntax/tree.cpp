// Bytes of text to a flat tree.
//
// The parser reads the text in chunks of 1 KiB. Honest files need up to 30 reads a KiB; inputs that
// drive its error recovery into quadratic work need thousands, so counting reads stops those at the
// same place on every machine. Processor time is the last resort. Then one cursor pass copies the
// nodes into an array in preorder, without recursion:
//
//   a == b      0 module
//               1   expression_statement
//               2     comparison_operator
//               3       identifier  field -
//               4       ==          field operators
//               5       identifier
//
// One input is made harmless rather than refused: the grammar's scanner looks through a whole run
// of backslash-newlines at each of them. From the second one of a long run on they are handed over
// as form feeds: white space that resets the indentation, as a joined line does, and of equal
// length.

#include "syntax/tree.h"

#include "syntax/node.h"

#include "tree_sitter/api.h"

#include "llvm/ADT/Twine.h"

#include <ctime>

extern "C" const TSLanguage *tree_sitter_python();

namespace hmaclint::syntax {

static constexpr uint32_t chunkSize = 1024;
static constexpr uint32_t shortRun = 16; ///< Backslash-newlines in a row that are left alone.

#ifdef HMACLINT_SANITIZED
static constexpr double slowdown = 10;
#else
static constexpr double slowdown = 1;
#endif

static double threadSeconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

namespace {
/// What the parser's callbacks share.
struct Reader {
  llvm::StringRef text;
  uint64_t reads = 0;
  uint64_t maxReads = 0;
  double deadline = 0;
  double seconds = 0;
  const char *stopped = nullptr; ///< Which limit was reached.

  bool stop() {
    if (!stopped && reads > maxReads)
      stopped = "reads";
    if (!stopped && threadSeconds() > deadline)
      stopped = "time";
    return stopped != nullptr;
  }
};
} // namespace

static const char *readChunk(void *payload, uint32_t offset, TSPoint, uint32_t *size) {
  auto &reader = *static_cast<Reader *>(payload);
  ++reader.reads;
  if (offset >= reader.text.size() || reader.stop()) {
    *size = 0;
    return "";
  }
  *size = std::min<uint32_t>(chunkSize - offset % chunkSize,
                             static_cast<uint32_t>(reader.text.size()) - offset);
  return reader.text.data() + offset;
}

static bool checkProgress(TSParseState *state) {
  return static_cast<Reader *>(state->payload)->stop();
}

/// Length of a line join (backslash, newline) with blanks before it at `at`; 0 when there is none.
static uint32_t joinAt(llvm::StringRef text, size_t at) {
  size_t end = at;
  while (end < text.size() && (text[end] == ' ' || text[end] == '\t'))
    ++end;
  if (end >= text.size() || text[end] != '\\')
    return 0;
  llvm::StringRef rest = text.substr(end + 1);
  if (rest.starts_with("\r\n"))
    return static_cast<uint32_t>(end + 3 - at);
  return rest.starts_with("\n") ? static_cast<uint32_t>(end + 2 - at) : 0;
}

/// `text` with long runs of line joins replaced (see above) in `storage`; `text` itself when none.
static llvm::StringRef shortenJoins(llvm::StringRef text, std::string &storage) {
  size_t at = text.find("\\\n");
  if (text.contains("\\\r\n"))
    at = 0;
  while (at < text.size()) {
    size_t end = at;
    size_t second = 0;
    uint32_t count = 0;
    for (uint32_t length = joinAt(text, at); length != 0; length = joinAt(text, end)) {
      end += length;
      if (++count == 1)
        second = end;
    }
    if (count > shortRun) {
      if (storage.empty())
        storage = text.str();
      std::fill(storage.begin() + static_cast<long>(second),
                storage.begin() + static_cast<long>(end), '\f');
    }
    at = text.find('\\', std::max(end, at + 1));
  }
  return storage.empty() ? text : llvm::StringRef(storage);
}

Tree::Tree(Tree &&other) noexcept
    : source(other.source), parsed(std::exchange(other.parsed, nullptr)),
      records(std::move(other.records)), errorRanges(std::move(other.errorRanges)) {}

Tree &Tree::operator=(Tree &&other) noexcept {
  std::swap(source, other.source);
  std::swap(parsed, other.parsed);
  std::swap(records, other.records);
  std::swap(errorRanges, other.errorRanges);
  return *this;
}

Tree::~Tree() {
  if (parsed)
    ts_tree_delete(parsed);
}

void Tree::flatten() {
  TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(parsed));
  std::vector<uint32_t> open;              // Ids of the ancestors.
  std::vector<uint32_t> previous = {none}; // Last child so far, by depth.
  bool descending = true;
  while (descending) {
    TSNode node = ts_tree_cursor_current_node(&cursor);
    auto id = static_cast<uint32_t>(records.size());
    TSSymbol symbol = ts_node_symbol(node);
    Record record{{ts_node_start_byte(node), ts_node_end_byte(node)},
                  open.empty() ? none : open.back(),
                  none,
                  0,
                  symbol,
                  kindOf(symbol),
                  fieldOf(ts_tree_cursor_current_field_id(&cursor)),
                  0};
    if (record.kind == Kind::Other && !ts_node_is_named(node))
      record.kind = Kind::Token;
    bool missing = ts_node_is_missing(node);
    record.flags =
        static_cast<uint8_t>((ts_node_is_named(node) ? Named : 0) | (missing ? Missing : 0) |
                             (ts_node_has_error(node) ? HasError : 0));
    if ((missing || record.kind == Kind::Error) &&
        (errorRanges.empty() || !errorRanges.back().contains(record.range)))
      errorRanges.push_back(record.range);
    if (previous.back() != none)
      records[previous.back()].next = id;
    previous.back() = id;
    records.push_back(record);
    if (ts_tree_cursor_goto_first_child(&cursor)) {
      open.push_back(id);
      previous.push_back(none);
      continue;
    }
    records[id].last = id + 1;
    while (!ts_tree_cursor_goto_next_sibling(&cursor)) {
      if (!ts_tree_cursor_goto_parent(&cursor)) {
        descending = false;
        break;
      }
      records[open.back()].last = static_cast<uint32_t>(records.size());
      open.pop_back();
      previous.pop_back();
    }
  }
  ts_tree_cursor_delete(&cursor);
}

llvm::Expected<Tree> parse(llvm::StringRef text, const ParseLimits &limits) {
  std::string storage;
  Reader reader;
  reader.text = shortenJoins(text, storage);
  double mebibytes = static_cast<double>(text.size()) / (1 << 20);
  reader.maxReads = static_cast<uint64_t>(limits.readsPerKibibyte) * (text.size() / 1024 + 1);
  reader.seconds = (limits.cpuSeconds + limits.cpuSecondsPerMebibyte * mebibytes) * slowdown;
  reader.deadline = threadSeconds() + reader.seconds;

  TSParser *parser = ts_parser_new();
  bool fits = ts_parser_set_language(parser, tree_sitter_python());
  assert(fits && "the grammar's ABI is the runtime's");
  (void)fits;
  TSInput input{&reader, readChunk, TSInputEncodingUTF8, nullptr};
  TSTree *parsed = ts_parser_parse_with_options(parser, nullptr, input, {&reader, checkProgress});
  ts_parser_delete(parser);
  if (!parsed || reader.stopped) {
    if (parsed)
      ts_tree_delete(parsed);
    llvm::StringRef limit = reader.stopped ? reader.stopped : "time";
    if (limit == "reads")
      return llvm::createStringError(
          llvm::inconvertibleErrorCode(),
          "parsing was stopped: the text defeats the parser (more than " +
              llvm::Twine(limits.readsPerKibibyte) + " reads a KiB)");
    return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                   "parsing was stopped after " +
                                       llvm::Twine(static_cast<unsigned>(reader.seconds * 1000)) +
                                       " ms of processor time (option --parse-seconds)");
  }
  Tree tree;
  tree.source = text;
  tree.parsed = parsed;
  tree.flatten();
  return tree;
}

Node Tree::root() const { return {this, 0}; }

Node Tree::node(uint32_t index) const {
  assert(index < records.size());
  return {this, index};
}

/// In preorder begins never fall, and among nodes of one begin the ends never rise, but for empty
/// (MISSING) nodes; these few make the search go on to the neighbours.
Node Tree::find(source::ByteRange range, uint16_t symbol) const {
  auto first = std::lower_bound(
      records.begin(), records.end(), range, [](const Record &record, source::ByteRange wanted) {
        return record.range.begin < wanted.begin ||
               (record.range.begin == wanted.begin && record.range.end > wanted.end);
      });
  for (auto at = first; at != records.end() && at->range.begin == range.begin; ++at)
    if (at->range == range && at->symbol == symbol)
      return {this, static_cast<uint32_t>(at - records.begin())};
  for (auto at = first; at != records.begin();) {
    --at;
    if (at->range.begin < range.begin)
      break;
    if (at->range == range && at->symbol == symbol)
      return {this, static_cast<uint32_t>(at - records.begin())};
  }
  assert(false && "captured nodes are in the tree");
  return {};
}

} // namespace hmaclint::syntax
