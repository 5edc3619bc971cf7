// Loading queries: every file is compiled alone first, for errors with exact places, then all of
// them as one query, since one pass over a tree for all rules is many times faster than one pass a
// rule. The merged query knows its patterns by byte offset; a binary search leads back to file and
// rule.

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

/// Compiles one file alone; false when it has an error, which is appended.
static bool compilesAlone(const QuerySource &source, std::vector<QueryError> &errors) {
  uint32_t offset = 0;
  TSQueryError kind = TSQueryErrorNone;
  TSQuery *query = ts_query_new(tree_sitter_python(), source.text.data(),
                                static_cast<uint32_t>(source.text.size()), &offset, &kind);
  if (!query) {
    errors.push_back(errorAt(source, offset, describe(kind, source.text, offset)));
    return false;
  }
  ts_query_delete(query);
  return true;
}

QuerySet::Loaded QuerySet::load(llvm::ArrayRef<QuerySource> sources,
                                llvm::ArrayRef<PredicateSignature> meaning) {
  Loaded loaded;
  auto compiled = std::make_unique<Compiled>();
  std::string text;
  std::vector<uint32_t> starts; // Where each file begins in the merged text.
  for (const QuerySource &source : sources) {
    RuleHeader header = parseHeader(source.file, source.text, loaded.errors);
    for (const RuleQuery &other : compiled->rules)
      if (other.header.id == header.id || other.header.name == header.name)
        loaded.errors.push_back(
            {source.file, 1, 1, "the rule's id or name is already taken by " + other.file});
    compiled->rules.push_back({std::move(header), source.file});
    if (!compilesAlone(source, loaded.errors))
      continue;
    starts.push_back(static_cast<uint32_t>(text.size()));
    text += source.text;
    text += '\n';
  }
  if (!loaded.errors.empty())
    return loaded;

  uint32_t offset = 0;
  TSQueryError kind = TSQueryErrorNone;
  compiled->merged = ts_query_new(tree_sitter_python(), text.data(),
                                  static_cast<uint32_t>(text.size()), &offset, &kind);
  assert(compiled->merged && "each file compiled alone");
  for (uint32_t id = 0; id < ts_query_capture_count(compiled->merged); ++id) {
    uint32_t length = 0;
    const char *name = ts_query_capture_name_for_id(compiled->merged, id, &length);
    compiled->captureNames.emplace_back(name, length);
  }
  for (uint32_t i = 0; i < ts_query_pattern_count(compiled->merged); ++i) {
    uint32_t start = ts_query_start_byte_for_pattern(compiled->merged, i);
    auto rule = static_cast<uint32_t>(llvm::upper_bound(starts, start) - starts.begin() - 1);
    const QuerySource &source = sources[rule];
    Pattern pattern;
    pattern.rule = rule;
    QueryError place = errorAt(source, start - starts[rule], "");
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
