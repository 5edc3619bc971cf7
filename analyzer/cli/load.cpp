#include "cli/load.h"

#include "cli/output.h"
#include "driver/own_models.h"
#include "driver/rule_table.h"
#include "report/escape.h"
#include "source/read.h"

namespace hmaclint::cli {

std::optional<query::QuerySet> loadQueries(const std::vector<std::string> &files) {
  std::vector<query::QuerySource> sources;
  for (const std::string &file : files) {
    llvm::Expected<source::FileBytes> read = source::readRegularFile(file);
    if (!read) {
      printError(file + ": " + llvm::toString(read.takeError()));
      return std::nullopt;
    }
    sources.push_back({file, std::move(read->bytes)});
  }
  query::QuerySet::Loaded loaded = driver::loadRules(sources);
  for (const query::QueryError &error : loaded.errors)
    llvm::errs() << report::escapeText(error.file) << ':' << error.line << ':' << error.column
                 << ": error: " << report::escapeText(error.message) << '\n';
  return std::move(loaded.set);
}

std::optional<driver::Options> loadModels(const Arguments &arguments) {
  driver::Options options = arguments.options;
  for (const std::string &file : arguments.modelFiles) {
    llvm::Expected<source::FileBytes> read = source::readRegularFile(file);
    if (!read) {
      printError(file + ": " + llvm::toString(read.takeError()));
      return std::nullopt;
    }
    options.ownModels.emplace_back(file, std::move(read->bytes));
  }
  if (llvm::Error error = driver::checkOwnModels(options)) {
    printError(llvm::toString(std::move(error)));
    return std::nullopt;
  }
  return options;
}

} // namespace hmaclint::cli
