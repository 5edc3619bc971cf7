#include "cli/load.h"

#include "cli/output.h"
#include "driver/own_models.h"
#include "driver/rule_table.h"
#include "report/escape.h"
#include "source/read.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

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

static constexpr uint64_t longestList = 256 << 20; // Of paths, in bytes.

/// All that a file, FIFO or the like holds; `-` is standard input.
static llvm::Expected<std::string> readAny(const std::string &path, uint64_t limit) {
  if (path == "-")
    return source::readStream(0, limit);
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (descriptor < 0)
    return llvm::errorCodeToError(std::error_code(errno, std::generic_category()));
  llvm::Expected<std::string> bytes = source::readStream(descriptor, limit);
  ::close(descriptor);
  return bytes;
}

/// Adds the paths that are listed, each ended by a NUL byte.
static llvm::Error addListed(const std::string &file, std::vector<std::string> &paths) {
  llvm::Expected<std::string> list = readAny(file, longestList);
  if (!list)
    return list.takeError();
  const llvm::StringRef text = *list;
  if (text.contains('\n') && !text.contains('\0'))
    return llvm::createStringError(
        "paths must be ended by NUL bytes, as `find -print0` and `git ls-files -z` write them");
  llvm::SmallVector<llvm::StringRef> parts;
  text.split(parts, '\0', -1, false);
  for (const llvm::StringRef part : parts)
    paths.push_back(part.str());
  return llvm::Error::success();
}

static bool readInputs(const Arguments &arguments, driver::Options &options) {
  if (!arguments.filesFrom.empty()) {
    if (llvm::Error error = addListed(arguments.filesFrom, options.paths)) {
      printError("--files-from " + arguments.filesFrom + ": " + llvm::toString(std::move(error)));
      return false;
    }
  }
  if (!arguments.readsInput)
    return true;
  llvm::Expected<std::string> bytes = source::readStream(0, options.fileLimit);
  if (!bytes) {
    printError("standard input: " + llvm::toString(bytes.takeError()));
    return false;
  }
  options.choice.standardInput = {arguments.inputName.empty() ? "-" : arguments.inputName,
                                  std::move(*bytes)};
  return true;
}

static bool readModels(const Arguments &arguments, driver::Options &options) {
  for (const std::string &file : arguments.modelFiles) {
    llvm::Expected<source::FileBytes> read = source::readRegularFile(file);
    if (!read) {
      printError(file + ": " + llvm::toString(read.takeError()));
      return false;
    }
    options.ownModels.emplace_back(file, std::move(read->bytes));
  }
  if (llvm::Error error = driver::checkOwnModels(options)) {
    printError(llvm::toString(std::move(error)));
    return false;
  }
  return true;
}

std::optional<driver::Options> loadOptions(const Arguments &arguments) {
  driver::Options options = arguments.options;
  if (!readInputs(arguments, options) || !readModels(arguments, options))
    return std::nullopt;
  return options;
}

} // namespace hmaclint::cli
