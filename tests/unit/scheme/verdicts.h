#pragma once

#include "analyzed.h"

#include "dataflow/dump_paths.h"
#include "scheme/check.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace hmaclint::scheme {

/// What programs about paths begin with.
inline const std::string flowHead = R"(
import hashlib
import hmac
import os
from flask import Flask, abort, request

KEY = os.environ["KEY"].encode()
app = Flask(__name__)

def expected():
    return hmac.new(KEY, request.get_data(), hashlib.sha256).hexdigest()

def good():
    return hmac.compare_digest(expected(), request.headers.get("X-Signature", ""))

)";

/// The paths of one function: what held on them, sorted, each once.
inline std::string verdicts(const std::string &program, const std::string &function = "view") {
  const Analyzed analyzed(flowHead + program);
  std::vector<std::string> all;
  for (const endpoint::Endpoint &one : analyzed.endpoints) {
    const std::string name = dataflow::nameOf(analyzed.analysis.evaluator, one.function);
    if (!llvm::StringRef(name).ends_with(function))
      continue;
    for (const dataflow::Outcome &outcome : one.run.outcomes) {
      const Tri tri = held(analyzed.analysis.evaluator, outcome.state.path, CheckKind::Mac).tri;
      std::string letter = tri == Tri::Yes ? "Y" : tri == Tri::No ? "N" : "U";
      if (outcome.kind == dataflow::Outcome::Kind::Raise)
        letter += "!";
      all.push_back(letter);
    }
  }
  llvm::sort(all);
  all.erase(llvm::unique(all), all.end());
  return llvm::join(all, " ");
}

} // namespace hmaclint::scheme
