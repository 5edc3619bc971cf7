#pragma once

#include "model/role.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Error.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hmaclint::model {

/// Where an argument stands in a call.
struct Argument {
  std::string word;    ///< What the analysis calls it: key, message, digest …
  int position = -1;   ///< From 0, without `self`; -1: by keyword only
  std::string keyword; ///< Empty: by position only
};

/// One library name.
struct Entry {
  std::string name; ///< Qualified: `hmac.new`, `werkzeug.Request.headers`
  Role role = Role::None;
  bool isValue = false; ///< The name itself is the value, as an attribute; else a call of it is.
  std::string detail;
  std::string returns; ///< The type of the value (of the attribute, or of the call), if known.
  std::vector<Argument> arguments;
  /// Exception classes that a call or an access can raise because of what it is given.
  std::vector<std::string> raises;
  std::vector<std::string> fails; ///< The same, but for reasons that no client controls.

  const Argument *argument(llvm::StringRef word) const;
};

/// A file of queries/models: its path, for errors, and its text.
using ModelFile = std::pair<std::string, llvm::StringRef>;

/// All library knowledge that matters to a run, read once; constant afterwards.
class Models {
public:
  /// Reads files of queries/models/*.json. The error names the file and the place. `own` are files
  /// of the user: what they say of a name stands in place of what `files` say.
  static llvm::Expected<Models> read(llvm::ArrayRef<ModelFile> files,
                                     llvm::ArrayRef<ModelFile> own = {});
  /// Reads only those that matter where these names are imported (the first part of a module's
  /// name, such as `google`), and what they need. Files that name no imports always matter.
  static llvm::Expected<Models> readFor(llvm::ArrayRef<ModelFile> files,
                                        llvm::ArrayRef<std::string> imports,
                                        llvm::ArrayRef<ModelFile> own = {});
  /// The files that are compiled into the program.
  static std::vector<ModelFile> embedded();

  /// The entry of a qualified name. Re-exports are followed; members are looked for in the bases of
  /// their type too, and where a part of the name is a value of known type, in that type:
  /// `os.environ.get` is `os.Environ.get`.
  const Entry *find(llvm::StringRef name) const;
  /// The entry of a member of a type, such as `strip` of `builtins.str`; of `builtins.any` where
  /// `type` is empty; else of `__getattr__`, which stands for all members without an entry.
  const Entry *member(llvm::StringRef type, llvm::StringRef name) const;
  /// Whether a class is, or derives from, `base` (both qualified; builtins as `builtins.X`).
  bool isA(llvm::StringRef type, llvm::StringRef base) const;
  /// Whether anything is known of a class: an entry, bases, or that others derive from it.
  bool knowsType(llvm::StringRef type) const;
  /// The status that an exception answers with when it leaves a handler.
  std::optional<int> status(llvm::StringRef type) const;
  /// The canonical name of a re-export: `requests.Session` for `requests.sessions.Session`; else
  /// itself.
  std::string canonical(llvm::StringRef name) const;
  /// The last parts of the names of all entries with a role: `keys` of `pkg.Store.keys`.
  llvm::ArrayRef<llvm::StringRef> lastNames(Role role) const;
  /// Whether an entry makes MACs or hashes, takes a key or checks a MAC.
  static bool isOfMacs(const Entry &entry);
  /// Whether something of a library, named by the first part of its modules' names, makes MACs or
  /// hashes, takes a key or checks a MAC; be it by a library whose objects it gives.
  bool leadsToMacs(llvm::StringRef root) const { return macRoots.contains(root); }
  /// The same of parts of requests: whether it is a web framework's, or goes with one.
  bool leadsToRequests(llvm::StringRef root) const { return requestRoots.contains(root); }
  /// Whether a qualified name is, holds, or is a member of something that makes or checks MACs of
  /// requests: `hmac.new`, `hmac.new.hexdigest`, `stripe.Webhook`. Not hashes, tokens or passwords.
  bool isNameOfMacs(llvm::StringRef name) const;
  /// Whether any entry is of a library, by the first part of its modules' names.
  bool knowsLibrary(llvm::StringRef root) const { return libraries.contains(root); }
  /// Every entry, by name, for tests.
  std::vector<const Entry *> entries() const;

private:
  friend class Reader;
  friend class Checker;
  const Entry *findCanonical(llvm::StringRef name, unsigned depth) const;
  const Entry *findMember(llvm::StringRef type, llvm::StringRef name, unsigned depth) const;

  llvm::StringMap<Entry> table;
  llvm::StringMap<std::vector<std::string>> bases;     ///< Of types and exceptions, canonical.
  std::map<Role, std::vector<llvm::StringRef>> byRole; ///< What lastNames() gives.
  llvm::StringMap<int> statuses;
  llvm::StringMap<std::string> aliases;
  llvm::StringSet<> macRoots;
  llvm::StringSet<> requestRoots;
  llvm::StringSet<> libraries; ///< First parts of all names.
  /// What isNameOfMacs() knows: names of entries (true) and of what holds them.
  llvm::StringMap<bool> macNames;
  void findMacNames();
  void findRoots();
};

} // namespace hmaclint::model
