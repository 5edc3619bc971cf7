#include "query/fix_template.h"
#include "rules/compared.h"
#include "rules/fix.h"
#include "rules/written.h"
#include "scheme/part.h"
#include "scheme/shared_secret.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

// HM111: requests are authenticated by the secret itself, and it is compared by an operator.
//
//   if request.headers.get("X-Webhook-Secret", "") != SECRET: abort(401)
//   -> if not hmac.compare_digest(SECRET.encode(),
//                                 request.headers.get("X-Webhook-Secret", "").encode()):
//
// `scheme` knows which compares ask for a secret; here they become findings, one a place. The fix
// answers as the operator did, but for one case: where neither side is there, `None == None` let
// requests in. So it is safe where the secret is known to be a text.

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::Flow;
using dataflow::Kind;
using dataflow::ValueId;
using dataflow::ValueTable;
using diagnostic::Applicability;
using diagnostic::Severity;
using scheme::SecretCompare;

namespace {
/// What is known of the types of the sides, and so of a fix.
struct Types {
  TextType secret = TextType::Unknown;
  TextType part = TextType::Unknown;
  friend bool operator==(const Types &, const Types &) = default;
};
} // namespace

/// Whether the setting at hand is read by an expression that raises where there is none.
static bool isSurelyThere(const Context &context, Flow flow) {
  const dataflow::History &history = context.analysis->history();
  const dataflow::OriginId read = history.find(flow.origin, flow.value);
  if (read == dataflow::OriginId::None)
    return false;
  const source::Location where = history.origin(read).location;
  const llvm::StringRef text = fileOf(context, where.file).source->text();
  return text.slice(where.range.begin, where.range.end).ends_with("]");
}

/// An environment variable is text; other settings may be anything.
static TextType secretType(const Context &context, Flow secret) {
  const ValueTable &values = context.analysis->values();
  const auto isVariable = [&](ValueId value) { return values.is(value, Kind::Environment); };
  if (isVariable(secret.value))
    return isSurelyThere(context, secret) ? TextType::Text : TextType::MaybeText;
  if (values.is(secret.value, Kind::Or) && isVariable(values.arg(secret.value, 0)) &&
      values.is(values.args(secret.value).back(), Kind::String))
    return TextType::Text;
  if (values.is(secret.value, Kind::Text) && isVariable(values.arg(secret.value, 0)))
    return TextType::Text; // A method of None raises.
  const TextType type = textTypeOf(context, secret);
  return type == TextType::Joined ? TextType::Text : type;
}

namespace {
struct Template {
  std::string text;
  bool isSafe = false;
};
} // namespace

/// `not` is written in front by the caller; nothing where too little is known of the types.
static std::optional<Template> templateFor(const Types &types, const FileFacts &file,
                                           const Expr &secret, const Expr &part) {
  const bool isText = types.part == TextType::Text;
  const bool isMaybe = types.part == TextType::MaybeText;
  const bool isSafe = types.secret == TextType::Text;
  if (types.secret == TextType::Bytes || types.part == TextType::Bytes) {
    if (types.secret == types.part)
      return Template{"{import}.compare_digest({secret}, {part})", true};
    return std::nullopt;
  }
  if ((!isText && !canRepeat(file, part)) || (!isSafe && !canRepeat(file, secret)))
    return std::nullopt;
  std::string tests;
  if (types.secret == TextType::MaybeText)
    tests += "{secret} is not None and ";
  else if (!isSafe)
    tests += "isinstance({secret}, str) and ";
  if (isMaybe)
    tests += "{part} is not None and ";
  else if (!isText)
    tests += "isinstance({part}, str) and ";
  const llvm::StringRef encode =
      isText || isMaybe ? ".encode()" : R"(.encode("utf-8", "surrogatepass"))";
  const std::string compare =
      "{import}.compare_digest({secret}.encode(), {part}" + encode.str() + ")";
  return Template{tests.empty() ? compare : "(" + tests + compare + ")", isSafe};
}

static query::Capture capture(llvm::StringRef name, const FileFacts &file,
                              source::ByteRange range) {
  query::Capture made{name, range, 0};
  made.own = query::precedenceOf(file.source->text().slice(range.begin, range.end));
  return made;
}

namespace {
/// The compares at one place: several ways lead there.
struct Place {
  std::vector<const SecretCompare *> ways;
  const SecretCompare *strongest = nullptr;
};
} // namespace

/// `hub.verify_token`: a handshake that vendors ask for, once, when an address is registered.
static bool isHandshake(const ValueTable &values, const SecretCompare &compare) {
  const std::optional<scheme::Part> part = scheme::partOf(values, compare.part.value);
  return part && !part->isWhole() && part->keys.back() == "hub.verify_token";
}

static Severity severityOf(const ValueTable &values, const SecretCompare &compare) {
  return compare.isOfRequest && !isHandshake(values, compare) ? Severity::Warning : Severity::Note;
}

static std::optional<diagnostic::FixIt> fixOf(const Context &context, const FileFacts &file,
                                              const Place &place, const Written &written) {
  const SecretCompare &compare = *place.strongest;
  const Expr &secret = compare.isSecretLeft ? *written.left : *written.right;
  const Expr &part = compare.isSecretLeft ? *written.right : *written.left;
  const auto typesOf = [&](const SecretCompare &one) {
    return Types{secretType(context, one.secret), textTypeOf(context, one.part)};
  };
  const Types types = typesOf(compare);
  const bool isOneWay =
      llvm::all_of(place.ways, [&](const SecretCompare *one) { return typesOf(*one) == types; });
  const std::optional<Template> chosen =
      isOneWay ? templateFor(types, file, secret, part) : std::nullopt;
  if (!chosen)
    return std::nullopt;
  diagnostic::FixIt fix;
  fix.file = file.file;
  fix.title = "compare in constant time";
  fix.applicability = file.isPython2   ? Applicability::Display
                      : chosen->isSafe ? Applicability::Safe
                                       : Applicability::Unsafe;
  const source::ByteRange range = compare.location.range;
  const std::string name = chooseImport("hmac secrets", file, range.begin, fix);
  query::Match match;
  match.captures.push_back(capture("secret", file, secret.range));
  match.captures.push_back(capture("part", file, part.range));
  auto text = query::fillFix((written.isNegative() ? "not " : "") + chosen->text, match,
                             file.source->text(), name, demandedAt(file, range));
  if (!text)
    return std::nullopt;
  fix.edits.push_back({range, std::move(*text)});
  return fix;
}

static void report(const Context &context, const Place &place, Sink &sink) {
  const SecretCompare &compare = *place.strongest;
  const FileFacts &file = fileOf(context, compare.location.file);
  const Written written = writtenAt(file, compare.location.range);
  diagnostic::Diagnostic finding = findingOf(context, "secret-compared-directly", compare.location);
  if (const size_t at = finding.message.find("{op}"); at != std::string::npos)
    finding.message.replace(at, 4, written.spelled().str());
  finding.severity = severityOf(context.analysis->values(), compare);
  if (written.left) {
    const Expr &secret = compare.isSecretLeft ? *written.left : *written.right;
    const Expr &part = compare.isSecretLeft ? *written.right : *written.left;
    finding.labels.push_back({{file.file, secret.range}, "the secret"});
    if (compare.isOfRequest)
      finding.labels.push_back({{file.file, part.range}, "sent by the client"});
    if (secret.kind == dataflow::ExprKind::String || secret.kind == dataflow::ExprKind::Bytes)
      finding.secrets.push_back({file.file, secret.range});
    if (written.isEquality())
      if (auto fix = fixOf(context, file, place, written))
        finding.fixes.push_back(std::move(*fix));
  }
  sink.report(std::move(finding));
}

void secret_compared_directly(const Context &context, Sink &sink) {
  const scheme::Analysis &analysis = *context.analysis;
  const std::vector<SecretCompare> all = scheme::comparedSecrets(analysis);
  std::map<std::pair<uint32_t, source::ByteRange>, Place> places;
  for (const SecretCompare &one : all) {
    if (one.isConstantTime) {
      analysis.silent(one.location, "it is a compare in constant time");
      continue;
    }
    Place &place = places[{static_cast<uint32_t>(one.location.file), one.location.range}];
    place.ways.push_back(&one);
    if (!place.strongest ||
        severityOf(analysis.values(), one) > severityOf(analysis.values(), *place.strongest))
      place.strongest = &one;
  }
  for (const auto &entry : places)
    report(context, entry.second, sink);
}

} // namespace hmaclint::rules
