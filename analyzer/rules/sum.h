#pragma once

#include "rules/rule.h"

namespace hmaclint::rules {

/// `hashlib.sha256(SECRET + body)` as it is written, for a call with key and message apart.
struct HashedSum {
  std::string secret;  ///< Bytes.
  std::string message; ///< Bytes.
  std::string digest;  ///< What names the digest; SHA-256 in the place of a weak one.
};

/// The call of a hash at `range`, of a sum that begins (`isFirst`) or ends with the secret; nothing
/// when it is written otherwise.
std::optional<HashedSum> hashedSum(const FileFacts &file, source::ByteRange range, bool isFirst);

} // namespace hmaclint::rules
