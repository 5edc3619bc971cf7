// One file from text to facts. The tree and everything that points into it live only in here: what
// leaves are ids, ranges and strings.
//
// A file with syntax errors keeps its good parts. tree-sitter recovers, so in
//
//   def broken(:            <- an error: named, with its line
//   def verify(request):    <- read as ever
//       return request.mac == hmac.new(...).hexdigest()
//
// the second function still has its match; only what lies in an unreadable place is dropped.

#include "driver/index_file.h"

#include "binding/spelling.h"
#include "dataflow/lower.h"
#include "syntax/dialect.h"
#include "syntax/literal.h"
#include "syntax/logical_line.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::driver {

static constexpr size_t maxErrorLines = 50;

static diagnostic::NotAnalyzed syntaxErrors(const source::SourceFile &file,
                                            llvm::ArrayRef<source::ByteRange> errors) {
  diagnostic::NotAnalyzed entry{file.path, {}, "syntax error", true, true};
  size_t more = 0;
  uint32_t previous = 0;
  for (source::ByteRange error : errors) {
    const uint32_t line = file.lines.line(error.begin);
    if (line == previous)
      continue;
    previous = line;
    if (entry.lines.size() < maxErrorLines)
      entry.lines.push_back(line);
    else
      ++more;
  }
  if (more != 0)
    entry.reason += " (and on " + std::to_string(more) + " more lines)";
  return entry;
}

/// Whether `range` shares text with an error, or holds the place of a missing token.
static bool touchesError(source::ByteRange range, llvm::ArrayRef<source::ByteRange> errors) {
  const auto *first = llvm::partition_point(
      errors, [&](source::ByteRange error) { return error.end < range.begin; });
  for (; first != errors.end() && first->begin <= range.end; ++first)
    if (first->size() == 0 || (first->begin < range.end && range.begin < first->end))
      return true;
  return false;
}

/// Test code by content: a module that imports a test framework and defines tests.
static bool isTestModule(const binding::Bindings &bindings) {
  bool importsFramework = false;
  bool definesTests = false;
  for (const binding::Symbol &symbol : bindings.symbols()) {
    const llvm::StringRef name = symbol.name;
    for (const binding::Definition &definition : symbol.definitions) {
      const llvm::StringRef module = llvm::StringRef(definition.qualifiedName).split('.').first;
      if (definition.kind == binding::DefinitionKind::Import)
        importsFramework |= module == "pytest" || module == "unittest";
      definesTests |=
          definition.kind == binding::DefinitionKind::Function && name.starts_with("test_");
      definesTests |= definition.kind == binding::DefinitionKind::Class && name.starts_with("Test");
    }
  }
  return importsFramework && definesTests;
}

/// The captures that some predicate of meaning asks about are spelled, the others are not.
static std::vector<std::string> spellings(const query::Match &match, const query::Pattern &pattern,
                                          const syntax::Tree &tree,
                                          const binding::Bindings &bindings) {
  std::vector<std::string> result(match.captures.size());
  const auto isAsked = [&](llvm::StringRef name) {
    return llvm::any_of(pattern.predicates, [&](const query::MeaningPredicate &predicate) {
      return llvm::any_of(predicate.arguments, [&](const auto &argument) {
        return argument.isCapture && argument.text == name;
      });
    });
  };
  for (size_t i = 0; i < match.captures.size(); ++i)
    if (isAsked(match.captures[i].name))
      result[i] = binding::spell(tree.node(match.captures[i].node), tree, bindings);
  return result;
}

/// What comments say of findings.
static void readComments(const source::SourceFile &file, const syntax::Tree &tree, bool canSuppress,
                         rules::FileFacts &facts) {
  facts.lines = syntax::lineJoins(tree, file.lines);
  std::vector<diagnostic::CommentPlace> places;
  for (const syntax::Comment &comment : syntax::comments(tree))
    places.push_back({comment.range, comment.trailing});
  for (const diagnostic::CommentPlace &place : places)
    facts.comments.push_back(place.range);
  if (canSuppress)
    facts.suppressions =
        diagnostic::readSuppressions(file.text(), file.lines, places, facts.lines.logical);
}

IndexedFile indexFile(const source::SourceFile &file, const query::QuerySet &queries,
                      const Options &options) {
  IndexedFile result;
  result.facts.source = &file;
  llvm::Expected<syntax::Tree> tree = syntax::parse(file.text(), options.parse);
  if (!tree) {
    result.notAnalyzed.push_back({file.path, {}, llvm::toString(tree.takeError())});
    return result;
  }
  std::string incomplete;
  std::vector<query::Match> matches = queries.match(*tree, incomplete);
  if (!incomplete.empty())
    result.notAnalyzed.push_back({file.path, {}, std::move(incomplete), true, true});
  result.syntaxErrors = tree->errors().size();
  if (result.syntaxErrors != 0)
    result.notAnalyzed.push_back(syntaxErrors(file, tree->errors()));

  result.facts.bindings = binding::collect(*tree);
  result.facts.ir = dataflow::lower(*tree, result.facts.bindings);
  for (query::Match &match : matches) {
    const query::Capture *primary = match.find("primary");
    if (primary && touchesError(primary->range, tree->errors()))
      continue;
    std::vector<std::string> spelled =
        spellings(match, queries.patterns()[match.pattern], *tree, result.facts.bindings);
    result.facts.matches.push_back({std::move(match), std::move(spelled)});
  }
  readComments(file, *tree, !options.noSuppressions, result.facts);
  result.facts.isTest = isTestModule(result.facts.bindings);
  result.facts.isPython2 = syntax::isPython2(*tree);
  result.analyzed = true;
  return result;
}

} // namespace hmaclint::driver
