#include "endpoint/registry.h"

#include "llvm/ADT/STLExtras.h"

// Classes of views: which of their methods answer.
//
//   class Order(MethodView):
//       def get(self, order_id): ...      answers GET
//       def post(self, order_id): ...     answers POST
//
// A class that dispatches by itself has one method for all. One that only wraps the dispatching of
// the library, `super().dispatch_request(...)`, answers by its methods from in there.

namespace hmaclint::endpoint {

using model::Role;

std::vector<std::pair<std::string, std::vector<std::string>>> answering(Evaluator &evaluator,
                                                                        Flow type) {
  std::vector<std::pair<std::string, std::vector<std::string>>> result;
  const std::vector<std::string> names = evaluator.memberNames(type.value);
  for (llvm::StringRef method : {"get", "post", "put", "patch", "delete", "head", "options"})
    if (llvm::is_contained(names, method.str()))
      result.push_back({method.str(), {method.upper()}});
  const model::Entry *base = evaluator.libraryBase(type.value, Role::ViewClass);
  const bool dispatches = base && base->detail == "dispatch";
  if (!llvm::is_contained(names, dispatcher.str()) || (!dispatches && !result.empty()))
    return result;
  std::vector<std::string> methods;
  if (llvm::is_contained(names, std::string("methods"))) {
    const Flow list = evaluator.member(type, "methods", evaluator.base());
    if (auto known = texts(evaluator.values(), evaluator.frozen(list, evaluator.base()).value))
      methods = *known;
  }
  return {{dispatcher.str(), methods}};
}

} // namespace hmaclint::endpoint
