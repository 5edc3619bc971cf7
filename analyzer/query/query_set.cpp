// Loading queries: all files are compiled as one query, since one pass over a tree for all rules is
// many times faster than one pass a rule. The merged query knows its patterns by byte offset; a
// binary search leads back to file and rule. Compiling is most of the program's start-up, so each
// file is compiled alone only when the whole fails, for errors with exact places.

#include "query/compiled.h"
#include "query/fix_template.h"
#include "query/pattern_reader.h"

#include "tree_sitter/api.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

extern "C" const TSLanguage *tree_sitter_python();

namespace hmaclint::query {

QuerySet::Compiled::~Compiled() {
  if (merged)
    ts_query_delete(merged);
}

QuerySet::QuerySet(std::unique_ptr<Compiled> compiled) : compiled(std::move(compiled)) {}
QuerySet::QuerySet(QuerySet &&) noexcept = default;
QuerySet &QuerySet::operator=(QuerySet &&) noexcept = default;
QuerySet::~QuerySet() = default;

llvm::ArrayRef<RuleQuery> QuerySet::rules() const { return compiled->rules; }
llvm::ArrayRef<Pattern> QuerySet::patterns() const { return compiled->patterns; }

static QueryError errorAt(const QuerySource &source, uint32_t offset, const llvm::Twine &message) {
  llvm::StringRef before = llvm::StringRef(source.text).take_front(offset);
  auto line = static_cast<uint32_t>(before.count('\n') + 1);
  size_t start = before.rfind('\n');
  auto column = static_cast<uint32_t>(start == llvm::StringRef::npos ? before.size() + 1
                                                                     : before.size() - start);
  return {source.file, line, column, message.str()};
}

/// The word at an error's offset.
static std::string wordAt(llvm::StringRef text, uint32_t offset) {
  return text.drop_front(std::min<size_t>(offset, text.size()))
      .take_while([](char c) {
        return llvm::isAlnum(c) || c == '_' || c == '-' || c == '.' || c == '!' || c == '?';
      })
      .str();
}

static std::string describe(TSQueryError kind, llvm::StringRef text, uint32_t offset) {
  std::string word = wordAt(text, offset);
  switch (kind) {
  case TSQueryErrorNodeType:
    return "unknown node kind " + word;
  case TSQueryErrorField:
    return "unknown field " + word;
  case TSQueryErrorCapture:
    return "unknown capture @" + word;
  case TSQueryErrorStructure:
    return "this pattern can never match: the grammar has no such structure";
  default:
    return "syntax error in the query";
  }
}

/// Compiles one file alone; its error is appended.
static void compileAlone(const QuerySource &source, std::vector<QueryError> &errors) {
  uint32_t offset = 0;
  TSQueryError kind = TSQueryErrorNone;
  TSQuery *query = ts_query_new(tree_sitter_python(), source.text.data(),
                                static_cast<uint32_t>(source.text.size()), &offset, &kind);
  if (!query) {
    errors.push_back(errorAt(source, offset, describe(kind, source.text, offset)));
    return;
  }
  ts_query_delete(query);
}

/// Whether a query has more than white space and comments.
static bool hasContent(llvm::StringRef text) {
  while (!text.empty()) {
    auto [line, rest] = text.split('\n');
    text = rest;
    line = line.ltrim();
    if (!line.empty() && !line.starts_with(";"))
      return true;
  }
  return false;
}

namespace {
/// The text of all files and where each begins in it; of cards without a pattern nothing.
struct MergedText {
  std::string text;
  std::vector<uint32_t> starts;
  bool hasPatterns = false;

  uint32_t fileAt(uint32_t offset) const {
    return static_cast<uint32_t>(llvm::upper_bound(starts, offset) - starts.begin() - 1);
  }
};
} // namespace

static MergedText merge(llvm::ArrayRef<QuerySource> sources) {
  MergedText merged;
  merged.starts.reserve(sources.size());
  for (const QuerySource &source : sources) {
    merged.starts.push_back(static_cast<uint32_t>(merged.text.size()));
    if (hasContent(source.text)) {
      merged.text += source.text;
      merged.hasPatterns = true;
    }
    merged.text += '\n';
  }
  return merged;
}

/// Compiles all files at once; null when one has an error, be it that what one leaves open is
/// closed by the next.
static TSQuery *compileTogether(const MergedText &merged) {
  uint32_t offset = 0;
  TSQueryError kind = TSQueryErrorNone;
  TSQuery *query = ts_query_new(tree_sitter_python(), merged.text.data(),
                                static_cast<uint32_t>(merged.text.size()), &offset, &kind);
  for (uint32_t i = 0; query && i < ts_query_pattern_count(query); ++i) {
    uint32_t next = merged.fileAt(ts_query_start_byte_for_pattern(query, i)) + 1;
    if (next == merged.starts.size())
      continue;
    // A pattern ends where the next token begins.
    uint32_t end = ts_query_end_byte_for_pattern(query, i);
    if (hasContent(llvm::StringRef(merged.text).slice(merged.starts[next], end))) {
      ts_query_delete(query);
      query = nullptr;
    }
  }
  return query;
}

static std::vector<llvm::StringRef> captureNames(const TSQuery *query) {
  std::vector<llvm::StringRef> names;
  names.reserve(ts_query_capture_count(query));
  for (uint32_t id = 0; id < ts_query_capture_count(query); ++id) {
    uint32_t length = 0;
    const char *name = ts_query_capture_name_for_id(query, id, &length);
    names.emplace_back(name, length);
  }
  return names;
}

static std::vector<RuleQuery> readHeaders(llvm::ArrayRef<QuerySource> sources,
                                          std::vector<QueryError> &errors) {
  std::vector<RuleQuery> rules;
  rules.reserve(sources.size());
  for (const QuerySource &source : sources) {
    RuleHeader header = parseHeader(source.file, source.text, errors);
    for (const RuleQuery &other : rules)
      if (other.header.id == header.id || other.header.name == header.name)
        errors.push_back(
            {source.file, 1, 1, "the rule's id or name is already taken by " + other.file});
    rules.push_back({std::move(header), source.file});
  }
  return rules;
}

QuerySet::Loaded QuerySet::load(llvm::ArrayRef<QuerySource> sources,
                                llvm::ArrayRef<PredicateSignature> meaning) {
  Loaded loaded;
  auto compiled = std::make_unique<Compiled>();
  compiled->rules = readHeaders(sources, loaded.errors);
  const MergedText merged = merge(sources);
  if (loaded.errors.empty() && !merged.hasPatterns) {
    loaded.set = QuerySet(std::move(compiled)); // The library takes a millisecond for none too.
    return loaded;
  }
  if (loaded.errors.empty())
    compiled->merged = compileTogether(merged);
  if (!compiled->merged) {
    for (const QuerySource &source : sources)
      compileAlone(source, loaded.errors);
    if (loaded.errors.empty()) // The parser library counts steps and captures in 16 bits.
      loaded.errors.push_back({sources.back().file, 1, 1, "all rules together are too large"});
    return loaded;
  }
  compiled->captureNames = captureNames(compiled->merged);
  for (uint32_t i = 0; i < ts_query_pattern_count(compiled->merged); ++i) {
    uint32_t start = ts_query_start_byte_for_pattern(compiled->merged, i);
    uint32_t rule = merged.fileAt(start);
    const QuerySource &source = sources[rule];
    Pattern pattern;
    pattern.rule = rule;
    QueryError place = errorAt(source, start - merged.starts[rule], "");
    pattern.line = place.line;
    PatternReader reader(compiled->merged, i, place, meaning, loaded.errors);
    compiled->textPredicates.push_back(reader.read(pattern, compiled->rules[rule].header));
    reader.checkTemplates(pattern, compiled->rules[rule].header.message);
    compiled->patterns.push_back(std::move(pattern));
  }
  if (loaded.errors.empty())
    loaded.set = QuerySet(std::move(compiled));
  return loaded;
}

} // namespace hmaclint::query
