#include "endpoint/methods.h"

#include "llvm/ADT/STLExtras.h"

namespace hmaclint::endpoint {

bool servesOnly(const Endpoint &endpoint, llvm::function_ref<bool(llvm::StringRef)> holds) {
  if (!endpoint.method.empty())
    return holds(endpoint.method);
  return llvm::all_of(endpoint.routes, [&](const Route &route) {
    return !route.methods.empty() && llvm::all_of(route.methods, holds);
  });
}

} // namespace hmaclint::endpoint
