#pragma once

#include "endpoint/registry.h"

namespace hmaclint::endpoint {

/// The answer that a value makes when a handler returns it; `isView` where nothing else can be
/// meant: None is an error there, and a text is 200.
Answer answerOf(const Evaluator &evaluator, ValueId value, bool isView);
/// The answer when an exception leaves a handler and no error handler takes it.
Answer answerOf(const Evaluator &evaluator, const dataflow::Outcome &raised);
/// The function that answers for an exception, or null. `around` as Registry::around() gives it.
const ErrorHandler *handlerFor(const Evaluator &evaluator, const Registry &registry,
                               llvm::ArrayRef<uint32_t> around, const dataflow::Outcome &raised);

} // namespace hmaclint::endpoint
