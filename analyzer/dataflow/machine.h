#pragma once

#include "dataflow/call_site.h"
#include "dataflow/evaluator.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace hmaclint::dataflow {

/// Evaluates the structured form. One Machine a program; `machine_*.cpp` hold its parts,
/// `library_*` what library calls mean.
class Machine {
public:
  Machine(const Program &program, const model::Models &models, Bounds bounds);

  // --- machine_expression.cpp, machine_condition.cpp, machine_comprehension.cpp
  Results eval(ExprId id, State state);
  Results evaluate(ExprId id, State state); ///< The same, unseen.
  Results evalComprehension(const Comprehension &form, const State &state, source::Location at);
  Flow binary(Operator op, Flow left, Flow right, State &state, source::Location location);
  std::vector<Row> evalAll(llvm::ArrayRef<ExprId> ids, State state); ///< Several in order.
  /// The first way through; where all raise, Unknowns on a path that is cut.
  Row evalOne(llvm::ArrayRef<ExprId> ids, const State &state);
  Split branch(ExprId condition, State state); ///< Splits by a condition.
  /// Splits by the truth of a value; `location` is where it is asked.
  Split assume(Flow flow, State state, source::Location location);
  /// Whether a value is truthy, as far as constants and facts tell.
  std::optional<bool> truth(ValueId value, const State &state) const;
  std::optional<bool> truth(ValueId value, const State &state, unsigned depth) const;
  /// A step that tells of a truth which was known: an answer may have been taken for a verdict.
  void noteTruth(Flow asked, bool truth, State &state, source::Location location);
  State joinAll(const Results &results, source::Location location); ///< However they differ.
  /// A parameter of a function that nobody calls; its default is one alternative of it.
  Flow parameterFlow(const Closure &closure, const Parameter &parameter);
  void joinStates(std::vector<State> &states, source::Location location);
  ValueId negation(ValueId value); ///< `not value`, without a double negation.
  ValueId pinned(ValueId value);
  std::optional<bool> pinnedTruth(ValueId value) const;
  void handOut(ValueId value);
  Flow relation(Operator op, Flow left, Flow right, State &state, source::Location location);
  // --- machine_call.cpp, machine_function.cpp, machine_class.cpp
  Results call(Flow callee, std::vector<Argument> args, State state, source::Location location,
               bool awaited = false);
  Results callFunction(size_t closureIndex, std::vector<Argument> args, State state,
                       source::Location location);
  Results instantiate(Flow type, std::vector<Argument> args, State state,
                      source::Location location);
  Flow attribute(Flow base, llvm::StringRef name, State &state, source::Location location);
  std::optional<Flow> classMember(uint32_t classIndex, llvm::StringRef name, const State &state);
  Results callUnknown(Flow callee, const std::vector<Argument> &args, State state,
                      source::Location location);
  std::vector<Argument> spread(std::vector<Argument> args, const State &state, bool &isUnknown);
  llvm::SmallVector<std::string, 2> libraryBases(uint32_t classIndex) const;
  ContainerId moduleContainer(uint32_t unit) const { return static_cast<ContainerId>(unit + 1); }
  Flow item(Flow container, Flow index, State &state, source::Location location);
  Flow defineFunction(FunctionId id, State &state, source::Location location);
  Results defineClass(ClassId id, State state, source::Location location);
  // --- machine_statement.cpp, machine_loop.cpp, machine_try.cpp, machine_assign.cpp
  Outcomes run(BlockId block, std::vector<State> states);
  static std::vector<State> takeNext(Outcomes &outcomes);
  Outcomes runFor(const Stmt &code, State state);
  Outcomes runWhile(const Stmt &code, State state);
  /// The elements of a container that is known whole: themselves, since they may change later.
  std::optional<llvm::SmallVector<ValueId, 8>> heldElements(Flow container, const State &state);
  Flow elementOf(Flow container, source::Location location);
  Outcomes runTry(const Stmt &code, State state);
  Outcomes runWith(const Stmt &code, State state);
  std::optional<bool> isException(llvm::StringRef type, llvm::StringRef base) const;
  std::string exceptionType(ValueId value) const;

  void assign(ExprId target, Flow flow, State &state);
  void remove(ExprId target, State &state);
  Flow without(Flow mapping, Flow key, source::Location location);
  bool isShared(ValueId object) const;
  std::vector<std::string> memberNames(ValueId type) const; ///< What its class defines.
  void setName(uint32_t symbol, Flow flow, State &state);
  // --- machine_raise.cpp: what a request can make raise, where nothing around takes it.
  void noteRaised(Record::Kind kind, Flow input, llvm::ArrayRef<std::string> types,
                  const State &state, source::Location location,
                  const model::Entry *entry = nullptr);
  void noteRaised(const CallSite &site, const State &state);
  void noteRaised(Flow container, Flow item, const State &state, source::Location location);
  void raiseOfNone(State state, source::Location location);
  bool mayBeNone(Flow flow, const State &state);
  bool isSurelyThere(ValueId item, const State &state);
  // --- machine_library.cpp: dispatch by role; library_*.cpp: one function for each role.
  Results library(const CallSite &site, State state);
  const model::Entry *entryOf(ValueId callee) const;
  llvm::StringRef typeOf(ValueId value) const; ///< By models and structure; empty when unknown.
  void setType(ValueId value, llvm::StringRef type);
  const model::Entry *memberEntry(ValueId base, llvm::StringRef name) const;
  const model::Entry *registeringEntry(ValueId base, llvm::StringRef name) const;
  /// What a call may raise by its model reaches the handlers around.
  void raiseModelled(const model::Entry &entry, llvm::ArrayRef<Flow> given, const State &state,
                     source::Location location);
  Results decorate(Flow decorator, const model::Entry &entry, std::vector<Argument> args,
                   State state, source::Location location);
  /// A decorator that nobody knows: what it wraps runs, and what else happens is not known.
  Results callDecorated(Flow callee, std::vector<Argument> args, State state,
                        source::Location location);
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
            llvm::ArrayRef<Flow> args = {}, const model::Entry *entry = nullptr);
  /// `state` goes on to the handlers around; outside of a function to the run's outcomes.
  void raise(State state, Flow exception, llvm::StringRef type, source::Location location,
             bool sure);
  void record(Record::Kind kind, const State &state, source::Location location, Flow flow,
              llvm::ArrayRef<Flow> args, const model::Entry *entry = nullptr,
              llvm::ArrayRef<std::string> names = {});
  source::Location at(source::ByteRange range) const;
  const Unit &unit() const { return program.units[active.unit]; }
  const Ir &ir() const { return *unit().ir; }
  const binding::Bindings &bindings() const { return *unit().bindings; }
  const Container &container(ContainerId id) const { return containers[static_cast<uint32_t>(id)]; }
  const Program &program;
  const model::Models &models;
  Bounds bounds;
  ValueTable values;
  History history;
  std::vector<Closure> closures;
  llvm::DenseMap<std::pair<uint32_t, uint32_t>, uint32_t> firstClosures; ///< Unit, FunctionId
  std::vector<ClassValue> classes;
  std::vector<Container> containers;
  std::vector<Record> records;
  State base;
  Activation active; ///< The body that is being run.
  std::vector<Activation> stack;
  uint64_t sharedObjects = 0; ///< Containers below were made by module bodies.
  unsigned stepsLeft = 0;
  std::optional<unsigned> requestStepsLeft; ///< While one request is run.
  size_t aloneStepsLeft = 0;                ///< Of all functions that run alone.
  bool cut = false;
  llvm::DenseSet<std::pair<uint32_t, uint32_t>> entered; ///< Unit, FunctionId
  llvm::DenseSet<std::pair<uint32_t, uint32_t>> handedOut;
  llvm::DenseMap<uint32_t, Pin> pins;
  std::string dispatcher, dispatched;       ///< In a library's class, the one calls the other.
  llvm::DenseMap<uint32_t, uint32_t> types; ///< ValueId -> interned type, where a model told it.
  mutable llvm::DenseMap<uint32_t, const model::Entry *> externals; ///< What entryOf() found.
};

} // namespace hmaclint::dataflow
