#pragma once

#include "driver/discover.h"
#include "source/read.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

#include <optional>

namespace hmaclint::driver {

/// The repository around files that are looked at: where what they import is looked for. Nothing
/// outside of it is opened, and no link is followed in it.
class Project {
public:
  explicit Project(std::string root) : root(std::move(root)) {}

  /// Whether a regular file lies at a path relative to the project.
  bool isFile(llvm::StringRef path) const;
  llvm::Expected<source::FileBytes> read(llvm::StringRef path, uint64_t limit) const;
  const std::string &folder() const { return root; }

private:
  struct Listing {
    llvm::StringSet<> files, folders;
  };
  const Listing &listing(llvm::StringRef folder) const;

  std::string root;                         ///< Absolute, without links.
  mutable llvm::StringMap<Listing> folders; ///< Read so far.
};

/// Finds the projects that inputs belong to.
class Projects {
public:
  struct Place {
    Project *project = nullptr;
    std::string path; ///< Relative to the project.
  };
  /// The nearest folder at or above the input's that is a repository (`.git`, `.hg`), or that a
  /// package is built from (`hmaclint.toml`,
  /// `pyproject.toml`, `setup.py`, `setup.cfg`); else the scanned folder, or
  /// the one that holds the outermost package around it. Nothing for a path that can't be resolved.
  std::optional<Place> of(const Input &input);

private:
  Project &at(const std::string &root);
  const std::string &rootAround(const std::string &folder);
  llvm::StringMap<std::unique_ptr<Project>> projects; ///< By their roots.
  llvm::StringMap<std::string> roots;                 ///< Scanned folder -> its project's.
  llvm::StringMap<std::string> real;                  ///< Scanned folder without links.
};

} // namespace hmaclint::driver
