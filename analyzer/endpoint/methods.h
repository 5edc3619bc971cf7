#pragma once

#include "endpoint/endpoint.h"

namespace hmaclint::endpoint {

/// Whether `holds` says yes of every method that an endpoint is served for, by name in capitals. A
/// route that is not known to be for some only may be served for all: no.
bool servesOnly(const Endpoint &endpoint, llvm::function_ref<bool(llvm::StringRef)> holds);

} // namespace hmaclint::endpoint
