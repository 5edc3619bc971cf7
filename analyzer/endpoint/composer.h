#pragma once

#include "endpoint/answer.h"

#include <map>

namespace hmaclint::endpoint {

/// Runs what one request runs: hooks in order, the handler, error handlers.
class Composer {
public:
  Composer(Evaluator &evaluator, const Registry &registry)
      : evaluator(evaluator), values(evaluator.values()), registry(registry) {}
  /// The endpoints of a view: one for each method that something asks for.
  std::vector<Endpoint> compose(const View &view);

private:
  bool mayMatter(const View &view);
  bool isAmongOthers(const View &view);
  Endpoint composeFor(const View &view, const std::string &method);
  void pinRoute(const View &view);
  void runHook(Flow hook);
  void runHooks();
  bool asksForRoute();
  void findElsewhere();
  void runHandler(const View &view);
  void goOn(dataflow::Outcome outcome, std::vector<dataflow::State> &next);
  void answer(dataflow::Outcome outcome);
  void answerRaised(dataflow::Outcome outcome);
  void join(std::vector<dataflow::State> &joined);
  std::optional<Flow> handlerOf(const View &view, dataflow::State &state);
  std::optional<Flow> decorated(const View &view, Flow type, Flow handler, dataflow::State &state);
  std::optional<Flow> decoratedBy(Flow list, Flow handler, dataflow::State &state);
  std::optional<Flow> decoratedByGroups(Flow handler, dataflow::State &state);
  std::optional<Flow> valueOf(const dataflow::Run &run, dataflow::State &state);
  std::vector<std::string> pathArguments(const View &view) const;
  void findHandled();
  void findUnsure(const View &view);
  void doubt(Flow what);

  Evaluator &evaluator;
  dataflow::ValueTable &values;
  const Registry &registry;
  std::vector<uint32_t> around;
  std::map<std::vector<uint32_t>, unsigned> idleViews; ///< Met so far, by what is around them.
  std::map<uint32_t, unsigned> viewsBeside;            ///< Met so far, by their group.
  std::vector<dataflow::State> states;                 ///< On their way to the handler.
  source::Location location;
  Endpoint endpoint;
};

} // namespace hmaclint::endpoint
