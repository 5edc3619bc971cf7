#pragma once

#include "dataflow/evaluator.h"

namespace hmaclint::endpoint {

/// A way in which the framework reaches a handler.
struct Route {
  std::string rule;                 ///< `/orders/<int:id>`; empty when not known.
  std::vector<std::string> methods; ///< Upper case; HEAD and OPTIONS only when written.
  source::Location location;        ///< Where it is registered.
  /// The rule is taken from an element of something: what registers it does so for each of them.
  bool isMany = false;
};

/// How a path ends, seen from outside.
struct Answer {
  std::optional<int64_t> status; ///< What the client gets; nothing when not known.
  bool isRefusal = false;        ///< A status of 400 and more, or an exception that nobody handles.
};

/// What one request makes run: hooks, decorators and handler as one behaviour; or a function that
/// nothing in the program calls, with its parameters unknown.
struct Endpoint {
  dataflow::FunctionRef function; ///< The handler, or the function itself.
  std::vector<Route> routes;      ///< Empty for a function that nothing calls.
  std::string method;             ///< For which the paths were made; empty: any.
  dataflow::Run run;              ///< All paths from the first hook to the answer.
  std::vector<Answer> answers;    ///< Beside run.outcomes.
  /// Classes of exceptions that error handlers of the application answer by something else than
  /// a 500.
  std::vector<std::string> handled;
  /// The name of its blueprint, with those around it; empty for an application's own route. Nothing
  /// where that is not known.
  std::optional<std::string> blueprint;
  /// Where a hook asks which route it is: how the hooks end for a request of the same method to a
  /// route that none of them names.
  llvm::SmallVector<dataflow::StepId, 2> elsewhere;
  /// It has to do with no MAC: it is here to be held against the routes that it stands among.
  bool isBeside = false;
  bool isUnsure = false; ///< Something unknown may run around it: its absences are unknown.
  dataflow::Flow unsure; ///< Then what that is, where a value tells; else of no origin.
  bool isRoute() const { return !routes.empty(); }
};

/// Finds and composes all endpoints of a program; its modules have been run. Functions that none of
/// them enters follow, so that every function is looked at.
std::vector<Endpoint> compose(dataflow::Evaluator &evaluator);

/// A function as it is when nobody calls it, whoever does; only its ways are looked at.
Endpoint aside(dataflow::Evaluator &evaluator, dataflow::FunctionRef function);

} // namespace hmaclint::endpoint
