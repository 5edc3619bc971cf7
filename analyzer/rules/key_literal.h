#pragma once

#include "rules/rule.h"

namespace hmaclint::rules {

/// A literal of the source that can be the key of a MAC.
struct KeyLiteral {
  source::Location location; ///< Of the literal.
  bool isBytes = false;
  source::Location mac; ///< The first place where it is a key.
  /// The Environment or Config whose absence makes it the key; nothing when it is no default.
  std::optional<dataflow::ValueId> setting;
  /// Of a default: the expressions that read a setting with it, `os.environ.get("K", "x")`; empty
  /// where it takes the setting's place in another way as well.
  std::vector<source::Location> reads;
};

/// All of a program by place, each once. Left out are the empty one, those that the program
/// refuses before use, the framework's own key, and keys of MACs that sign nothing.
std::vector<KeyLiteral> keyLiterals(const Context &context);
/// The same of the framework's own key: literals where its setting is read.
std::vector<KeyLiteral> frameworkKeyLiterals(const Context &context);
/// The same of the empty key.
std::vector<KeyLiteral> emptyKeys(const Context &context);

/// From where the value of a literal was made, behind `from`, back to where it is written: through
/// tables that hold it and what makes bytes of text.
dataflow::OriginId literalOrigin(const scheme::Analysis &analysis, dataflow::OriginId from,
                                 dataflow::ValueId literal);

} // namespace hmaclint::rules
