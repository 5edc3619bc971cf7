#pragma once

#include "scheme/doubt.h"
#include "scheme/signature.h"

#include "dataflow/evaluator.h"

namespace hmaclint::scheme {

/// Who decides what a value is.
enum class Source : uint8_t {
  Unknown,
  Constant,  ///< Written in the program.
  Server,    ///< Environment, settings, stores, the clock: not the caller.
  Request,   ///< A part of the request, or what is read out of one.
  Parameter, ///< An argument of a function that nobody calls.
  Computed,  ///< A MAC.
};

/// An index that the caller chose does not make the item the caller's: `KEYS[request.args["id"]]`
/// is the server's. A Choice or default is the caller's when one alternative is.
Source sourceOf(const dataflow::Evaluator &evaluator, ValueId value);

/// What is verified when an atom is true.
enum class CheckKind : uint8_t { None, Mac, Token, Session, Freshness, Nonce, Other };

/// An atom seen as a check.
struct Check {
  CheckKind kind = CheckKind::None;
  ValueId atom{};
  llvm::SmallVector<Signature, 2> expected; ///< Of a Mac check by the program itself.
  ValueId provided{};                       ///< The other operand, likewise.
  bool isConstantTime = false;
};

/// Classifies what a path assumed. Its positive polarity is the one that accepts.
Check classify(const dataflow::Evaluator &evaluator, ValueId atom);

/// Whether a value is what the session holds, or who the framework says the caller is.
bool isOfSession(const dataflow::Evaluator &evaluator, ValueId value);

/// Whether something unknown that was called may have verified: it got the request or a part of it.
bool mayHaveVerified(const dataflow::Evaluator &evaluator, const dataflow::Step &step);

/// Whether a check of `kind` has held on every way to `path`'s end: Yes when one was assumed to be
/// true; No when none was and nothing unknown could have been one; else Unknown, with the step that
/// could, or at which ways with it met ways without it.
Reasoned held(const dataflow::Evaluator &evaluator, dataflow::StepId path, CheckKind kind);
/// Whether `atom` was assumed to be `positive` on every way to a path's end, where it was asked
/// last.
Reasoned assumed(const dataflow::Evaluator &evaluator, dataflow::StepId path, ValueId atom,
                 bool positive);
/// Whether one was assumed to be false on it, and none of the kind true after that.
Reasoned failed(const dataflow::Evaluator &evaluator, dataflow::StepId path, CheckKind kind);

} // namespace hmaclint::scheme
