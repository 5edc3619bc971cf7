#include "driver/show_settings.h"

#include "driver/configuration.h"
#include "driver/discover.h"
#include "report/escape.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

#include <cmath>
#include <set>

namespace hmaclint::driver {

/// A TOML string: JSON's escapes are TOML's.
static std::string quoted(llvm::StringRef text) { return '"' + report::escapeJson(text) + '"'; }

static void writeList(llvm::StringRef key, llvm::ArrayRef<std::string> words,
                      llvm::raw_ostream &out) {
  out << key << " = [";
  llvm::ListSeparator comma;
  for (llvm::StringRef word : words)
    out << comma << quoted(word);
  out << "]\n";
}

static void write(const Settings &settings, const Options &options, llvm::raw_ostream &out) {
  // Comments end with their line: escapeText leaves no line ends.
  out << "# " << (settings.file.empty() ? "defaults" : report::escapeText(settings.file)) << '\n';
  writeList("select", options.select.empty() ? settings.select : options.select, out);
  std::vector<std::string> ignore = options.ignore;
  if (options.select.empty())
    llvm::append_range(ignore, settings.ignore);
  writeList("ignore", ignore, out);
  const diagnostic::Severity severity =
      options.severity ? *options.severity
                       : settings.severity.value_or(diagnostic::Severity::Warning);
  out << "severity = " << quoted(diagnostic::severityName(severity)) << '\n';
  writeList("exclude", settings.exclude, out);
  out << "force-exclude = " << (settings.forceExclude.value_or(false) ? "true" : "false") << '\n';
  const double window = settings.project.window;
  const bool isWhole = window == std::floor(window);
  out << "window = " << llvm::formatv(isWhole ? "{0:f0}" : "{0:f3}", window) << '\n';
  std::vector<std::string> models;
  models.reserve(settings.models.size());
  for (const NamedFile &model : settings.models)
    models.push_back(model.path);
  writeList("models", models, out);
  writeList("public-routes", settings.project.publicRoutes, out);
  writeList("known-owners", settings.project.knownOwners, out);
  if (settings.baseline)
    out << "baseline = " << quoted(settings.baseline->path) << '\n';
  if (settings.perFileIgnores.empty())
    return;
  out << "\n[per-file-ignores]\n";
  for (const PerFileIgnores &one : settings.perFileIgnores)
    writeList(quoted(one.pattern), one.rules, out);
}

std::vector<std::string> writeSettings(const Options &options, const query::QuerySet &queries,
                                       llvm::raw_ostream &out) {
  Configuration configuration(queries);
  std::set<uint32_t> used;
  for (const Input &input : discover(options.paths, options.choice).inputs)
    used.insert(options.isIsolated ? 0 : configuration.of(input).settings);
  if (used.empty())
    used.insert(0);
  const std::vector<std::string> problems = configuration.problems();
  const SettingsTable table = configuration.takeTable();
  llvm::StringRef between;
  for (const uint32_t one : used) {
    out << between;
    write(table.all[one], options, out);
    between = "\n";
  }
  return problems;
}

} // namespace hmaclint::driver
