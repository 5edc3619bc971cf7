#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <cstdint>

namespace hmaclint::model {

/// What a library name does, as far as the analysis asks. The words of details and arguments, and
/// what they mean, are the table in queries/models/README.md; `role.cpp` holds the same words.
enum class Role : uint8_t {
  None,
  // Values
  Instance,    ///< A value of type `returns` and nothing else.
  Part,        ///< A part of the request.
  Environment, ///< The mapping (a value) or a read of it.
  Config,      ///< The mapping of settings (a value), one setting (`detail`), or a use of it.
  Clock,       ///< The present, in the unit of `detail`.
  Duration,    ///< A span of time.
  Random,      ///< `detail`: strong, weak, or time: made of that.
  Constant,    ///< `detail` is its value, as text.
  Shared,      ///< An object whose attributes are one table in the whole project.
  Session,     ///< The mapping that travels in a signed cookie.
  Principal,   ///< Who the framework says the caller is.
  Outgoing,    ///< A part of a request that this program is about to send.
  // Bytes and text
  Mac,     ///< A keyed MAC object or, with `returns` bytes, its value.
  Hash,    ///< The same without a key (BLAKE2 can have one); `detail` is the algorithm.
  Derive,  ///< Makes a key of a secret.
  Update,  ///< Adds to a MAC or hash object.
  Digest,  ///< Takes the value of such an object.
  Encode,  ///< Says the same in other bytes or text.
  Decode,  ///< The way back.
  Text,    ///< A method of str or bytes by the name `detail`.
  Parse,   ///< Reads a value of the kind `detail`.
  Json,    ///< Writes JSON.
  Entries, ///< Writes a mapping as text (`urlencode`).
  // Comparing
  Compare, ///< A constant-time compare.
  Verify,  ///< A library's verifier: raises (see `raises`) or answers false.
  Sign,    ///< Makes what a Verify of the same `detail` accepts.
  Keyed,   ///< An object that holds the key of its members' Verify and Sign.
  // Containers and builtins
  Container, ///< A method of list, dict, set and their like by the name `detail`.
  Builtin,   ///< A builtin function by the name `detail`.
  Partial,   ///< Fixes arguments of a function.
  Same,      ///< Gives its first argument (or the receiver) back.
  Wraps,     ///< A call gives a decorator that gives the function back.
  Guard,     ///< A decorator that lets in only what a check of the kind `detail` passed.
  // What happens
  Pure,       ///< Of no interest: never verifies, stores or sends.
  Abort,      ///< Raises an HTTP error.
  Response,   ///< Makes an answer, or is a part of one (`detail`).
  Effect,     ///< Something that others can see.
  StoreRead,  ///<
  StoreTake,  ///< Reads and removes at once.
  StoreWrite, ///<
  Send,       ///< A client call; `detail` is the method.
  Log,        ///< Prints or logs its arguments.
  Serve,      ///< Runs a server.
  // The web framework
  App,               ///< Makes an application; as a value: the one at hand.
  Blueprint,         ///< Makes a group of routes.
  RegisterBlueprint, ///<
  Route,             ///< A decorator factory; `detail` is the one method, if fixed.
  AddRoute,          ///<
  AddResource,       ///< Adds a class of views.
  Hook,              ///< A decorator: `detail` says when the function runs.
  ErrorHandler,      ///< A decorator factory.
  ViewClass,         ///< A base class whose methods get, post … are handlers.
  AsView,            ///< Makes a view of a view class.
};

/// The role that a word of the JSON means; Role::None for none.
Role parseRole(llvm::StringRef word);
llvm::StringRef roleWord(Role role);

/// Whether entries of a role can have this detail (empty: none at all).
bool takesDetail(Role role, llvm::StringRef detail);
/// Whether entries of a role can name an argument by this word.
bool takesArgument(Role role, llvm::StringRef word);

/// One line of the fixed table of words.
struct RoleWords {
  Role role;
  llvm::StringLiteral word;
  llvm::StringLiteral details;   ///< With spaces; `-`: may be left out; `*`: any text.
  llvm::StringLiteral arguments; ///< With spaces.
};
llvm::ArrayRef<RoleWords> roleTable();

} // namespace hmaclint::model
