#pragma once

#include "dataflow/ir.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringSet.h"

namespace hmaclint::dataflow {

/// A piece of a file that mentions names: a function with all that stands inside of it, the head of
/// a class, or a statement of a module's or class's body.
struct Part {
  FunctionId function = FunctionId::None;  ///< The outermost one; methods count as outermost.
  ClassId inClass = ClassId::None;         ///< In whose body it stands; of a class's head itself.
  bool isHead = false;                     ///< The bases and decorators of `inClass`.
  llvm::SmallVector<uint32_t, 4> defines;  ///< Symbols that get their value here, or change.
  std::vector<uint32_t> symbols;           ///< Of the module; each once.
  std::vector<uint32_t> handed;            ///< Those that are an argument of a call.
  std::vector<llvm::StringRef> members;    ///< Names behind a dot, whatever stands before it.
  std::vector<llvm::StringRef> attributes; ///< Names behind a parameter: `verify` of `self.verify`.
  /// Imported names with the attributes behind them: `hmac.new`, `.keys.SECRET`.
  std::vector<std::string> imports;
  std::vector<llvm::StringRef> registered; ///< `before_request` of `@app.before_request`.
  std::vector<uint32_t> registers; ///< The symbols that the names in `registered` belong to: `app`.
  std::vector<llvm::StringRef> strings; ///< Given to a `from_…` method: names of modules or files.
};

/// What each part of a file speaks of: by names alone, before anything is evaluated. The
/// texts belong to the Ir.
std::vector<Part> mentionsOf(const Ir &ir, const binding::Bindings &bindings);

} // namespace hmaclint::dataflow
