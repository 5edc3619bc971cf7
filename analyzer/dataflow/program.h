#pragma once

#include "dataflow/ir.h"

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/StringMap.h"

namespace hmaclint::dataflow {

/// One file of a program.
struct Unit {
  source::FileId file{};
  const Ir *ir = nullptr;
  const binding::Bindings *bindings = nullptr;
  std::string name; ///< For messages: `pkg.keys`.
  /// The units that names of modules mean in this file, as it writes them: `pkg.keys`, `.keys`, and
  /// for `from . import keys` also `.`.
  llvm::StringMap<uint32_t> imports;
  llvm::StringMap<uint32_t> submodules; ///< Of a package, by the last part of their names.
  llvm::BitVector watched; ///< By ExprId: evaluating one makes a Record. Empty: none does.
  /// By FunctionId: a function that nothing is asked about. It runs only when it is called. Empty:
  /// there is none.
  llvm::BitVector idle;

  bool isIdle(FunctionId function) const {
    const auto index = static_cast<uint32_t>(function);
    return index < idle.size() && idle.test(index);
  }
  /// Whether nothing is asked about any of its functions: it is there for the others.
  bool isContext() const { return !idle.empty() && idle.all(); }
};

/// Files that know each other by imports; evaluated together, in this order: where they don't
/// import each other in a circle, what is imported stands first.
struct Program {
  std::vector<Unit> units;
};

} // namespace hmaclint::dataflow
