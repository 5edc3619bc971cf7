#pragma once

#include "llvm/ADT/StringRef.h"

#include <functional>
#include <optional>
#include <string>

namespace hmaclint::binding {

/// Which file of a project an import means. Python asks `sys.path`, which nobody knows here; what
/// is tried instead are the folders that projects keep their packages in.
///
/// All paths are relative to the project, with `/` between their parts.
class Modules {
public:
  using IsFile = std::function<bool(llvm::StringRef path)>;
  explicit Modules(IsFile isFile) : isFile(std::move(isFile)) {}

  /// The file that `module` means when the file `from` imports it: `..keys` by the folders of
  /// `from`; `app.keys` below the folder that holds the outermost package around `from`, beside
  /// `from`, and below the folders above, in each also below `src`. A module that is known as a
  /// library's (`isLibrary`) is hidden only by one at the first of these places.
  std::optional<std::string> resolve(llvm::StringRef from, llvm::StringRef module,
                                     bool isLibrary) const;
  /// The folder that holds the outermost package around the file `from`; empty for the project's.
  llvm::StringRef rootOf(llvm::StringRef from) const;

private:
  std::optional<std::string> below(llvm::StringRef folder, llvm::StringRef dotted) const;
  std::optional<std::string> relative(llvm::StringRef from, llvm::StringRef module) const;
  std::optional<std::string> absolute(llvm::StringRef from, llvm::StringRef module,
                                      bool isLibrary) const;
  IsFile isFile;
};

/// The folder of a path; empty for a plain name.
llvm::StringRef folderOf(llvm::StringRef path);
/// `folder/name`, or `name` in the empty folder.
std::string joined(llvm::StringRef folder, llvm::StringRef name);
/// The last part of the name that imports of this file have: `keys` of `app/keys.py`, `app` of
/// `app/__init__.py`.
llvm::StringRef stemOf(llvm::StringRef path);
/// The module that a qualified name stands in: `a.b` of `a.b.c`, `.` of `.a`; nothing of `a` and of
/// dots alone.
llvm::StringRef moduleAround(llvm::StringRef qualified);
/// How messages name the module: `app.keys` for `src/app/keys.py`, `app` for `app/__init__.py`.
std::string moduleName(llvm::StringRef path);
bool isPackage(llvm::StringRef path); ///< An `__init__.py`.

} // namespace hmaclint::binding
