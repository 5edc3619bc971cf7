#pragma once

#include "scheme/scheme.h"

#include <variant>

namespace hmaclint::scheme {

/// One thing about a part that programs can read.
struct Fact {
  using Content = std::variant<std::string, int64_t, bool, std::vector<std::string>,
                               std::vector<std::vector<std::string>>>;
  llvm::StringLiteral name;
  Content content;
};

/// What is said of one part of a scheme.
struct Phrase {
  llvm::StringLiteral name;           ///< `key`, `freshness`
  std::vector<std::string> text = {}; ///< Lines, most have one; empty where it is not known.
  std::string why = "";               ///< Then why.
  bool isWanting = false;             ///< Something is missing or weak: look here first.
  bool isQuiet = false;  ///< Goes without saying for people: a signer compares nothing.
  bool isChoice = false; ///< Its lines are alternatives.
  std::vector<Fact> facts = {};
};

/// A scheme in words, part by part and in a fixed order, for writers that know no values.
struct Card {
  source::Location location;
  std::string function; ///< `Client._sign`; empty in the body of a module.
  bool isVerifier = false;
  std::vector<Phrase> phrases;
};

Card cardOf(const Analysis &analysis, const Scheme &scheme);

} // namespace hmaclint::scheme
