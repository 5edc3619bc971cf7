#pragma once

#include "dataflow/describe.h"
#include "dataflow/evaluator.h"
#include "lowered.h"

namespace hmaclint::dataflow {

inline const model::Models &allModels() {
  static const model::Models models =
      llvm::cantFail(model::Models::read(model::Models::embedded()));
  return models;
}

/// A small program of one module, whose body was run.
struct Evaluated {
  explicit Evaluated(const std::string &text) : code(text) {
    Unit unit;
    unit.ir = &code.ir;
    unit.bindings = &code.bindings;
    unit.name = "program";
    program.units.push_back(std::move(unit));
    evaluator = std::make_unique<Evaluator>(program, allModels());
    evaluator->runModules();
  }

  /// What a name of the module holds, printed.
  std::string value(llvm::StringRef name) {
    const binding::Scope &module = code.bindings.scope(binding::ScopeId{});
    const auto symbol = module.symbols.find(name);
    if (symbol == module.symbols.end())
      return "no such name";
    const uint64_t slot =
        slotKey(static_cast<ContainerId>(1), static_cast<uint32_t>(symbol->second));
    const Flow *held = evaluator->base().slots.find(slot);
    if (!held)
      return "no value";
    return describe(evaluator->values(), evaluator->frozen(*held, evaluator->base()).value, 2000);
  }

  Lowered code;
  Program program;
  std::unique_ptr<Evaluator> evaluator;
};

/// What `x` holds at the end of a module.
inline std::string valueOfX(const std::string &text) { return Evaluated(text).value("x"); }

struct Example {
  const char *code; ///< Ends by giving `x` a value.
  const char *value;
};

/// What `x` holds at the end of each, after `prelude`.
inline void expectX(const std::string &prelude, std::initializer_list<Example> all) {
  for (const Example &one : all)
    EXPECT_EQ(valueOfX(prelude + one.code + "\n"), one.value) << one.code;
}

} // namespace hmaclint::dataflow
