#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <string>
#include <vector>

namespace hmaclint::model {

/// What a library name does, as far as the analysis asks. The word in the JSON is in `role.cpp`.
enum class Role : uint8_t {
  None,
  // Values
  Instance, ///< A value of type `returns` (an attribute, or what a call gives).
  Part,     ///< A part of the request: `detail` says which; arguments name, default
  Environment, ///< Arguments name, default; without arguments the mapping itself
  Config,      ///< The mapping of settings
  Clock,       ///< `detail`: s, ms, ns, datetime, monotonic
  Duration,    ///< `timedelta`: arguments days, hours, minutes, seconds …
  Random,      ///< `detail`: strong or weak
  Constant,    ///< `detail` is its value
  // Bytes and text
  Mac,     ///< A keyed MAC object or, with `returns` bytes, its value: key, message, digest
  Hash,    ///< An unkeyed one: message; key (BLAKE2); `detail` is the algorithm; or argument digest
  Update,  ///< Adds `message` to a MAC or hash object
  Digest,  ///< Takes the value of such an object: `detail` raw or hex
  Encode,  ///< `detail`: utf-8, hex, base64, base64url, … ; argument value
  Decode,  ///< The way back
  Text,    ///< A method of str or bytes by the name `detail`
  Parse,   ///< `detail`: int, float, datetime, json, url, query; argument value
  Json,    ///< `json.dumps` and its like: value, sort_keys, separators, ensure_ascii, default
  Entries, ///< `urlencode`: argument value
  // Comparing
  Compare, ///< A constant-time compare: left, right
  Verify,  ///< A library's verifier: `detail` mac, token, session, login, csrf …; raises or answers
           ///< false; argument `message`, `signature`, `key` where they are known
  // Containers and builtins
  Container, ///< A method of list, dict, set by the name `detail`
  Builtin,   ///< A builtin function by the name `detail`
  Partial,   ///< functools.partial
  Same,      ///< Gives its first argument back (a decorator without meaning here)
  Wraps,     ///< A call gives a decorator that gives the function back
  Guard,     ///< A decorator that lets in only what another kind of check passed: `detail` as Verify
  // What happens
  Pure,      ///< Of no interest: logging, metrics, formatting; never verifies, stores or sends
  Abort,     ///< Raises an HTTP error: argument status
  Response,  ///< Makes an answer: body, status, headers
  Effect,    ///< `detail`: write, queue, mail, process, file, request, deserialise, login
  StoreRead, ///< Argument key
  StoreWrite, ///< Arguments key, value, only_new (set if absent), lifetime
  Send,       ///< A client call: method, url, data, json, params, headers; `detail` is the method
  Log,        ///< Prints or logs its arguments
  // The web framework
  App,               ///< Makes an application
  Blueprint,         ///< Makes a group of routes: prefix
  RegisterBlueprint, ///< blueprint, prefix
  Route,             ///< A decorator factory: rule, methods; `detail` the one method, if fixed
  AddRoute,          ///< rule, endpoint, view, methods
  AddResource,       ///< resource class, then rules
  Hook,              ///< A decorator: `detail` before, after, teardown
  ErrorHandler,      ///< A decorator factory: exception class or status
  ViewClass,         ///< A base class whose methods get, post … are handlers
  AsView,            ///< Makes a view of a view class
};

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
  std::string detail;
  std::string returns; ///< The type of the value (of the attribute, or of the call), if known.
  std::vector<Argument> arguments;
  std::vector<std::string> raises; ///< Exception classes that a call or an access can raise.

  const Argument *argument(llvm::StringRef word) const;
};

/// All library knowledge, read once; constant afterwards.
class Models {
public:
  /// Reads the texts of queries/models/*.json. The error names the file and the place.
  static llvm::Expected<Models> read(llvm::ArrayRef<std::pair<std::string, llvm::StringRef>> files);

  /// The entry of a qualified name; members are looked for in the bases of their type too.
  const Entry *find(llvm::StringRef name) const;
  /// Whether a class is, or derives from, `base` (both qualified; builtins as `builtins.X`).
  bool isA(llvm::StringRef type, llvm::StringRef base) const;
  /// The canonical name of a re-export: `flask.Request` for `flask.wrappers.Request`; else itself.
  llvm::StringRef canonical(llvm::StringRef name) const;
  /// Every entry, for tests.
  std::vector<const Entry *> entries() const;

private:
  llvm::StringMap<Entry> table;
  llvm::StringMap<std::vector<std::string>> bases;
  llvm::StringMap<std::string> aliases;
};

/// The role that a word of the JSON means; Role::None for none.
Role parseRole(llvm::StringRef word);
llvm::StringRef roleWord(Role role);

} // namespace hmaclint::model
