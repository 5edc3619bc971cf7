#include "rules/fix.h"
#include "rules/helper.h"
#include "rules/key_use.h"
#include "scheme/prescribed.h"
#include "scheme/vouching.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

// HM801: MD5 or SHA-1 in a signature.
//
//   hmac.new(KEY, body, hashlib.sha1)                       the digest of the MAC
//   hmac.new(KEY, hashlib.md5(body).digest(), "sha256")     that of a part of what is signed
//
// The second is broken today: of two bodies with one MD5, a signature of the one is one of the
// other. HMAC over either has no known forgery; in the program's own scheme it is a warning, and a
// note where somebody else prescribes it, or may.

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::ExprId;
using dataflow::ExprKind;
using dataflow::Kind;
using dataflow::OriginId;
using dataflow::Record;
using dataflow::ValueId;
using dataflow::ValueTable;
using diagnostic::Severity;
using scheme::Tri;
using scheme::Vouching;

namespace {
/// A place at which a weak digest is named.
struct Weak {
  ValueId mac{};
  std::string digest;  ///< `SHA-1`
  bool isPart = false; ///< Of a part of what is signed.
  bool isByDefault = false;
  Severity severity = Severity::Note;
  scheme::Owner owner;
  std::string prescribed;    ///< By whom, in words.
  source::Location signedAt; ///< Of a part.
};
using ByPlace = std::map<std::pair<uint32_t, source::ByteRange>, Weak>;
} // namespace

/// `MD5` or `SHA-1`; nothing for others.
static std::optional<std::string> weakName(const ValueTable &values, ValueId digest) {
  if (!values.is(digest, Kind::String))
    return std::nullopt;
  const llvm::StringRef name = values.text(digest);
  if (name == "md5")
    return "MD5";
  return name == "sha1" || name == "sha-1" ? std::optional<std::string>("SHA-1") : std::nullopt;
}

namespace {
class Finder {
public:
  explicit Finder(const Context &context)
      : context(context), analysis(*context.analysis), values(analysis.values()), uses(analysis),
        vouchings(scheme::vouchings(analysis)) {}
  ByPlace take();

private:
  void lookAtMac(const Record &made);
  void lookAtParts(const Vouching &one);
  void add(source::Location place, Weak weak);
  Weak weakOf(ValueId mac, std::string digest) const;
  source::Location placeOf(dataflow::Flow made, source::Location otherwise) const;

  const Context &context;
  const scheme::Analysis &analysis;
  const ValueTable &values;
  MacUses uses;
  const std::map<ValueId, Vouching> &vouchings;
  ByPlace found;
};
} // namespace

/// Where a MAC or hash was begun: before the updates that its message came by.
source::Location Finder::placeOf(dataflow::Flow made, source::Location otherwise) const {
  const dataflow::History &history = analysis.history();
  const Kind kind = values.kind(made.value);
  OriginId at = history.find(made.origin, made.value);
  if (at == OriginId::None)
    return otherwise;
  for (unsigned steps = 0; steps < 64; ++steps) {
    const auto &from = history.origin(at).from;
    const auto *const before = llvm::find_if(from, [&](OriginId one) {
      const ValueId value = history.origin(one).value;
      return values.is(value, kind) && values.args(value).back() == values.args(made.value).back();
    });
    if (before == from.end() || *before == at)
      break;
    at = *before;
  }
  return history.origin(at).location;
}

Weak Finder::weakOf(ValueId mac, std::string digest) const {
  Weak weak;
  weak.mac = mac;
  weak.digest = std::move(digest);
  const auto known = vouchings.find(mac);
  if (known == vouchings.end())
    return weak;
  weak.owner = known->second.owner;
  weak.prescribed = scheme::prescriberOf(known->second.carriers);
  if (weak.owner.isOwn == Tri::Yes && !weak.owner.namesVendor && weak.prescribed.empty())
    weak.severity = Severity::Warning;
  return weak;
}

void Finder::add(source::Location place, Weak weak) {
  const auto [known, isNew] =
      found.try_emplace({static_cast<uint32_t>(place.file), place.range}, weak);
  if (!isNew && known->second.severity < weak.severity)
    known->second = std::move(weak);
}

void Finder::lookAtMac(const Record &made) {
  const ValueId mac = made.flow.value;
  const ValueId name = values.arg(mac, 2);
  std::optional<std::string> digest = weakName(values, name);
  const bool isByDefault = !digest && values.is(name, Kind::Unknown) &&
                           values.text(name) == "digest not given" &&
                           fileOf(context, made.location.file).isPython2;
  if (isByDefault)
    digest = "MD5";
  if (!digest)
    return analysis.silent(made.location, "the digest is none of the weak ones");
  if (!uses.isSignature(mac))
    return analysis.silent(made.location, "nobody is asked for the MAC");
  Weak weak = weakOf(mac, std::move(*digest));
  weak.isByDefault = isByDefault;
  add(placeOf(made.flow, made.location), std::move(weak));
}

/// Hashes of what others choose, inside of what is signed.
void Finder::lookAtParts(const Vouching &one) {
  if (one.signature.isKeyedHash)
    return;
  for (const Record &made : analysis.evaluator.records()) {
    const ValueId hash = made.flow.value;
    if (made.kind != Record::Kind::Mac || !values.is(hash, Kind::Hash) ||
        !values.has(hash, dataflow::bit(Kind::Request) | dataflow::bit(Kind::Parameter)))
      continue;
    std::optional<std::string> digest = weakName(values, values.arg(hash, 1));
    const bool isIn =
        digest && !scheme::isKeyedHash(values, hash) &&
        values.anyIn(one.signature.message(values), [&](ValueId part) { return part == hash; });
    if (!isIn)
      continue;
    Weak weak = weakOf(one.signature.mac, std::move(*digest));
    weak.isPart = true;
    weak.signedAt = one.location;
    add(placeOf(made.flow, made.location), std::move(weak));
  }
}

ByPlace Finder::take() {
  for (const Record &made : analysis.evaluator.records())
    if (made.kind == Record::Kind::Mac && values.is(made.flow.value, Kind::Mac))
      lookAtMac(made);
  for (const auto &[mac, one] : vouchings)
    lookAtParts(one);
  return std::move(found);
}

static std::string messageFor(const Weak &weak) {
  const std::string owner = !weak.prescribed.empty() ? ", as " + weak.prescribed + " prescribes"
                            : weak.owner.isOwn == Tri::No || weak.owner.namesVendor
                                ? ", perhaps as the sender prescribes"
                                : "";
  if (weak.isPart)
    return "what is signed holds " + weak.digest +
           " of a part that others choose: two such parts that collide have one signature" + owner;
  return "the signature is HMAC-" + (weak.digest == "SHA-1" ? "SHA1" : weak.digest) +
         (weak.isByDefault ? ", Python 2's default" : "") + owner;
}

/// The expression that names the digest in a call: `hashlib.sha1`, `"sha1"`, or the callee itself.
static const Expr *namedIn(const FileFacts &file, source::ByteRange call) {
  const ExprId id = file.ir.findIn(call, [&](const Expr &expr) {
    const llvm::StringRef text = expr.text;
    const bool isName = expr.kind == ExprKind::Attribute || expr.kind == ExprKind::Name;
    return (isName && (text == "md5" || text == "sha1")) ||
           (expr.kind == ExprKind::String &&
            (text.equals_insensitive("md5") || text.equals_insensitive("sha1")));
  });
  return id == ExprId::None ? nullptr : &file.ir.expr(id);
}

static std::optional<diagnostic::FixIt> fixOf(const Context &context, source::Location place,
                                              const Weak &weak) {
  const FileFacts &file = fileOf(context, place.file);
  const Expr *named = namedIn(file, place.range);
  if (!named || weak.owner.isOwn == Tri::No || weak.owner.namesVendor || !weak.prescribed.empty())
    return std::nullopt;
  const llvm::StringRef text = file.source->text();
  diagnostic::FixIt fix;
  fix.title = "use SHA-256";
  fix.file = file.file;
  fix.applicability = !file.isPython2 && isSharedHelper(context, place, weak.mac)
                          ? diagnostic::Applicability::Unsafe
                          : diagnostic::Applicability::Display;
  std::string replacement;
  if (named->kind == ExprKind::Attribute)
    replacement =
        text.slice(named->range.begin, named->range.end).rsplit('.').first.str() + ".sha256";
  else if (named->kind == ExprKind::String || !weak.isPart)
    replacement = "\"sha256\"";
  else
    return std::nullopt; // The name itself is called.
  fix.edits.push_back({named->range, replacement});
  return fix;
}

void weak_digest(const Context &context, Sink &sink) {
  const ByPlace found = Finder(context).take();
  for (const auto &[key, weak] : found) {
    const source::Location place = {static_cast<source::FileId>(key.first), key.second};
    diagnostic::Diagnostic finding = findingOf(context, "weak-digest", place);
    finding.message = messageFor(weak);
    finding.severity = weak.severity;
    if (weak.isPart)
      finding.labels.push_back({weak.signedAt, "is signed here"});
    if (auto fix = fixOf(context, place, weak))
      finding.fixes.push_back(std::move(*fix));
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
