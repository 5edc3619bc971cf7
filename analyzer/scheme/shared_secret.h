#pragma once

#include "scheme/analysis.h"
#include "scheme/check.h"

#include <optional>
#include <vector>

namespace hmaclint::scheme {

/// A compare that asks a caller for a secret of the server, as it is: no MAC is made with it.
struct SecretCompare {
  enum class Evidence : uint8_t {
    Key,     ///< The program makes MACs with the same value.
    Setting, ///< A setting that says by its name that it is a secret.
    Literal, ///< Text of the source, in place of such a setting.
  };
  Evidence evidence = Evidence::Setting;
  source::Location location; ///< Of the compare.
  ValueId relation{};
  dataflow::Flow secret;       ///< The operand that holds the secret.
  dataflow::Flow part;         ///< The other one: what the caller sent.
  bool isSecretLeft = true;    ///< As it is written.
  bool isOfRequest = false;    ///< `part` is a part of a request; else an argument of a function
                               ///< that nobody calls.
  bool isConstantTime = false; ///< compare_digest() and its like.
};

/// All of a program, by place; several of one place where several ways lead to it.
std::vector<SecretCompare> comparedSecrets(const Analysis &analysis);

/// Whether the name of a setting, header or field says that it holds a secret: `API_TOKEN`,
/// `X-Webhook-Secret`, but not `TOKEN_URL`, `API_KEY_ID` or `PUBLIC_KEY`.
bool namesSecret(llvm::StringRef name);

} // namespace hmaclint::scheme
