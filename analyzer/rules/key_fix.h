#pragma once

#include "rules/key_literal.h"

namespace hmaclint::rules {

/// The name of a setting, or empty when it is computed.
llvm::StringRef settingName(const dataflow::ValueTable &values, dataflow::ValueId setting);
/// Takes a key that is written down from the environment variable `variable`; nothing where it is
/// no plain literal.
std::optional<diagnostic::FixIt>
takeFromEnvironment(const FileFacts &file, const KeyLiteral &literal, llvm::StringRef variable);
/// Lets a program stop where the setting of a key is missing: `os.environ["NAME"]` in place of
/// every read that has something in its place; nothing where a read does not stand in one
/// expression with the setting's name.
std::optional<diagnostic::FixIt> requireSetting(const Context &context, const KeyLiteral &literal);

} // namespace hmaclint::rules
