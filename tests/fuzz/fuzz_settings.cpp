// Configuration files of any bytes end in settings or in what is wrong with them.

#include "fuzz.h"

#include "driver/read_settings.h"

using namespace hmaclint;
using fuzz::require;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const driver::RuleNames rules(fuzz::ruleSet());
  const llvm::StringRef bytes = fuzz::asBytes(data, size);
  for (const bool isPyproject : {false, true}) {
    const driver::ReadSettings result = driver::readSettings(bytes, isPyproject, rules);
    require(isPyproject || result.settings || !result.problems.empty(),
            "a file is read or refused");
    for (const driver::SettingsProblem &problem : result.problems)
      require(problem.place.line > 0 && !problem.text.empty(), "problems have a place and a text");
    if (!result.settings)
      continue;
    require(result.settings->project.window > 0, "a window has a length");
    for (const driver::NamedFile &file : result.settings->models)
      require(!file.path.empty() && file.path.front() != '/' &&
                  ("/" + file.path + "/").find("/../") == std::string::npos,
              "files lie below the folder");
  }
  return 0;
}
