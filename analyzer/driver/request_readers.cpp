#include "driver/request_readers.h"

#include "driver/unit.h"

#include "llvm/ADT/STLExtras.h"

// A program that asks for the secret itself makes no MAC:
//
//   if request.headers.get("X-Webhook-Secret") != SECRET: abort(401)
//
// Nothing in its imports tells it from any other web program. What does are the words that clients
// write, which stand where the request is read. They are no evidence: they say where to look.

namespace hmaclint::driver {

RequestReaders::RequestReaders(const query::QuerySet &queries) {
  for (const query::RuleQuery &rule : queries.rules())
    if (rule.header.programs == "requests") {
      askers.insert(rule.header.name);
      llvm::append_range(needles, rule.header.needles);
    }
}

bool RequestReaders::holdsNeedle(llvm::StringRef text) const {
  return llvm::any_of(needles, [&](llvm::StringRef needle) { return text.contains(needle); });
}

bool RequestReaders::isOne(const rules::FileFacts &file, const model::Models &models) const {
  return !needles.empty() && llvm::any_of(importedNames(file.bindings), [&](llvm::StringRef root) {
    return models.leadsToRequests(root);
  }) && holdsNeedle(file.source->text());
}

bool RequestReaders::isAsked(const rules::FileFacts &file, dataflow::FunctionId function) const {
  const source::ByteRange range = file.ir.function(function).range;
  return holdsNeedle(file.source->text().slice(range.begin, range.end));
}

} // namespace hmaclint::driver
