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
  Results evalLiteral(const Expr &expr, State state, source::Location location);
  Results evalOperands(const Expr &expr, State state, source::Location location);
  Results evalBoolean(const Expr &expr, State state, source::Location location);
  Results evalCompare(const Expr &expr, State state, source::Location location);
  Results evalConditional(const Expr &expr, State state, source::Location location);
  Results evalDisplay(const Expr &expr, State state, source::Location location);
  Results evalFString(const Expr &expr, State state, source::Location location);
  Results evalUnary(const Expr &expr, State state, source::Location location);
  Results evalCall(const Expr &expr, State state, source::Location location, bool awaited);
  Results evalComprehension(const Comprehension &form, State state, source::Location location);
  Flow binary(Operator op, Flow left, Flow right, State &state, source::Location location);
  Flow lookUp(const Expr &name, const State &state, source::Location location);
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
  std::optional<bool> truth(ValueId value, const State &state, unsigned depth) const;
  std::optional<bool> implied(ValueId value, const State &state) const;
  void assumeAtom(Flow flow, State state, source::Location location, Split &split);
  void assumeInto(Flow flow, State state, source::Location location, unsigned depth, Split &split);
  /// One state for all, however they differ.
  State joinAll(Results results, source::Location location);
  /// A parameter of a function that nobody calls; its default is one alternative of it.
  Flow parameterFlow(const Closure &closure, const Parameter &parameter);
  void joinStates(std::vector<State> &states, source::Location location);
  std::optional<ValueId> emptiness(Operator op, ValueId left, ValueId right);
  /// `not value`, without a double negation.
  ValueId negation(ValueId value);
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
  Results callUnknown(Flow callee, const std::vector<Argument> &args, State state,
                      source::Location location);
  Results callMember(Flow callee, std::vector<Argument> args, State state,
                     source::Location location, bool awaited);
  Results callEach(Flow callee, const std::vector<Argument> &args, const State &state,
                   source::Location location, bool awaited);
  Results callLibrary(Flow callee, const model::Entry *entry, std::vector<Argument> args,
                      State state, source::Location location);
  void escape(const std::vector<Argument> &args, State &state, source::Location location);
  std::vector<Argument> spread(std::vector<Argument> args, const State &state, bool &isUnknown);
  void bindParameters(const Closure &closure, std::vector<Argument> args, ContainerId frame,
                      State &state, source::Location location);
  bool isOnStack(FunctionRef function) const;
  Flow generated(llvm::ArrayRef<Flow> yields, source::Location location);
  void positionalFields(uint32_t classIndex, llvm::ArrayRef<Argument> args, ContainerId object,
                        State &state);
  llvm::SmallVector<std::string, 2> libraryBases(uint32_t classIndex) const;
  Flow boundMember(Flow member, Flow receiver, State &state, source::Location location);
  std::optional<Flow> objectMember(Flow base, llvm::StringRef name, State &state,
                                   source::Location location);
  std::optional<Flow> moduleMember(llvm::StringRef qualified, const State &state);
  std::optional<Flow> storedOutside(Flow base, llvm::StringRef name, const State &state);
  void storeOutside(Flow base, llvm::StringRef name, Flow value, State &state);
  std::optional<Flow> storedConfig(Flow key, const State &state);
  void storeConfig(Flow key, Flow value, State &state);
  Flow modelled(const model::Entry &entry, Flow made, State &state, source::Location location,
                Flow base);
  ContainerId moduleContainer(uint32_t unit) const { return static_cast<ContainerId>(unit + 1); }
  Flow item(Flow container, Flow index, State &state, source::Location location);

  Flow defineFunction(FunctionId id, State &state, source::Location location);
  Results defineClass(ClassId id, State state, source::Location location);

  // --- machine_statement.cpp, machine_loop.cpp, machine_try.cpp, machine_assign.cpp
  Outcomes run(BlockId block, std::vector<State> states);
  Outcomes runOne(const Stmt &code, State state);
  Outcomes runReturn(const Stmt &code, State state);
  Outcomes runRaise(const Stmt &code, State state);
  Outcomes runAssert(const Stmt &code, State state);
  Outcomes runIf(const Stmt &code, State state);
  Outcomes runExpressions(const Stmt &code, State state);
  Outcomes runAssign(const Stmt &code, State state);
  Outcomes runAugmented(const Stmt &code, State state);
  Outcomes runDefinition(const Stmt &code, State state);
  Outcomes runImport(const Stmt &code, State state);
  Outcomes runMatch(const Stmt &code, State state);
  void splitCase(const Case &one, Flow subject, State state, source::Location location,
                 std::vector<State> &taken, std::vector<State> &rest);
  std::string absolute(llvm::StringRef name) const;
  static std::vector<State> takeNext(Outcomes &outcomes);

  Outcomes runFor(const Stmt &code, State state);
  Outcomes runWhile(const Stmt &code, State state);
  Outcomes finishLoop(const Stmt &code, std::vector<State> done, std::vector<State> broken,
                      Outcomes left);
  void foldChanges(const State &before, State &after, Flow container, source::Location location);
  std::optional<llvm::SmallVector<ValueId, 8>> elements(ValueId container) const;
  Flow elementOf(Flow container, source::Location location);
  /// What the clauses of a comprehension gave.
  struct Gathered {
    std::vector<Row> rows;
    std::vector<Flow> containers; ///< Those that are not known whole.
    std::vector<Flow> conditions;
    State state;
    bool hasWays = false;
  };
  void runClauses(const Comprehension &form, size_t clause, State state, Gathered &gathered,
                  source::Location location);

  Outcomes runTry(const Stmt &code, State state);
  Outcomes runWith(const Stmt &code, State state);
  Outcomes runFinally(BlockId block, Outcomes outcomes);
  Outcomes handle(llvm::ArrayRef<Handler> handlers, Outcomes raised, source::Location location);
  Outcomes runHandler(const Handler &handler, const Outcome &raised);
  std::optional<bool> takes(const Handler &handler, const Outcome &raised);
  std::optional<bool> isException(llvm::StringRef type, llvm::StringRef base) const;
  std::string exceptionType(ValueId value) const;
  void joinRaised(Outcomes &raised, source::Location location);
  std::optional<Flow> suppressedBy(Flow context) const;

  void assign(ExprId target, Flow flow, State &state);
  void assignAttribute(const Expr &target, Flow value, State &state);
  void assignItem(const Expr &target, Flow value, State &state);
  void unpack(llvm::ArrayRef<ExprId> targets, Flow value, State &state, source::Location location);
  void unpackChoice(llvm::ArrayRef<ExprId> targets, Flow whole, State &state,
                    source::Location location);
  void remove(ExprId target, State &state);
  Flow withItem(Flow mapping, Flow key, Flow value, source::Location location);
  Flow without(Flow mapping, Flow key, source::Location location);
  bool isShared(ValueId object) const;
  /// The names that the body of a class, or of an object's class, defines.
  std::vector<std::string> memberNames(ValueId type) const;
  ContainerId homeOf(uint32_t symbol) const;
  void setName(uint32_t symbol, Flow flow, State &state);

  // --- machine_library.cpp: dispatch by role; library_*.cpp: one function for each role.
  Results library(CallSite site, State state);
  const model::Entry *entryOf(ValueId callee) const;
  /// The type of a value by models and structure; empty when unknown.
  llvm::StringRef typeOf(ValueId value) const;
  void setType(ValueId value, llvm::StringRef type);
  const model::Entry *memberEntry(ValueId base, llvm::StringRef name) const;
  /// What a call may raise by its model reaches the handlers around.
  void raiseModelled(const model::Entry &entry, llvm::ArrayRef<Flow> given, const State &state,
                     source::Location location);
  Results decorate(Flow decorator, const model::Entry &entry, std::vector<Argument> args,
                   State state, source::Location location);
  /// A decorator that nobody knows: what it wraps runs, and what else happens is not known.
  Results callDecorated(Flow callee, std::vector<Argument> args, State state,
                        source::Location location);
  std::optional<Flow> superMember(llvm::StringRef name, State &state, source::Location location);

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
  std::vector<ClassValue> classes;
  std::vector<Container> containers;
  std::vector<Record> records;
  State base;

  /// The body that is being run.
  struct Activation {
    uint32_t unit = 0;
    FunctionId function = FunctionId::None;
    ContainerId frame = ContainerId::None;
    uint32_t definingClass = UINT32_MAX; ///< The class whose body is being run.
    uint32_t owner = UINT32_MAX;         ///< The class of the method, for super().
    Outcomes *raised = nullptr;          ///< Where raised states go.
    std::vector<Flow> *yields = nullptr;
    unsigned tries = 0; ///< `try` bodies and `with`s that may take an exception, around.
    Flow handled;       ///< The exception of the handler around.
    std::string handledType;
  };
  Activation active;
  std::vector<Activation> stack;
  uint64_t sharedObjects = 0; ///< Containers below were made by module bodies.
  unsigned stepsLeft = 0;
  bool cut = false;
  llvm::DenseSet<std::pair<uint32_t, uint32_t>> entered; ///< Unit, FunctionId
  llvm::DenseMap<uint32_t, uint32_t> types; ///< ValueId -> interned type, where a model told it.
};

} // namespace hmaclint::dataflow
