#include "rules/coverage.h"
#include "rules/fix.h"
#include "scheme/listed.h"
#include "scheme/owner.h"

#include "llvm/ADT/STLExtras.h"

#include <set>

// HM405: the request says itself what of it is signed.
//
//   names = request.headers["X-Signed-Headers"].split(";")       whoever signs one header only, or
//   text = "".join(request.headers[name] for name in names)      none, signs every request
//
//   message = f"{method}\n{path}\n{request.headers['Digest']}"   a digest of the body is signed;
//   the orders.append(request.get_json())                            body itself is never compared
//   with it
//
// The second is the reason for what HM401 finds at the same place, and stands for it.

namespace hmaclint::rules {

using scheme::Part;
using scheme::UnsignedPart;
using source::Tri;

namespace {
struct Reporter {
  const Context &context;
  Sink &sink;
  std::set<std::pair<uint32_t, source::ByteRange>> reported = {};

  void list(const scheme::ListedCoverage &listed);
  void digest(const UnsignedPart &body);
  bool isOwn(const endpoint::Endpoint &endpoint, const scheme::Check &check,
             source::Location place);
};
} // namespace

bool Reporter::isOwn(const endpoint::Endpoint &endpoint, const scheme::Check &check,
                     source::Location place) {
  const scheme::Own own = scheme::isOwnRequest(*context.analysis, endpoint, check);
  if (own.tri != Tri::Yes)
    context.analysis->silent(place, own.reason);
  return own.tri == Tri::Yes &&
         reported.insert({static_cast<uint32_t>(place.file), place.range}).second;
}

void Reporter::list(const scheme::ListedCoverage &listed) {
  if (!isOwn(*listed.endpoint, listed.check, listed.read))
    return;
  diagnostic::Diagnostic finding = findingOf(context, "caller-chosen-coverage", listed.read);
  finding.message = "the " + listed.list.describe() +
                    " says what of the request is signed, and nothing has to be on that list: one "
                    "that was signed with little on it can be changed in all the rest";
  if (const dataflow::Record *record =
          context.analysis->overview.recordOf(*context.analysis, listed.check.expected.front().mac))
    finding.labels.push_back({record->location, "only that is signed"});
  sink.report(std::move(finding));
}

/// The header in a message that says what the digest of the body is.
static std::optional<std::pair<Part, dataflow::ValueId>> digestIn(const scheme::ValueTable &values,
                                                                  dataflow::ValueId message) {
  for (dataflow::ValueId value : scheme::partsIn(values, message)) {
    const std::optional<Part> part = scheme::partOf(values, value);
    if (!part || part->root != "header" || part->keys.size() != 1)
      continue;
    const llvm::StringRef name = part->keys.front();
    if (name.contains("digest") || name.contains("sha256") || name.contains("body-hash") ||
        name == "content-md5")
      return std::pair{*part, value};
  }
  return std::nullopt;
}

void Reporter::digest(const UnsignedPart &body) {
  const scheme::Analysis &analysis = *context.analysis;
  if (body.part.root != "body-raw" && body.part.root != "body-json" && body.part.root != "form")
    return;
  const scheme::Signature &expected = body.check.expected.front();
  const auto digest = digestIn(analysis.values(), expected.message(analysis.values()));
  if (!digest || !isOwn(*body.endpoint, body.check, body.read))
    return;
  diagnostic::Diagnostic finding = findingOf(context, "caller-chosen-coverage", body.read);
  finding.message = "the " + digest->first.describe() + " is signed in the place of the " +
                    body.part.describe() +
                    ", and the two are never compared: the body can be exchanged";
  finding.severity = diagnostic::Severity::Error; // What HM401 says of it.
  if (const dataflow::Record *record = analysis.overview.recordOf(analysis, expected.mac))
    if (const dataflow::OriginId origin =
            analysis.history().find(record->args[1].origin, digest->second);
        origin != dataflow::OriginId::None)
      finding.labels.push_back({analysis.history().origin(origin).location, "is only signed"});
  sink.report(std::move(finding));
}

void caller_chosen_coverage(const Context &context, Sink &sink) {
  Reporter reporter{context, sink};
  for (const scheme::ListedCoverage &listed : scheme::listedCoverage(*context.analysis))
    reporter.list(listed);
  for (const UnsignedPart &part : scheme::unsignedParts(*context.analysis, scheme::Aspect::Field))
    reporter.digest(part);
}

} // namespace hmaclint::rules
