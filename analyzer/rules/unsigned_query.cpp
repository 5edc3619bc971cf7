#include "rules/coverage.h"

// HM403: an argument of the query or path decides something and is not in the signed message.
//
//   message = f"{request.method}\n{request.path}\n".encode() + request.get_data()
//   refund(request.args["account"])             ?account= may say anything under one signature

namespace hmaclint::rules {

void unsigned_query(const Context &context, Sink &sink) {
  reportUnsigned(context, sink, "unsigned-query", scheme::Aspect::Address);
}

} // namespace hmaclint::rules
