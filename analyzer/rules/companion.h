#pragma once

#include "rules/rule.h"

namespace hmaclint::rules {

/// A field that the program sends signed, taken from a request whose signature nobody reads.
struct Unread {
  source::Location read;  ///< Of the field.
  source::Location taken; ///< Where what it says is kept.
  std::string field;
  std::string signature; ///< The name of what is sent beside it.
};

/// All of a program, each place once.
std::vector<Unread> unreadSignatures(const Context &context);

} // namespace hmaclint::rules
