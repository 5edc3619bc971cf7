#pragma once

#include "dataflow/evaluator.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace hmaclint::dataflow {

/// A function as a value: its code and the frames around it.
struct Closure {
  FunctionRef function;
  ContainerId frame;           ///< The frame (module, class or function) in which it was defined.
  std::vector<Flow> defaults;  ///< Beside the parameters; an empty origin and Unknown where none.
  uint32_t owner = UINT32_MAX; ///< Index of the class in whose body it stands.
};

/// A class as a value.
struct ClassValue {
  uint32_t unit = 0;
  ClassId id = ClassId::None;
  ContainerId container; ///< Of what its body defines.
  std::vector<Flow> bases;
};

/// What a container is, for looking names up.
struct Container {
  enum class Kind : uint8_t { Frame, Module, ClassBody, Object };
  Kind kind = Kind::Object;
  uint32_t unit = 0;
  ContainerId parent;       ///< Of a frame: the frame around it in the source.
  binding::ScopeId scope{}; ///< Of a frame or class body.
  Flow type;                ///< Of an object: its class; or an External.
  bool captured = false;    ///< A closure refers to this frame: it outlives its call.
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
};

/// Evaluates the structured form. One Machine a program; `machine_*.cpp` hold its parts,
/// `library_*` what library calls mean.
class Machine {
public:
  Machine(const Program &program, const model::Models &models, Bounds bounds);

  // --- machine_expression.cpp, machine_condition.cpp, machine_comprehension.cpp
  Results eval(ExprId id, State state);
  /// Several in order; for each way through all of them one state and all flows.
  struct Row {
    State state;
    llvm::SmallVector<Flow, 4> flows;
  };
  std::vector<Row> evalAll(llvm::ArrayRef<ExprId> ids, State state);
  /// Splits a state by a condition.
  struct Split {
    std::vector<State> yes, no;
  };
  Split branch(ExprId condition, State state);
  /// Splits by the truth of a value; `location` is where it is asked.
  Split assume(Flow flow, State state, source::Location location);
  /// Whether a value is truthy, as far as constants and facts tell.
  std::optional<bool> truth(ValueId value, const State &state) const;
  Flow relation(Operator op, Flow left, Flow right, State &state, source::Location location);

  // --- machine_call.cpp, machine_function.cpp, machine_class.cpp
  Results call(Flow callee, std::vector<Argument> args, State state, source::Location location,
               bool awaited = false);
  Results callFunction(const Closure &closure, std::vector<Argument> args, State state,
                       source::Location location);
  Results instantiate(Flow type, std::vector<Argument> args, State state,
                      source::Location location);
  Flow attribute(Flow base, llvm::StringRef name, State &state, source::Location location);
  std::optional<Flow> classMember(uint32_t classIndex, llvm::StringRef name, const State &state);
  Flow item(Flow container, Flow index, State &state, source::Location location);

  // --- machine_statement.cpp, machine_loop.cpp, machine_try.cpp, machine_assign.cpp
  Outcomes run(BlockId block, std::vector<State> states);
  void assign(ExprId target, Flow flow, State &state);

  // --- machine_library.cpp: dispatch by role; library_*.cpp: one function for each role.
  Results library(CallSite site, State state);
  const model::Entry *entryOf(ValueId callee) const;
  /// The type of a value by models and structure; empty when unknown.
  llvm::StringRef typeOf(ValueId value) const;

  // --- machine.cpp: small things that all use
  Flow flow(ValueId value, source::Location location, llvm::ArrayRef<Flow> from = {});
  Flow unknown(llvm::StringRef reason, source::Location location, llvm::ArrayRef<Flow> from = {});
  Flow frozen(Flow flow, const State &state);
  /// What a list, dict, set or MAC object holds, or the value itself.
  Flow content(Flow flow, const State &state) const;
  void setContent(Flow object, Flow content, State &state);
  /// A new object of a library class (`builtins.list`) that holds `content`.
  Flow object(llvm::StringRef type, Flow content, State &state, source::Location location);
  void step(State &state, StepKind kind, source::Location location, Flow flow, bool positive = true,
            llvm::ArrayRef<Flow> args = {});
  /// `state` goes on to the handlers around; outside of a function to the run's outcomes.
  void raise(State state, Flow exception, llvm::StringRef type, source::Location location,
             bool sure);
  void record(Record::Kind kind, const State &state, source::Location location, Flow flow,
              llvm::ArrayRef<Flow> args, const model::Entry *entry = nullptr,
              llvm::ArrayRef<std::string> names = {});
  source::Location at(source::ByteRange range) const;
  const Unit &unit() const { return program.units[active.unit]; }
  const Ir &ir() const { return *unit().ir; }

  const Program &program;
  const model::Models &models;
  Bounds bounds;
  ValueTable values;
  History history;
  std::vector<Closure> closures;
  std::vector<ClassValue> classes;
  std::vector<Container> containers;
  std::vector<Record> records;
  State base;

  /// The body that is being run.
  struct Activation {
    uint32_t unit = 0;
    FunctionId function = FunctionId::None;
    ContainerId frame = ContainerId::None;
    uint32_t owner = UINT32_MAX; ///< The class of the method, for super().
    Outcomes *raised = nullptr;  ///< Where raised states go.
    std::vector<Flow> *yields = nullptr;
    unsigned tries = 0; ///< `try` bodies and `with`s that may take an exception, around.
    Flow handled;       ///< The exception of the handler around.
    std::string handledType;
  };
  Activation active;
  std::vector<Activation> stack;
  unsigned stepsLeft = 0;
  bool cut = false;
  llvm::DenseSet<std::pair<uint32_t, uint32_t>> entered; ///< Unit, FunctionId
  llvm::DenseMap<uint32_t, std::string> types; ///< ValueId -> type, where a model told it.
};

} // namespace hmaclint::dataflow
