#include "driver/print_schemes.h"

#include "driver/discover.h"
#include "driver/own_models.h"
#include "driver/prefilter.h"
#include "driver/threads.h"
#include "driver/unit.h"
#include "endpoint/endpoint.h"
#include "report/escape.h"
#include "scheme/scheme.h"

namespace hmaclint::driver {

static llvm::Error printFile(const Input &input, const Options &options, const Prefilter &prefilter,
                             llvm::raw_ostream &out) {
  llvm::Expected<source::FileBytes> read = source::readRegularFile(input.path, options.fileLimit);
  if (!read)
    return read.takeError();
  if (!input.named && !prefilter.matters(read->bytes))
    return llvm::Error::success();
  llvm::Expected<source::Decoded> decoded = source::decode(read->bytes);
  if (!decoded)
    return decoded.takeError();
  const source::SourceFile file(input.shown, read->stamp, std::move(*decoded));
  llvm::Expected<FileProgram> program = FileProgram::load(file, options);
  if (!program)
    return program.takeError();
  dataflow::Evaluator &evaluator = program->evaluator();
  const std::vector<endpoint::Endpoint> endpoints = endpoint::compose(evaluator);
  const scheme::Analysis analysis{evaluator, endpoints};
  std::string text;
  llvm::raw_string_ostream buffer(text);
  scheme::print(
      scheme::recover(analysis), analysis,
      [&](source::Location location) {
        return file.path + ":" + std::to_string(file.lines.line(location.range.begin));
      },
      buffer);
  report::writeEscapedLines(text, out);
  return llvm::Error::success();
}

std::vector<diagnostic::NotAnalyzed>
printSchemes(const Options &options, const query::QuerySet &queries, llvm::raw_ostream &out) {
  Discovery discovery = discover(options.paths);
  std::vector<diagnostic::NotAnalyzed> failed = std::move(discovery.notAnalyzed);
  const Prefilter prefilter(queries, ownModels(options));
  onLargeStack([&] {
    for (const Input &input : discovery.inputs)
      if (llvm::Error error = printFile(input, options, prefilter, out))
        failed.push_back({input.shown, {}, llvm::toString(std::move(error)), true, false});
  });
  return failed;
}

} // namespace hmaclint::driver
