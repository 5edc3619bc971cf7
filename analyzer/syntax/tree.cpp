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

#include "syntax/tree.h"

#include "syntax/node.h"
#include "syntax/parser_input.h"

#include "tree_sitter/api.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

extern "C" const TSLanguage *tree_sitter_python();

namespace hmaclint::syntax {

static constexpr uint32_t chunkSize = 1024;

namespace {
/// What the parser's callbacks share.
struct Reader {
  llvm::StringRef text;
  uint64_t reads;
  uint64_t maxReads;
  CpuLimit limit;
  const char *stopped; ///< Which limit was reached.

  bool stop() {
    if (!stopped && reads > maxReads)
      stopped = "reads";
    if (!stopped && limit.isReached())
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

Tree::Tree(Tree &&other) noexcept
    : source(other.source), cpuLimit(other.cpuLimit), parsed(std::exchange(other.parsed, nullptr)),
      records(std::move(other.records)), errorRanges(std::move(other.errorRanges)) {}

Tree &Tree::operator=(Tree &&other) noexcept {
  std::swap(source, other.source);
  std::swap(cpuLimit, other.cpuLimit);
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
    record.flags = static_cast<uint8_t>(
        (ts_node_is_named(node) ? Named : 0) | (missing ? Missing : 0) |
        (ts_node_has_error(node) ? HasError : 0) | (ts_node_is_extra(node) ? Extra : 0));
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
  if (text.size() >= UINT32_MAX)
    return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                   "is larger than the parser can count (4 GiB)");
  std::string storage;
  llvm::Expected<llvm::StringRef> input = parserInput(text, storage);
  if (!input)
    return input.takeError();
  const double mebibytes = static_cast<double>(text.size()) / (1 << 20);
  const CpuLimit limit(limits.cpuSeconds + limits.cpuSecondsPerMebibyte * mebibytes);
  const uint64_t maxReads =
      static_cast<uint64_t>(limits.readsPerKibibyte) * (text.size() / 1024 + 1);
  Reader reader{*input, 0, maxReads, limit, nullptr};

  TSParser *parser = ts_parser_new();
  bool fits = ts_parser_set_language(parser, tree_sitter_python());
  assert(fits && "the grammar's ABI is the runtime's");
  (void)fits;
  TSInput source{&reader, readChunk, TSInputEncodingUTF8, nullptr};
  TSTree *parsed = ts_parser_parse_with_options(parser, nullptr, source, {&reader, checkProgress});
  ts_parser_delete(parser);
  if (!parsed || reader.stopped) {
    if (parsed)
      ts_tree_delete(parsed);
    if (reader.stopped == llvm::StringRef("reads"))
      return llvm::createStringError(
          llvm::inconvertibleErrorCode(),
          "parsing was stopped: the text defeats the parser (more than " +
              llvm::Twine(limits.readsPerKibibyte) + " reads a KiB)");
    return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                   "parsing was stopped after " +
                                       llvm::Twine(limit.milliseconds()) +
                                       " ms of processor time (option --parse-seconds)");
  }
  Tree tree(limit);
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

/// First record that is not empty and not before `range`. In preorder begins never
/// fall and, among nodes of one begin, ends never rise: so records that are not empty are sorted.
/// Empty ones (MISSING) stand anywhere among those of their begin and are stepped over.
uint32_t Tree::firstNotBefore(source::ByteRange range) const {
  uint32_t low = 0;
  uint32_t high = size();
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    uint32_t probe = middle;
    while (probe < high && records[probe].range.size() == 0)
      ++probe;
    source::ByteRange found = probe < high ? records[probe].range : source::ByteRange{};
    bool isBefore = probe < high && (found.begin < range.begin ||
                                     (found.begin == range.begin && found.end > range.end));
    if (isBefore)
      low = probe + 1;
    else
      high = middle;
  }
  while (low < size() && records[low].range.size() == 0)
    ++low;
  return low;
}

Node Tree::find(source::ByteRange range, uint16_t symbol) const {
  uint32_t at = 0;
  if (range.size() != 0) {
    at = firstNotBefore(range);
  } else {
    auto first = llvm::partition_point(
        records, [&](const Record &record) { return record.range.begin < range.begin; });
    at = static_cast<uint32_t>(first - records.begin());
  }
  for (; at < size() && records[at].range.begin == range.begin; ++at)
    if (records[at].range == range && records[at].symbol == symbol)
      return {this, at};
  assert(false && "captured nodes are in the tree");
  return {};
}

} // namespace hmaclint::syntax
