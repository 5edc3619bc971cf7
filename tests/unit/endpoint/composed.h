#pragma once

#include "dataflow/dump_paths.h"
#include "dataflow/lower.h"
#include "endpoint/endpoint.h"

#include "../dataflow/evaluated.h"

#include "llvm/ADT/StringExtras.h"
#include <gtest/gtest.h>

#include <string>

namespace hmaclint::endpoint {

/// What a program that is one module answers.
class Composed {
public:
  explicit Composed(const std::string &text) {
    llvm::Expected<syntax::Tree> tree = syntax::parse(text);
    if (!tree) {
      ADD_FAILURE() << llvm::toString(tree.takeError());
      return;
    }
    bindings = binding::collect(*tree);
    ir = dataflow::lower(*tree, bindings);
    dataflow::Unit unit;
    unit.ir = &ir;
    unit.bindings = &bindings;
    program.units.push_back(std::move(unit));
    evaluator = std::make_unique<dataflow::Evaluator>(program, dataflow::allModels());
    evaluator->runModules();
    endpoints = compose(*evaluator);
  }

  /// A line for each route: its handler, method and rules, and how its paths answer, sorted: `+`
  /// something was verified, `-` it was not accepted, `!` the answer is a refusal.
  std::string routes() const {
    std::string result;
    for (const Endpoint &endpoint : endpoints) {
      if (!endpoint.isRoute())
        continue;
      result += dataflow::nameOf(*evaluator, endpoint.function);
      result += " " + (endpoint.method.empty() ? std::string("any") : endpoint.method);
      for (const Route &route : endpoint.routes)
        result += " " + (route.rule.empty() ? std::string("?") : route.rule);
      result += endpoint.isUnsure ? " unsure:" : ":";
      std::vector<std::string> answers;
      answers.reserve(endpoint.answers.size());
      for (size_t i = 0; i < endpoint.answers.size(); ++i)
        answers.push_back(verdict(endpoint.run.outcomes[i].state) +
                          answerText(endpoint.answers[i]));
      llvm::sort(answers);
      for (const std::string &answer : answers)
        result += " " + answer;
      result += "\n";
    }
    return result;
  }

  /// The functions that are no routes, in the order in which they were run.
  std::string others() const {
    std::vector<std::string> names;
    for (const Endpoint &endpoint : endpoints)
      if (!endpoint.isRoute())
        names.push_back(dataflow::nameOf(*evaluator, endpoint.function));
    return llvm::join(names, " ");
  }

  std::unique_ptr<dataflow::Evaluator> evaluator;
  std::vector<Endpoint> endpoints;

private:
  static std::string answerText(const Answer &answer) {
    return (answer.status ? std::to_string(*answer.status) : "?") + (answer.isRefusal ? "!" : "");
  }
  std::string verdict(const dataflow::State &state) const {
    std::string sign;
    for (auto [atom, positive] : state.facts.entries())
      if (dataflow::isVerdict(evaluator->values(), static_cast<dataflow::ValueId>(atom)))
        sign = positive ? "+" : "-";
    return sign;
  }

  binding::Bindings bindings;
  dataflow::Ir ir;
  dataflow::Program program;
};

/// The routes of a program that begins with what most of them need.
inline std::string routes(const std::string &text) {
  return Composed("import functools, hashlib, hmac\n"
                  "from flask import Flask, Blueprint, abort, current_app, jsonify, request\n"
                  "from flask.views import MethodView, View\n"
                  "def verified():\n"
                  "    mac = hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()\n"
                  "    return hmac.compare_digest(mac, request.headers.get('X-Signature', ''))\n" +
                  text)
      .routes();
}

} // namespace hmaclint::endpoint
