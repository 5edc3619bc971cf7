#include "endpoint/answer.h"

#include "llvm/ADT/STLExtras.h"

// What a client gets.
//
//   return {"ok": True}            200
//   return "no", 403               403
//   return jsonify(...), 201, {}   201
//   abort(401)                     401, or what the handler of 401 or of HTTPException returns
//   raise ValueError               500, or what the handler of ValueError returns

namespace hmaclint::endpoint {

using dataflow::Kind;
using dataflow::Outcome;
using dataflow::ValueTable;

static constexpr unsigned maxDepth = 8;
static constexpr int64_t firstRefusal = 400;

static Answer withStatus(int64_t status) { return {status, status >= firstRefusal}; }

static std::optional<int64_t> statusValue(const ValueTable &values, ValueId value) {
  if (values.is(value, Kind::Integer))
    return values[value].number;
  int64_t number = 0;
  llvm::StringRef text = values.is(value, Kind::String) ? values.text(value) : "";
  if (!text.empty() && !text.split(' ').first.getAsInteger(10, number))
    return number; // "401 UNAUTHORIZED"
  // `error.code` of what abort raised.
  if (values.is(value, Kind::Attribute) && values.text(value) == "code" &&
      values.is(values.arg(value, 0), Kind::Response))
    return statusValue(values, values.arg(values.arg(value, 0), 1));
  return std::nullopt;
}

static Answer choiceAnswer(llvm::ArrayRef<Answer> all) {
  Answer joined = all.front();
  for (const Answer &one : all) {
    if (joined.status != one.status)
      joined.status = std::nullopt;
    joined.isRefusal &= one.isRefusal;
  }
  return joined;
}

static Answer answerOf(const Evaluator &evaluator, ValueId value, bool isView, unsigned depth) {
  const ValueTable &values = evaluator.values();
  if (values.isSpent(depth))
    return {};
  switch (values.kind(value)) {
  case Kind::Response: {
    // A response around a response: `make_response(jsonify(…), 401)`.
    const std::optional<int64_t> status = statusValue(values, values.arg(value, 1));
    return status ? withStatus(*status) : Answer();
  }
  case Kind::Choice: {
    llvm::SmallVector<Answer, 4> all;
    for (ValueId one : values.args(value))
      all.push_back(answerOf(evaluator, one, isView, depth - 1));
    return choiceAnswer(all);
  }
  case Kind::Sequence: {
    const llvm::ArrayRef<ValueId> args = values.args(value);
    if (args.size() == 2 || args.size() == 3)
      if (std::optional<int64_t> status = statusValue(values, args[1]); status && *status >= 100)
        return isView || *status < 600 ? withStatus(*status) : Answer();
    if (!args.empty() && args.size() <= 3 && values.is(args[0], Kind::Response))
      return args.size() == 1 || values.is(args[1], Kind::Mapping)
                 ? answerOf(evaluator, args[0], isView, depth - 1)
                 : Answer();
    return isView && (args.size() < 2 || !values.is(args[1], Kind::Unknown)) ? withStatus(200)
                                                                             : Answer();
  }
  case Kind::None:
    return isView ? withStatus(500) : Answer();
  case Kind::External:
  case Kind::Call: {
    const std::optional<int> status = evaluator.models().status(evaluator.exceptionType(value));
    return status ? withStatus(*status) : Answer();
  }
  case Kind::String:
  case Kind::Bytes:
  case Kind::Mapping:
  case Kind::Each:
  case Kind::Json:
  case Kind::Concat:
  case Kind::Format:
  case Kind::Stringify:
  case Kind::Encode:
  case Kind::Mac:
    return isView ? withStatus(200) : Answer();
  default:
    return {};
  }
}

Answer answerOf(const Evaluator &evaluator, ValueId value, bool isView) {
  return answerOf(evaluator, value, isView, maxDepth);
}

/// The status of an exception that is an HTTP error.
static std::optional<int64_t> raisedStatus(const Evaluator &evaluator, const Outcome &raised) {
  const ValueTable &values = evaluator.values();
  if (values.is(raised.flow.value, Kind::Response))
    return statusValue(values, values.arg(raised.flow.value, 1));
  if (std::optional<int> status = evaluator.models().status(raised.exception))
    return *status;
  return std::nullopt;
}

static bool isHttpError(const Evaluator &evaluator, const Outcome &raised) {
  return evaluator.values().is(raised.flow.value, Kind::Response) ||
         evaluator.models().status(raised.exception).has_value();
}

Answer answerOf(const Evaluator &evaluator, const Outcome &raised) {
  if (std::optional<int64_t> status = raisedStatus(evaluator, raised))
    return withStatus(*status);
  if (isHttpError(evaluator, raised))
    return {std::nullopt, true};
  return withStatus(500);
}

const ErrorHandler *handlerFor(const Evaluator &evaluator, const Registry &registry,
                               llvm::ArrayRef<uint32_t> around, const Outcome &raised) {
  const std::optional<int64_t> status = raisedStatus(evaluator, raised);
  const bool isHttp = isHttpError(evaluator, raised);
  // A status first, in the nearest group; then the nearest class.
  for (uint32_t group : llvm::reverse(around))
    for (const ErrorHandler &one : registry.groups[group].errorHandlers)
      if (one.status && isHttp && one.status == status)
        return &one;
  for (uint32_t group : llvm::reverse(around)) {
    const ErrorHandler *best = nullptr;
    for (const ErrorHandler &one : registry.groups[group].errorHandlers) {
      if (one.status)
        continue;
      const bool takes = evaluator.isException(raised.exception, one.exception).value_or(false);
      if (takes && (!best || evaluator.isException(one.exception, best->exception).value_or(false)))
        best = &one;
    }
    if (best)
      return best;
  }
  // What nobody takes becomes an internal error, which may have a handler.
  if (isHttp)
    return nullptr;
  for (uint32_t group : llvm::reverse(around))
    for (const ErrorHandler &one : registry.groups[group].errorHandlers)
      if (one.status == 500)
        return &one;
  return nullptr;
}

} // namespace hmaclint::endpoint
