#pragma once

#include "dataflow/program.h"
#include "dataflow/state.h"
#include "model/model.h"

#include "llvm/ADT/StringSet.h"

namespace hmaclint::dataflow {

class Machine;

/// A function of a program.
struct FunctionRef {
  uint32_t unit = 0;
  FunctionId id = FunctionId::None; ///< None: the module body.
  friend bool operator==(FunctionRef, FunctionRef) = default;
};

/// Something that was met while evaluating, once for each context.
struct Record {
  enum class Kind : uint8_t {
    Compare,   ///< `flow` is the Relation, `args` left and right
    Search,    ///< A text is looked for in another: `flow` the Text, `args` the whole and the piece
    Mac,       ///< `flow` is the Mac or keyed Hash as it is taken, `args` key, message, digest
    Verify,    ///< A library's check: `flow` the Verify, `args` what it got
    Key,       ///< A library gets a key to sign or verify with: `flow` and `args` are the key
    Register,  ///< A route, hook, handler … is registered by `entry`: `args` as given
    Absent,    ///< `flow`, of the request, may be missing: what stands here then raises `names`
    Malformed, ///< `flow`, of the request, may be such that what stands here raises `names`
    Seen,      ///< `flow`: of an expression of Unit::watched, or of what reads the body by `entry`
    Setting,   ///< The application's setting `names` gets `flow`; with `args`, from where nobody
               ///< knows, and they say whether that may be missing
  };
  Kind kind = Kind::Compare;
  source::Location location;
  Flow flow;
  std::vector<Flow> args;
  std::vector<std::string> names; ///< Of the arguments: empty for positional (Register, Verify).
                                  ///< The exceptions that nothing around takes (Absent, Malformed).
  const model::Entry *entry = nullptr;
  StepId path = StepId::None;        ///< The path up to it.
  FunctionRef function;              ///< In which it stands.
  SharedTable<uint32_t, bool> facts; ///< What held.
};

/// All paths through one body, from its call to its end.
struct Run {
  FunctionRef function;
  Outcomes outcomes; ///< Return and Raise only.
  size_t firstRecord = 0;
  size_t endRecord = 0; ///< Records of this run: [firstRecord, endRecord)
  bool cut = false;     ///< Some path is not wholly known: a bound was hit.

  llvm::SmallVector<StepId, 16> paths() const; ///< Their ends.
};

/// Runs the functions of a program on what is known of their arguments: every call to a function of
/// the program is followed with the values at hand.
class Evaluator {
public:
  Evaluator(const Program &program, const model::Models &models, Bounds bounds = {});
  ~Evaluator();

  /// Runs the module bodies, in order of the units. Afterwards base() holds all module names.
  void runModules();
  /// The state that functions start in: all modules done, nothing assumed but what holds on every
  /// way through them.
  const State &base() const;
  /// Calls something from a state and follows it to its ends. `names` stand beside the arguments:
  /// empty where by position.
  Run call(Flow callee, llvm::ArrayRef<Flow> args, const State &from, source::Location location,
           llvm::ArrayRef<std::string> names = {});
  /// Calls a function that nobody calls: its parameters are Parameters, `self` an object of its
  /// class as its constructor makes it.
  Run runAlone(FunctionRef function);
  /// The same, to look at its ways only: what is met on them is not recorded.
  Run runAside(FunctionRef function);
  /// Drops the records that were made since there were `count`.
  void forget(size_t count);
  /// What a run left behind is what functions start in from now on: an application factory's work.
  void settle(const Run &run);
  /// Until unpin(), comparisons take `value` for `literal`: the method of the request.
  void pin(ValueId value, ValueId literal);
  void unpin();
  /// Until unpin(), `super().dispatcher()` of a library's class calls the method `dispatched`.
  void dispatch(llvm::StringRef dispatcher, llvm::StringRef dispatched);
  /// Whether a comparison asked for it since it was pinned.
  bool wasAsked(ValueId pinned) const;
  /// While one lives, all calls together have the steps of one request.
  class Budget {
  public:
    explicit Budget(Evaluator &evaluator);
    ~Budget();
    Budget(const Budget &) = delete;
    Budget &operator=(const Budget &) = delete;

  private:
    friend class Evaluator;
    Budget(Evaluator &evaluator, unsigned steps);
    Evaluator &evaluator;
  };
  /// The functions and methods that no run has entered yet, those that nobody names first; idle
  /// ones only when asked for, and never of a unit in which all are.
  std::vector<FunctionRef> notEntered(bool withIdle = false) const;
  bool wasEntered(FunctionRef function) const;
  /// The function behind a value: through Bound, Partial and Choice's first.
  std::optional<FunctionRef> functionOf(ValueId value) const;
  /// The same, below what decorators made around it: the function that a closure was made for.
  std::optional<FunctionRef> wrappedFunction(ValueId value) const;
  /// Whether it was given, as a value, to something outside the program that no model knows.
  bool wasHandedOut(FunctionRef function) const;
  /// The model entry of the nearest library class that a class or object derives from, or null.
  const model::Entry *libraryBase(ValueId type, model::Role role) const;
  /// The names that the body of a class and of its bases in the program define.
  std::vector<std::string> memberNames(ValueId type) const;
  /// The class of an exception as isException() knows it, from an object, a class or a call.
  std::string exceptionType(ValueId value) const;
  /// The value of a member of a class or object: of an Unknown when there is none.
  Flow member(Flow of, llvm::StringRef name, const State &state);
  /// A value with its lists, dicts and objects replaced by what they hold in `state`.
  Flow frozen(Flow flow, const State &state);
  /// The ways that `flow`, asked for its truth in `state`, goes on.
  struct Split {
    std::vector<State> yes, no;
  };
  Split assume(Flow flow, const State &state, source::Location location);
  /// Whether the class of an exception is or derives from `base`; nothing when not known.
  std::optional<bool> isException(llvm::StringRef type, llvm::StringRef base) const;

  const Program &program() const;
  const model::Models &models() const;
  ValueTable &values();
  const ValueTable &values() const;
  History &history();
  const History &history() const;
  llvm::ArrayRef<Record> records() const;
  /// The model entry that a callee (External, Attribute of a typed value) means, or null.
  const model::Entry *entryOf(ValueId callee) const;

private:
  Run callWithinShare(Flow callee, llvm::ArrayRef<Flow> args, const State &from,
                      source::Location location);

  std::unique_ptr<Machine> machine;
  /// By unit: all names and attributes that its code mentions. Empty until somebody asks.
  mutable std::vector<llvm::StringSet<>> mentioned;
};

} // namespace hmaclint::dataflow
