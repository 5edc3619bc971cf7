#include "rules/coverage.h"

// HM404: a header chooses what is done and is not in the signed message.
//
//   message = f"{request.method}\n{request.full_path}\n".encode() + request.get_data()
//   if request.headers.get("X-HTTP-Method-Override") == "DELETE":
//       orders.pop(name)                        a signed change is a signed removal too

namespace hmaclint::rules {

void unsigned_header(const Context &context, Sink &sink) {
  reportUnsigned(context, sink, "unsigned-header", scheme::Aspect::Manner);
}

} // namespace hmaclint::rules
