#pragma once

#include "rules/rule.h"
#include "scheme/fields.h"

namespace hmaclint::rules {

/// What the message of a check holds of the request, for messages: `method, path and body`.
std::string signedWords(const scheme::ValueTable &values, const scheme::Check &check);

/// What a part is used for, for a label.
llvm::StringRef useWords(scheme::UnsignedPart::Use use);

/// That a part decides though it is not signed, and what is: `the query argument to decides what is
/// done, and whoever passes the request on can change it: signed are method, path and body`.
std::string unsignedWords(const Context &context, const scheme::UnsignedPart &part);

/// Reports the parts of one aspect that requests of the program's own scheme decide with unsigned,
/// as findings of the rule `name`.
void reportUnsigned(const Context &context, Sink &sink, llvm::StringRef name,
                    scheme::Aspect aspect);

} // namespace hmaclint::rules
