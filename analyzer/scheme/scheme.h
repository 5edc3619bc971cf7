#pragma once

#include "scheme/accept.h"
#include "scheme/age.h"
#include "scheme/analysis.h"
#include "scheme/check.h"
#include "scheme/owner.h"
#include "scheme/part.h"
#include "scheme/purpose.h"
#include "scheme/reason.h"

#include <string>
#include <vector>

// The signing scheme of a program, part by part: the first thing to read in this room.
//
// A scheme is a MAC and what is done with it: it is compared with what came, or made to be sent.
// What is not known of a part says why, in `why`; where that is empty the part is known.

namespace hmaclint::scheme {

/// Why nothing is known of what a program leaves to a library.
inline constexpr llvm::StringLiteral libraryDecides = "the library decides";

enum class Side : uint8_t { Verifier, Signer };
enum class KeySource : uint8_t {
  Unknown,
  Literal,
  Environment,
  Setting,
  Lookup,   ///< The server chooses it: a store, a table.
  Caller,   ///< The request chooses it.
  Argument, ///< Whoever calls the function or makes the object does.
};

struct Key {
  KeySource source = KeySource::Unknown;
  ValueId value{};
  /// A literal of the source takes its place where nothing is set; Unknown where something tests
  /// the key before use.
  Tri hasDefault = Tri::No;
  std::optional<size_t> length; ///< Of a literal, in bytes.
  std::string why;
};

/// How a MAC that nobody compares leaves.
struct Destination {
  enum class Kind : uint8_t { Unknown, Header, Query, Field, Cookie, Body, Answer, Caller };
  Kind kind = Kind::Unknown;
  std::string name;   ///< Of the header, argument, field or cookie; empty where not known.
  std::string method; ///< Of the request that is sent, in capitals; empty where not known.
  ValueId url{};      ///< Likewise.
  ValueId verb{};     ///< The value of the method; likewise.
  ValueId request{};  ///< The object into whose headers it was put; likewise.
  std::vector<ValueId> query, body; ///< What is sent there, as far as it is seen.
  bool isOpen = true;               ///< More may be sent than is seen.
  bool isSent = false;              ///< With a request; else in an answer or by the caller.
  bool holdsMessage = false;        ///< The message itself stands in the same text: a token.
  Signature signature;              ///< As it leaves.
};

/// What bounds the age of what is signed.
struct Freshness {
  enum class Kind : uint8_t {
    None,      ///< No time is signed or compared.
    Unchecked, ///< A time is signed, and no clock limits its age.
    Unsigned,  ///< The time that is compared is not signed.
    Open,      ///< It is checked on some ways only.
    Unknown,
    Pointless, ///< What is signed is state of the server itself.
    Carried,   ///< Of a signer: it signs the clock.
    Expiry,    ///< A signed end is compared with the clock.
    Checked,   ///< A signed time is.
  };
  Kind kind = Kind::Unknown;
  std::optional<Part> part = {};   ///< Where the time stands.
  std::string name = "";           ///< Of a time that is no part: an argument, in words.
  std::optional<Limit> least = {}; ///< Of its age, of Checked and Unsigned.
  std::optional<Limit> most = {};  ///< Likewise.
  bool isOwn = false;              ///< The program itself wrote the time: none lies ahead.
  std::string why = "";
};

/// What keeps a message from being accepted twice.
struct Replay {
  enum class Kind : uint8_t { None, Unknown, Pointless, Carried, Remembered };
  Kind kind = Kind::Unknown;
  std::optional<Part> part; ///< The nonce.
  std::string why;
};

/// What comes of a MAC that does not fit, and which ways there are past the check.
struct Failure {
  std::vector<int64_t> statuses;     ///< Sorted, each once.
  std::vector<Ending::Kind> endings; ///< Of functions that are no routes; likewise.
  std::vector<Why> openings;
  std::string why;
};

/// One use of a MAC. One helper may serve several.
struct Scheme {
  Side side = Side::Verifier;
  dataflow::Flow mac;
  source::Location location;      ///< Of the compare, or of where the MAC is made.
  dataflow::FunctionRef function; ///< In which that stands.
  std::optional<Purpose> purpose; ///< Nothing where `whyPurpose` says so.
  std::string whyPurpose;
  Owner owner;
  Signature signature;           ///< Encoding, prefix, digest, whether it is cut.
  llvm::StringRef library;       ///< The entry that verifies or signs, where a library does.
  std::vector<ValueId> carriers; ///< What it is compared with, each once; of a signer nothing.
  std::vector<Destination> sent; ///< Of a signer, each once.
  std::vector<Key> keys;         ///< One, or one for each context in which it is another.
  /// What is signed, as components in order, delimiters among them: once for each context in which
  /// it is another message, four at most.
  std::vector<std::vector<ValueId>> messages;
  unsigned candidates = 1; ///< Several keys or signatures are tried.
  Tri isConstantTime = Tri::Unknown;
  llvm::StringRef compare; ///< The function that compares, or the operator.
  Freshness freshness;
  Replay replay;
  Failure failure;
  std::vector<std::pair<std::string, std::string>> routes; ///< Method and rule, of what runs it.
  std::vector<std::string> unsignedFields;                 ///< That accepted requests decide with.

  /// Whether a time is compared with the clock on every accepted way, whoever signed it.
  Tri isFresh() const;
  Tri isOnce() const;
};

/// All schemes of a program, one for each place of use, by location.
std::vector<Scheme> recover(const Analysis &analysis);

} // namespace hmaclint::scheme
