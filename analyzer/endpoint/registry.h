#pragma once

#include "endpoint/endpoint.h"

namespace hmaclint::endpoint {

using dataflow::Evaluator;
using dataflow::Flow;
using dataflow::FunctionRef;
using dataflow::Record;
using dataflow::ValueId;

struct ErrorHandler {
  Flow function;
  std::optional<int64_t> status; ///< Or, without:
  std::string exception;         ///< The class, as Evaluator::isException() knows it.
};

/// An application or a group of routes: what it puts around its handlers.
struct Group {
  ValueId id{};
  bool isApp = false;
  std::string name;      ///< Of a blueprint; empty when not known.
  bool isAnyApp = false; ///< An application that is a parameter, or the one at hand.
  /// Adds a prefix and decorators to what is registered with it; the request knows nothing of it.
  bool isNamespace = false;
  std::string prefix;
  std::optional<uint32_t> parent; ///< Where it was registered.
  std::vector<Flow> hooks;        ///< In order of their registration.
  std::optional<Flow> decorators; ///< A list, around all its handlers; the first is innermost.
  std::vector<ErrorHandler> errorHandlers;
  std::optional<Flow> unsure; ///< A hook that is not a function of the program.
};

/// A handler as it is registered.
struct View {
  Flow flow; ///< What is called; of a class view the class.
  /// Of a class view: the method of its object that answers.
  std::string member;
  std::vector<Flow> arguments;    ///< What an object of the class is made with,
  std::vector<std::string> names; ///< and the names of these arguments.
  FunctionRef function;           ///< The function as it is written, below its decorators.
  std::string endpoint; ///< The name that the framework knows it by, without its blueprints.
  uint32_t group = 0;   ///< Index into Registry::groups.
  std::vector<Route> routes;
};

/// Who registered what.
struct Registry {
  std::vector<Group> groups;
  std::vector<View> views;

  /// The groups whose hooks and error handlers a view has: applications first, then its blueprints
  /// from the outermost to its own.
  std::vector<uint32_t> around(const View &view) const;
  /// `blueprint.inner` for a view of `inner`; nothing when a name is not known.
  std::optional<std::string> blueprintOf(const View &view) const;
};

/// Reads the registrations that have been met so far.
Registry collect(Evaluator &evaluator);
/// Runs functions that nobody calls and that register something, so that their registrations are
/// met and what they set up is known.
void runFactories(Evaluator &evaluator);

/// An argument of a registration, by the word of its model.
std::optional<Flow> argument(const Record &record, llvm::StringRef word);
/// The method of a class of views that calls the one for the request's method.
inline constexpr llvm::StringLiteral dispatcher = "dispatch_request";
/// The names of a class view's methods that answer requests, and the methods that each answers.
std::vector<std::pair<std::string, std::vector<std::string>>> answering(Evaluator &evaluator,
                                                                        Flow type);
/// The texts in a list, upper case; nothing when it is not wholly known.
std::optional<std::vector<std::string>> texts(const dataflow::ValueTable &values, ValueId list);

} // namespace hmaclint::endpoint
