#include "driver/ignored.h"

#include "driver/paths.h"
#include "driver/repository.h"

#include "llvm/ADT/STLExtras.h"

#include <fcntl.h>
#include <sys/stat.h>

namespace hmaclint::driver {

static constexpr uint64_t largestFile = 1 << 20;
static constexpr size_t mostBytes = 4 << 20;            // Of all files that count at one place.
static constexpr uint64_t mostSteps = 2'000'000'000ULL; // Some seconds.

/// Whether a folder is a repository's: 0 for no, else the type of its `.git`, which may be a link.
static mode_t gitType(int folder) {
  struct stat status{};
  return ::fstatat(folder, ".git", &status, AT_SYMLINK_NOFOLLOW) == 0 ? status.st_mode & S_IFMT : 0;
}

/// The text of a file in a folder; nothing where there is none.
static llvm::Expected<std::string> textOf(int folder, llvm::StringRef below) {
  auto [folders, name] = splitLast(below);
  Descriptor opened;
  while (!folders.empty()) {
    auto [first, rest] = folders.split('/');
    llvm::Expected<Descriptor> next = openFolderAt(opened.isOpen() ? opened.get() : folder, first);
    if (!next)
      return next.takeError();
    opened = std::move(*next);
    folders = rest;
  }
  llvm::Expected<source::FileBytes> read =
      source::readRegularFileAt(opened.isOpen() ? opened.get() : folder, name, largestFile);
  if (!read)
    return read.takeError();
  return std::move(read->bytes);
}

std::optional<IgnoreRules> Ignored::read(int folder, llvm::StringRef below, std::string base,
                                         llvm::StringRef inRoot, size_t &bytes) {
  const auto leaveOut = [&](const std::string &reason) {
    unread.push_back({joinPath(inRoot, below), reason + "; its rules do not count"});
  };
  llvm::Expected<std::string> text = textOf(folder, below);
  if (!text) {
    llvm::handleAllErrors(text.takeError(), [&](const source::ReadError &error) {
      if (error.failure != source::ReadFailure::Missing)
        leaveOut(error.reason);
    });
    return std::nullopt;
  }
  if (bytesHeld + text->size() > mostBytes) {
    leaveOut("too many rules together");
    return std::nullopt;
  }
  bytesHeld += text->size();
  bytes += text->size();
  IgnoreRules rules(*text, std::move(base));
  if (rules.empty())
    return std::nullopt;
  return rules;
}

Ignored::Ignored(llvm::StringRef root) {
  const std::string real = realPath(root);
  const std::string repository = gitRepositoryAround(real);
  isInside = !repository.empty();
  // What begins at the root itself is seen when it is entered.
  if (isInside && repository != real) {
    prefix = llvm::StringRef(real).drop_front(repository.size()).ltrim('/').str();
    readAbove(repository);
  }
}

void Ignored::readAbove(const std::string &repository) {
  size_t bytes = 0;
  // Innermost first, as they are asked.
  for (llvm::StringRef folder = splitLast(prefix).first;; folder = splitLast(folder).first) {
    if (llvm::Expected<Descriptor> opened = openFolderBelow(repository, folder)) {
      if (auto rules = read(opened->get(), ".gitignore", folder.str(), "", bytes))
        above.push_back(std::move(*rules));
      if (!folder.empty())
        continue;
      if (gitType(opened->get()) != S_IFDIR)
        return;
      if (auto rules = read(opened->get(), ".git/info/exclude", "", "", bytes))
        above.push_back(std::move(*rules));
    } else {
      llvm::consumeError(opened.takeError());
    }
    if (folder.empty())
      return;
  }
}

void Ignored::enter(const Descriptor &folder, llvm::StringRef inRoot) {
  ++depth;
  Level level;
  level.depth = depth;
  const mode_t git = gitType(folder.get());
  level.isRepository = git != 0;
  if (level.isRepository)
    cuts.push_back(inRoot.size());
  if (!isInside && cuts.empty())
    return;
  std::string base;
  if (!cuts.empty())
    base = inRoot.drop_front(cuts.back()).ltrim('/').str();
  else
    base = joinPath(prefix, inRoot);
  if (llvm::StringRef(base).ends_with("/"))
    base.pop_back();
  level.rules = read(folder.get(), ".gitignore", std::move(base), inRoot, level.bytes);
  if (git == S_IFDIR)
    level.exclude = read(folder.get(), ".git/info/exclude", "", inRoot, level.bytes);
  if (level.rules || level.isRepository)
    levels.push_back(std::move(level));
}

void Ignored::leave() {
  if (!levels.empty() && levels.back().depth == depth) {
    bytesHeld -= levels.back().bytes;
    if (levels.back().isRepository)
      cuts.pop_back();
    levels.pop_back();
  }
  --depth;
}

bool Ignored::ignores(llvm::StringRef inRoot, bool isFolder) {
  if ((levels.empty() && above.empty()) || steps > mostSteps)
    return false;
  const std::string path =
      cuts.empty() ? joinPath(prefix, inRoot) : inRoot.drop_front(cuts.back()).ltrim('/').str();
  std::optional<bool> found;
  const auto ask = [&](const std::optional<IgnoreRules> &rules) {
    if (rules && !found)
      found = rules->verdict(path, isFolder, steps);
  };
  for (const Level &level : llvm::reverse(levels)) {
    ask(level.rules);
    ask(level.exclude);
    if (found || level.isRepository)
      return found.value_or(false);
  }
  for (const IgnoreRules &rules : above)
    if (!found)
      found = rules.verdict(path, isFolder, steps);
  if (steps > mostSteps)
    unread.push_back({"", "the rules of .gitignore take too long; from here on they do not count"});
  return found.value_or(false);
}

} // namespace hmaclint::driver
