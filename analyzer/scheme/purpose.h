#pragma once

#include "scheme/check.h"

namespace hmaclint::scheme {

/// What a signature vouches for.
enum class Purpose : uint8_t {
  Request, ///< A request: what it does and with what.
  Link,    ///< An address that somebody was given, signature included.
  Token,   ///< A text that carries its own message: cookies, tokens.
  State,   ///< Something of the server: a form's origin, a session.
};

/// Of a Mac check, by where its signature stands and by what is in its message.
Purpose purposeOf(const dataflow::Evaluator &evaluator, const Check &check);

} // namespace hmaclint::scheme
