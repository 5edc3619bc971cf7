#include "rules/body_fix.h"
#include "rules/fix.h"
#include "scheme/rebuilt.h"

#include <map>

// HM304: a MAC is taken of the body as it is written again.
//
//   hmac.new(KEY, json.dumps(request.get_json()).encode(), sha256)
//                 request.get_data()
//
// What came can differ from what was verified: other blanks, two members of one name, 1.10 for 1.1.
// The fix is unsafe: a client may sign another spelling than it sends.

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::Kind;
using dataflow::OriginId;
using dataflow::ValueId;
using scheme::Rebuilt;

/// The part of the request that is read, inside of what was parsed.
static ValueId sourceOf(const dataflow::ValueTable &values, ValueId body) {
  while (!values.is(body, Kind::Request) && values[body].argCount != 0)
    body = values.arg(body, 0);
  return body;
}

static std::optional<source::Location> readAt(const Context &context, const Rebuilt &rebuilt) {
  const scheme::Analysis &analysis = *context.analysis;
  const OriginId read =
      analysis.history().find(rebuilt.mac->flow.origin, sourceOf(analysis.values(), rebuilt.body));
  if (read == OriginId::None)
    return std::nullopt;
  return analysis.history().origin(read).location;
}

/// The bytes that came in place of the text that is written, where that is all of the message.
static std::optional<diagnostic::FixIt> fixOf(const Context &context, const Rebuilt &rebuilt,
                                              source::Location read) {
  const scheme::Analysis &analysis = *context.analysis;
  const FileFacts &file = fileOf(context, rebuilt.location.file);
  const Expr *bytes = encodedAround(file, rebuilt.location.range);
  const llvm::StringRef request = requestName(context, read, rebuilt.location);
  const ValueId written = analysis.values().arg(rebuilt.written, 0);
  if (!bytes || request.empty() || rebuilt.isMember ||
      analysis.values().is(written, Kind::Mapping) || analysis.values().is(written, Kind::Sequence))
    return std::nullopt;
  diagnostic::FixIt fix;
  fix.title = "sign the bytes that came";
  fix.file = file.file;
  fix.edits.push_back({bytes->range, (request + ".get_data()").str()});
  fix.applicability =
      file.isPython2 ? diagnostic::Applicability::Display : diagnostic::Applicability::Unsafe;
  return fix;
}

static std::string messageFor(const Rebuilt &rebuilt) {
  if (rebuilt.isForm)
    return "the MAC is taken of the form as it is written again, not of the bytes that came";
  if (rebuilt.isMember)
    return "the MAC is taken of a member of the JSON body as it is written again, not of the bytes "
           "that came";
  return "the MAC is taken of the JSON body as it is written again, not of the bytes that came";
}

void reserialised_body(const Context &context, Sink &sink) {
  std::map<std::pair<uint32_t, source::ByteRange>, Rebuilt> places;
  for (const Rebuilt &one : scheme::rebuiltBodies(*context.analysis))
    places.try_emplace({static_cast<uint32_t>(one.location.file), one.location.range}, one);
  for (const auto &[place, rebuilt] : places) {
    diagnostic::Diagnostic finding = findingOf(context, "reserialised-body", rebuilt.location);
    finding.message = messageFor(rebuilt);
    const std::optional<source::Location> read = readAt(context, rebuilt);
    if (read && !rebuilt.location.range.contains(read->range))
      finding.labels.push_back({*read, "parsed here"});
    finding.labels.push_back({rebuilt.mac->location, "the MAC is taken of it"});
    if (read)
      if (auto fix = fixOf(context, rebuilt, *read))
        finding.fixes.push_back(std::move(*fix));
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
