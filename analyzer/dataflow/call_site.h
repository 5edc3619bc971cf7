#pragma once

#include "dataflow/evaluator.h"

namespace hmaclint::dataflow {

/// A function as a value: its code and the frames around it.
struct Closure {
  FunctionRef function;
  ContainerId frame = ContainerId::None; ///< The frame (module, class …) where it was defined.
  std::vector<Flow> defaults;  ///< Beside the parameters; an empty origin and Unknown where none.
  uint32_t owner = UINT32_MAX; ///< Index of the class in whose body it stands.
};

/// An object as its constructor leaves it, whatever that is given.
struct MadeObject {
  Slots before; ///< It holds as long as functions start in these.
  size_t firstContainer = 0;
  State state;
  Flow object;
};

/// A class as a value.
struct ClassValue {
  uint32_t unit = 0;
  ClassId id = ClassId::None;
  ContainerId container = ContainerId::None; ///< Of what its body defines.
  std::vector<Flow> bases;
  std::optional<Flow> held;       ///< The one object of it that modules hold, `guard = Guard()`.
  std::optional<MadeObject> made; ///< For its methods that are run alone.
};

/// What a container is, for looking names up.
struct Container {
  enum class Kind : uint8_t { Frame, Module, ClassBody, Object };
  Kind kind = Kind::Object;
  uint32_t unit = 0;
  ContainerId parent = ContainerId::None; ///< Of a frame: the frame around it in the source.
  binding::ScopeId scope{};               ///< Of a frame or class body.
  Flow type;                              ///< Of an object: its class; or an External.
  bool captured = false;                  ///< A closure refers to this frame: it outlives its call.
};

/// One argument of a call.
struct Argument {
  Flow flow;
  std::string name; ///< Empty: by position. `*` and `**`: spread.
};

/// A call of something outside the program.
struct CallSite {
  const model::Entry *entry = nullptr;
  Flow callee;
  Flow receiver; ///< Of a method: the object itself, not frozen.
  bool hasReceiver = false;
  std::vector<Argument> args; ///< Frozen.
  std::vector<Flow> given;    ///< The same, not frozen.
  source::Location location;

  /// The argument that the model calls `word`, by position or keyword.
  std::optional<Flow> arg(llvm::StringRef word) const;
  /// All arguments, frozen, in order.
  std::vector<Flow> flows() const;
};

/// One way through several expressions: the state after them and all their values.
struct Row {
  State state;
  llvm::SmallVector<Flow, 4> flows;
};

/// The states in which a condition holds, and those in which it does not.
struct Split {
  std::vector<State> yes, no;
};

/// The handlers of a `try` or `with` around what is being run, and those around it.
struct Guarding {
  const Guarding *around = nullptr;
  std::vector<std::string>
      types; ///< Classes as Machine::exceptionType() gives them; empty: unknown.
};

/// What comparisons take a value for.
struct Pin {
  ValueId literal;
  mutable bool wasAsked = false;
};

/// A body that is being run.
struct Activation {
  uint32_t unit = 0;
  FunctionId function = FunctionId::None;
  ContainerId frame = ContainerId::None;
  uint32_t definingClass = UINT32_MAX; ///< The class whose body is being run.
  uint32_t owner = UINT32_MAX;         ///< The class of the method, for super().
  Outcomes *raised = nullptr;          ///< Where raised states go.
  std::vector<Flow> *yields = nullptr;
  unsigned idleDepth = 0; ///< Idle functions inside of each other, this one included.
  unsigned tries = 0;     ///< `try` bodies and `with`s that may take an exception, around.
  const Guarding *guarding = nullptr;
  Flow handled; ///< The exception of the handler around.
  std::string handledType;
};

} // namespace hmaclint::dataflow
