#include "driver/dump_phase.h"

#include "binding/dump.h"
#include "dataflow/lower.h"
#include "driver/dump_why.h"
#include "driver/index_file.h"
#include "driver/pipeline.h"
#include "driver/program_findings.h"
#include "driver/threads.h"
#include "driver/unit.h"
#include "endpoint/dump.h"
#include "query/dump.h"
#include "report/escape.h"
#include "rules/predicates.h"
#include "syntax/dump.h"

#include <array>

namespace hmaclint::driver {

static constexpr std::array<llvm::StringLiteral, 9> names{
    "source", "syntax", "query", "binding", "ir", "endpoints", "paths", "rules", "why"};

llvm::ArrayRef<llvm::StringLiteral> phases() { return names; }

static void dumpSource(const source::SourceFile &file, llvm::raw_ostream &out) {
  out << file.path << ": " << file.text().size() << " bytes of text, " << file.lines.lineCount()
      << " lines, " << file.decoded.encoding << '\n';
  for (uint32_t line = 1; line <= file.lines.lineCount(); ++line) {
    const source::ByteRange range = file.lines.lineRange(file.text(), line);
    out << line << ' ' << range.begin << '-' << range.end << " from byte "
        << file.decoded.map.original(range.begin) << ": "
        << file.text().slice(range.begin, range.end) << '\n';
  }
}

static llvm::StringRef words(source::Tri answer) {
  return answer == source::Tri::Yes  ? "holds"
         : answer == source::Tri::No ? "does not hold"
                                     : "unknown";
}

static void dumpRules(const source::SourceFile &file, const query::QuerySet &queries,
                      const Options &options, llvm::raw_ostream &out) {
  const IndexedFile indexed = indexFile(file, queries, options);
  for (const diagnostic::NotAnalyzed &entry : indexed.notAnalyzed)
    out << "not analyzed: " << entry.reason << '\n';
  out << (indexed.facts.isTest ? "test code\n" : "");
  out << (indexed.facts.isPython2 ? "Python 2\n" : "");
  const model::Models models = modelsOf({&indexed.facts}, options);
  const LinkedProgram linked = aloneOf(indexed.facts);
  const EvaluatedProgram evaluated(linked, queries, models);
  for (const rules::MatchFacts &facts : indexed.facts.matches) {
    const query::Pattern &pattern = queries.patterns()[facts.match.pattern];
    out << queries.rules()[pattern.rule].header.id << ", pattern of line " << pattern.line << ": "
        << words(rules::answer(evaluated.context(), indexed.facts, facts).tri) << '\n';
    for (size_t i = 0; i < facts.match.captures.size(); ++i)
      if (!facts.spellings[i].empty()) {
        const query::Capture &capture = facts.match.captures[i];
        const source::Position at = file.position(capture.range.begin);
        out << "  @" << capture.name << ' ' << at.line << ':' << at.column << ' '
            << facts.spellings[i] << '\n';
      }
  }
  for (const diagnostic::Diagnostic &finding : check(indexed.facts, queries, options).shown) {
    const source::Position at = file.position(finding.primary.range.begin);
    out << finding.rule << ' ' << at.line << ':' << at.column << ' '
        << diagnostic::severityName(finding.severity) << ": " << finding.message << '\n';
  }
}

static llvm::Error dumpTree(llvm::StringRef phase, const source::SourceFile &file,
                            const query::QuerySet &queries, const Options &options,
                            llvm::raw_ostream &out) {
  llvm::Expected<syntax::Tree> tree = syntax::parse(file.text(), options.parse);
  if (!tree)
    return tree.takeError();
  if (phase == "syntax")
    syntax::dump(*tree, out);
  else if (phase == "binding")
    binding::dump(binding::collect(*tree), *tree, out);
  else if (phase == "ir")
    dataflow::dump(dataflow::lower(*tree, binding::collect(*tree)), out);
  else {
    std::string incomplete;
    query::dump(queries, queries.match(*tree, incomplete), *tree, out);
  }
  return llvm::Error::success();
}

static llvm::Error dumpEndpoints(const source::SourceFile &file, const Options &options, bool paths,
                                 llvm::raw_ostream &out) {
  llvm::Expected<FileProgram> program = FileProgram::load(file, options);
  if (!program)
    return program.takeError();
  dataflow::Evaluator &evaluator = program->evaluator();
  const dataflow::Place place = [&](source::Location location) {
    return std::to_string(file.lines.line(location.range.begin));
  };
  endpoint::dump(evaluator, endpoint::compose(evaluator), place, paths, out);
  return llvm::Error::success();
}

llvm::Error dumpPhase(llvm::StringRef phase, llvm::StringRef path, const query::QuerySet &queries,
                      const Options &options, llvm::raw_ostream &out, llvm::StringRef rule) {
  llvm::Expected<source::FileBytes> read = source::readRegularFile(path, options.fileLimit);
  if (!read)
    return read.takeError();
  llvm::Expected<source::Decoded> decoded = source::decode(read->bytes);
  if (!decoded)
    return decoded.takeError();
  const source::SourceFile file(path.str(), read->stamp, std::move(*decoded));
  // Rooms print what they hold; here it is made fit for a terminal.
  std::string text;
  llvm::raw_string_ostream buffer(text);
  if (phase == "source")
    dumpSource(file, buffer);
  else if (phase == "rules")
    dumpRules(file, queries, options, buffer);
  else if (phase == "why")
    onLargeStack([&] { dumpWhy(file, queries, options, rule, buffer); });
  else if (phase == "endpoints" || phase == "paths") {
    llvm::Error error = llvm::Error::success();
    onLargeStack([&] { error = dumpEndpoints(file, options, phase == "paths", buffer); });
    if (error)
      return error;
  } else if (llvm::Error error = dumpTree(phase, file, queries, options, buffer))
    return error;
  report::writeEscapedLines(text, out);
  return llvm::Error::success();
}

} // namespace hmaclint::driver
