#pragma once

#include "dataflow/ir.h"

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/StringRef.h"

#include <optional>

namespace hmaclint::dataflow {

/// One file of a program.
struct Unit {
  source::FileId file{};
  const Ir *ir = nullptr;
  const binding::Bindings *bindings = nullptr;
  std::string module;      ///< Qualified name, `pkg.keys`; empty when no import can mean it.
  bool isPackage = false;  ///< An `__init__.py`.
  llvm::BitVector watched; ///< By ExprId: evaluating one makes a Record. Empty: none does.
};

/// Files that know each other by imports; evaluated together.
struct Program {
  std::vector<Unit> units;

  /// The unit that an import by this qualified name means.
  std::optional<uint32_t> find(llvm::StringRef module) const {
    for (uint32_t i = 0; i < units.size(); ++i)
      if (!units[i].module.empty() && units[i].module == module)
        return i;
    return std::nullopt;
  }
};

} // namespace hmaclint::dataflow
