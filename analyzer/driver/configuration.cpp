// Whose settings count for a file.
//
//   repository/pyproject.toml        [tool.hmaclint]    for app.py
//   repository/app.py
//   repository/billing/hmaclint.toml                    for all of billing/, alone
//   repository/billing/views.py
//
// The nearest counts and the others don't: what holds for a file is read in one place. The
// repository may be anybody's, so nothing above it is looked at, no link is followed, and what is
// not a regular file of some size is an error.

#include "driver/configuration.h"

#include "binding/modules.h"
#include "driver/folder.h"
#include "driver/paths.h"
#include "driver/read_settings.h"

namespace hmaclint::driver {

using source::ReadError;
using source::ReadFailure;

static constexpr uint64_t sizeLimit = 1ULL << 20;  ///< Bytes of a configuration.
static constexpr uint64_t modelLimit = 4ULL << 20; ///< Of a file of models.
static constexpr uint64_t baselineLimit = 64ULL << 20;

const Settings &SettingsTable::of(source::FileId id) const {
  const auto at = static_cast<size_t>(id);
  return all[at < byFile.size() ? byFile[at].settings : 0];
}

llvm::StringRef SettingsTable::pathOf(source::FileId id) const {
  const auto at = static_cast<size_t>(id);
  return at < byFile.size() ? llvm::StringRef(byFile[at].path) : "";
}

/// As people call it: from the current folder where it lies below.
static std::string shown(llvm::StringRef path) { return shownPath(path, currentFolder()); }

static bool isMissing(llvm::Error error, std::string &reason) {
  bool isIt = false;
  llvm::handleAllErrors(
      std::move(error),
      [&](const ReadError &failed) {
        isIt = failed.failure == ReadFailure::Missing;
        reason = failed.reason;
      },
      [&](const llvm::ErrorInfoBase &other) { reason = other.message(); });
  return isIt;
}

void Configuration::wrong(llvm::StringRef file, SettingPlace place, llvm::StringRef text) {
  std::string where = file.str();
  if (place.line != 0)
    where += ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
  found.push_back(where + ": error: " + text.str());
}

void Configuration::readNamed(const Project &project, llvm::StringRef folder, Settings &settings) {
  const auto text = [&](const NamedFile &named, uint64_t limit) -> std::optional<std::string> {
    llvm::Expected<source::FileBytes> read =
        project.read(binding::joined(folder, named.path), limit);
    if (read)
      return std::move(read->bytes);
    wrong(settings.file, named.place, named.path + ": " + llvm::toString(read.takeError()));
    return std::nullopt;
  };
  for (const NamedFile &named : settings.models)
    if (std::optional<std::string> bytes = text(named, modelLimit))
      modelTexts.emplace_back(shown(settings.folder + "/" + named.path), std::move(*bytes));
  if (!settings.baseline)
    return;
  if (std::optional<std::string> bytes = text(*settings.baseline, baselineLimit)) {
    llvm::Expected<Baseline> baseline =
        Baseline::parse(*bytes, shown(settings.folder + "/" + settings.baseline->path));
    if (baseline)
      settings.known = std::make_shared<const Baseline>(std::move(*baseline));
    else
      wrong(settings.file, settings.baseline->place, llvm::toString(baseline.takeError()));
  }
}

std::optional<uint32_t> Configuration::read(const Project &project, llvm::StringRef folder) {
  // A file may be named through a link: its folder is then none of the repository's.
  llvm::Expected<Descriptor> at = openFolderBelow(project.folder(), folder);
  if (!at) {
    llvm::consumeError(at.takeError());
    return std::nullopt;
  }
  for (const char *name : {"hmaclint.toml", "pyproject.toml"}) {
    const std::string path = binding::joined(folder, name);
    const std::string file = shown(project.folder() + "/" + path);
    llvm::Expected<source::FileBytes> bytes = source::readRegularFileAt(at->get(), name, sizeLimit);
    if (!bytes) {
      // Of others' files it is not known whether they speak of us.
      std::string reason;
      if (!isMissing(bytes.takeError(), reason) && llvm::StringRef(name).starts_with("hmaclint"))
        wrong(file, {}, reason);
      continue;
    }
    ReadSettings result =
        readSettings(bytes->bytes, llvm::StringRef(name).starts_with("pyproject"), rules);
    for (const SettingsProblem &problem : result.problems)
      wrong(file, problem.place, problem.text);
    if (!result.settings)
      continue;
    Settings &settings = *result.settings;
    settings.file = file;
    settings.folder = project.folder() + (folder.empty() ? "" : "/" + folder.str());
    readNamed(project, folder, settings);
    table.all.push_back(std::move(settings));
    return static_cast<uint32_t>(table.all.size() - 1);
  }
  return std::nullopt;
}

uint32_t Configuration::nearest(const Project &project, llvm::StringRef folder) {
  std::vector<std::string> asked;
  uint32_t result = 0;
  for (llvm::StringRef at = folder;; at = binding::folderOf(at)) {
    if (const auto known = byFolder.find({&project, at.str()}); known != byFolder.end()) {
      result = known->second;
      break;
    }
    asked.push_back(at.str());
    if (const std::optional<uint32_t> own = read(project, at)) {
      result = *own;
      break;
    }
    if (at.empty())
      break;
  }
  for (std::string &one : asked)
    byFolder.emplace(std::pair(&project, std::move(one)), result);
  return result;
}

SettingsTable::Of Configuration::of(const Input &input) {
  const std::optional<Projects::Place> place = projects.of(input);
  if (!place)
    return {};
  const uint32_t settings = nearest(*place->project, binding::folderOf(place->path));
  llvm::StringRef below = table.all[settings].folder;
  llvm::StringRef path = place->path;
  if (below.consume_front(place->project->folder()) && below.consume_front("/") &&
      path.consume_front(below))
    path.consume_front("/");
  return {settings, path.str()};
}

} // namespace hmaclint::driver
