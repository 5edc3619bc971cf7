#pragma once

#include "analyzed.h"

#include "dataflow/dump_paths.h"

namespace hmaclint::scheme {

/// What programs that verify begin with: `good()` checks the signature of the request at hand.
inline const std::string checkedHead = R"(
import hashlib
import hmac
import os
from flask import Flask, abort, request

KEY = os.environ.get("KEY")
STRICT = os.environ.get("STRICT")
app = Flask(__name__)
events = []

def good():
    mac = hmac.new(KEY.encode(), request.get_data(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(mac, request.headers.get("X-Signature", ""))

)";

/// The endpoint of the function with this name, or null.
inline const endpoint::Endpoint *endpointOf(const Analyzed &analyzed, llvm::StringRef function) {
  for (const endpoint::Endpoint &one : analyzed.endpoints)
    if (llvm::StringRef(dataflow::nameOf(analyzed.analysis.evaluator, one.function))
            .ends_with(function))
      return &one;
  return nullptr;
}

} // namespace hmaclint::scheme
