#pragma once

#include "cli/arguments.h"

namespace hmaclint::cli {

/// Each runs one command and returns the exit code; throws UsageError for words that name nothing.
int runCheck(const Arguments &arguments);
int runExplain(const Arguments &arguments);
int runRules();
int runConfigSchema();
int runSchemes(const Arguments &arguments);
int runDump(const Arguments &arguments);
int runCompletions(const Arguments &arguments);
int runManual();

/// Prints what is wrong in configuration files.
void printProblems(const std::vector<std::string> &problems);

/// What main does: all of it, exceptions turned into messages.
int run(std::vector<std::string> words);

} // namespace hmaclint::cli
