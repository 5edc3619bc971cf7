#pragma once

#include "scheme/analysis.h"

#include "../dataflow/evaluated.h"

namespace hmaclint::scheme {

/// A small program of one module, with all its endpoints run.
struct Analyzed {
  explicit Analyzed(const std::string &text)
      : evaluated(text), endpoints(endpoint::compose(*evaluated.evaluator)),
        analysis{*evaluated.evaluator, endpoints}, text(text) {}

  /// The source at a location.
  std::string at(source::Location location) const {
    return text.substr(location.range.begin, location.range.size());
  }

  dataflow::Evaluated evaluated;
  std::vector<endpoint::Endpoint> endpoints;
  Analysis analysis;
  std::string text;
};

} // namespace hmaclint::scheme
