#include "rules/fix.h"
#include "scheme/destination.h"
#include "scheme/part.h"
#include "scheme/signature.h"

#include "llvm/ADT/STLExtras.h"

#include <map>

// HM208: the bytes of a key are not those that the other side has.
//
//   hmac.new(str(KEY).encode(), …)           KEY is bytes: the key is `b'…'` with its quotes
//   hmac.new(SECRET.encode(), …)             compared with `svix-signature`: the vendor's key is
//                                            what stands behind `whsec_`, decoded as base64
//   bytes.fromhex(KEY)  and  KEY.encode()    one variable, read in two ways at two MACs
//
// A key in hexadecimal that is used as text is nothing by itself: the other side may do the same.

namespace hmaclint::rules {

using dataflow::Expr;
using dataflow::ExprId;
using dataflow::ExprKind;
using dataflow::Kind;
using dataflow::OriginId;
using dataflow::Record;
using dataflow::ValueId;
using dataflow::ValueTable;

static constexpr unsigned maxDepth = 16;

namespace {
enum class Reading : uint8_t { Text, Hex, Base64 };

/// How vendors who sign in a header give their keys out.
struct Vendor {
  llvm::StringLiteral header; ///< In lower case.
  Reading reading = Reading::Base64;
  llvm::StringLiteral prefix; ///< That stands before what is decoded.
  llvm::StringLiteral beside; ///< A header that is signed as well; empty where none is.
};

/// One way to make a key of what is written somewhere.
struct Read {
  Reading reading = Reading::Text;
  ValueId source{}; ///< The setting, variable or literal.
  ValueId made{};   ///< What encoding or decoding it gave.
};

/// A MAC and how its key was read, on one way.
struct Use {
  const Record *record = nullptr;
  llvm::SmallVector<Read, 2> reads;
  bool isKnown = true; ///< Each alternative of the key is one of the reads.
};

class Keys {
public:
  explicit Keys(const Context &context);
  void report(Sink &sink);

private:
  void add(const Record &record);
  void look(Use &use, ValueId key, unsigned depth) const;
  void lookForRepr(const Record &record, Sink &sink);
  void lookForVendor(const Use &use, Sink &sink);
  void lookForOtherReading(const Use &use, Sink &sink);
  const Vendor *vendorOf(ValueId mac) const;
  void noteHeaders();
  std::vector<Reading> readingsAt(source::Location place, ValueId source) const;
  std::optional<diagnostic::FixIt> decoding(source::Location made, Reading reading,
                                            llvm::StringRef prefix) const;
  source::Location placeOf(const Use &use, ValueId value) const;

  const Context &context;
  const scheme::Analysis &analysis;
  const ValueTable &values;
  const scheme::Destinations &destinations;
  std::vector<Use> uses;
  std::map<ValueId, std::string> headers; ///< In which a MAC came, in lower case.
};
} // namespace

static constexpr Vendor vendors[] = {
    {"svix-signature", Reading::Base64, "whsec_", "svix-id"},
    {"webhook-signature", Reading::Base64, "whsec_", "webhook-id"},
    {"cb-access-sign", Reading::Base64, "", ""},
    {"api-sign", Reading::Base64, "", ""},
    {"hmacsignature", Reading::Hex, "", ""},
};

static llvm::StringRef nameOf(Reading reading) {
  return reading == Reading::Hex ? "hexadecimal" : reading == Reading::Base64 ? "base64" : "text";
}

static std::optional<Reading> readingOf(llvm::StringRef encoding) {
  if (encoding.starts_with("base64"))
    return Reading::Base64;
  if (encoding == "hex" || encoding == "base16")
    return Reading::Hex;
  return std::nullopt;
}

static bool isPlainText(llvm::StringRef encoding) {
  return encoding == "utf-8" || encoding == "ascii" || encoding == "latin-1";
}

/// Where a text comes from: below a prefix that is taken away, blanks, and defaults that are empty.
static ValueId sourceOf(const ValueTable &values, ValueId text) {
  for (unsigned depth = maxDepth; !values.isSpent(depth); --depth) {
    switch (values.kind(text)) {
    case Kind::Text:
    case Kind::Slice:
    case Kind::Item:
    case Kind::Or:
      text = values.arg(text, 0);
      continue;
    case Kind::Encode: // `base64.b64decode(KEY.encode())`
      if (!isPlainText(values.text(text)))
        return text;
      text = values.arg(text, 0);
      continue;
    default:
      return text;
    }
  }
  return text;
}

/// A name under which a deployment keeps a key.
static bool isNamed(const ValueTable &values, ValueId value) {
  const Kind kind = values.kind(value);
  return ((kind == Kind::Environment || kind == Kind::Config) && values[value].argCount != 0) ||
         kind == Kind::External;
}

void Keys::look(Use &use, ValueId key, unsigned depth) const {
  if (values.isSpent(depth)) {
    use.isKnown = false;
    return;
  }
  switch (values.kind(key)) {
  case Kind::Choice:
    for (ValueId one : values.args(key))
      look(use, one, depth - 1);
    return;
  case Kind::Encode:
  case Kind::Decode: {
    const bool isText = values.is(key, Kind::Encode) && isPlainText(values.text(key));
    const std::optional<Reading> reading =
        isText ? std::optional(Reading::Text)
               : (values.is(key, Kind::Decode) ? readingOf(values.text(key)) : std::nullopt);
    const ValueId inner = values.arg(key, 0);
    if (reading && !(isText && values.has(inner, dataflow::bit(Kind::Decode)))) {
      use.reads.push_back({*reading, sourceOf(values, inner), key});
      return;
    }
    break;
  }
  default:
    break;
  }
  use.isKnown = false;
}

Keys::Keys(const Context &context)
    : context(context), analysis(*context.analysis), values(analysis.values()),
      destinations(scheme::destinationsOf(analysis)) {
  for (const Record &record : analysis.evaluator.records())
    if (record.kind == Record::Kind::Mac && values.is(record.flow.value, Kind::Mac))
      add(record);
  noteHeaders();
}

void Keys::add(const Record &record) {
  Use use;
  use.record = &record;
  look(use, record.args[0].value, maxDepth);
  uses.push_back(std::move(use));
}

static bool isBase64(const scheme::Signature &signature) {
  return llvm::StringRef(signature.encoding).starts_with("base64");
}

/// The headers that MACs are compared with. All of these vendors write them in base64.
void Keys::noteHeaders() {
  for (const Record &record : analysis.evaluator.records()) {
    if (record.kind != Record::Kind::Compare || record.args.size() != 2)
      continue;
    for (unsigned side = 0; side < 2; ++side)
      for (const scheme::Signature &one : scheme::signaturesIn(values, record.args[side].value))
        if (isBase64(one))
          for (ValueId part : scheme::partsIn(values, record.args[1 - side].value))
            if (const auto found = scheme::partOf(values, part);
                found && found->root == "header" && found->keys.size() == 1)
              headers.try_emplace(one.mac, found->keys.front());
  }
}

const Vendor *Keys::vendorOf(ValueId mac) const {
  std::string header;
  if (const auto found = headers.find(mac); found != headers.end())
    header = found->second;
  for (const scheme::Destination &one : destinations.of(mac))
    if (one.kind == scheme::Destination::Kind::Header && one.isSent && isBase64(one.signature))
      header = llvm::StringRef(one.name).lower();
  const auto *vendor =
      llvm::find_if(vendors, [&](const Vendor &one) { return one.header == header; });
  if (vendor == std::end(vendors))
    return nullptr;
  const auto isBeside = [&](ValueId part) {
    const auto found = scheme::partOf(values, part);
    return found && found->root == "header" && found->keys.size() == 1 &&
           found->keys.front() == vendor->beside;
  };
  const bool isWhole = vendor->beside.empty() || headers.count(mac) == 0 ||
                       llvm::any_of(scheme::partsIn(values, values.arg(mac, 1)), isBeside);
  return isWhole ? vendor : nullptr;
}

source::Location Keys::placeOf(const Use &use, ValueId value) const {
  const OriginId at = analysis.history().find(use.record->args[0].origin, value);
  return at == OriginId::None ? use.record->location : analysis.history().origin(at).location;
}

/// The expression around `id` that makes bytes of it: `….encode()`, `bytes(…, "utf-8")`.
static ExprId encodingAround(const dataflow::Ir &ir, ExprId id) {
  const ExprId parent = ir.parentOf(id);
  if (parent == ExprId::None)
    return ExprId::None;
  const Expr &around = ir.expr(parent);
  if (around.kind == ExprKind::Attribute && around.text == "encode") {
    const ExprId call = ir.parentOf(parent);
    const bool isCalled = call != ExprId::None && ir.expr(call).kind == ExprKind::Call &&
                          ir.expr(call).args.front() == parent;
    return isCalled ? call : ExprId::None;
  }
  const bool isBytes = around.kind == ExprKind::Call && around.args.size() >= 2 &&
                       around.args[1] == id && ir.expr(around.args[0]).text == "bytes";
  return isBytes ? parent : ExprId::None;
}

/// Whether a value is bytes for certain.
static bool isBytes(const ValueTable &values, ValueId value) {
  switch (values.kind(value)) {
  case Kind::Bytes:
  case Kind::Hash:
  case Kind::Mac:
  case Kind::Encode:
    return true;
  case Kind::Decode:
    return readingOf(values.text(value)).has_value();
  case Kind::Choice:
    return llvm::all_of(values.args(value), [&](ValueId one) { return isBytes(values, one); });
  default:
    return false;
  }
}

/// Of `str(KEY).encode()` what stands in the brackets.
static std::optional<diagnostic::FixIt> withoutStr(const FileFacts &file, source::ByteRange text) {
  const dataflow::Ir &ir = file.ir;
  const ExprId made = ir.outermostAt(text);
  if (made == ExprId::None || ir.expr(made).kind != ExprKind::Call ||
      ir.expr(made).args.size() != 2)
    return std::nullopt;
  const ExprId whole = encodingAround(ir, made);
  if (whole == ExprId::None)
    return std::nullopt;
  const source::ByteRange inner = ir.expr(ir.expr(made).args[1]).range;
  diagnostic::FixIt fix;
  fix.title = "use the bytes themselves";
  fix.file = file.file;
  fix.applicability = diagnostic::Applicability::Unsafe;
  fix.edits.push_back(
      {ir.expr(whole).range, file.source->text().slice(inner.begin, inner.end).str()});
  return fix;
}

void Keys::lookForRepr(const Record &record, Sink &sink) {
  ValueId key = record.args[0].value;
  bool isEncoded = false;
  for (unsigned depth = maxDepth; !values.isSpent(depth); --depth) {
    const Kind kind = values.kind(key);
    if (kind != Kind::Encode && kind != Kind::Text && kind != Kind::Slice)
      break;
    isEncoded |= kind == Kind::Encode;
    key = values.arg(key, 0);
  }
  if (!isEncoded || !values.is(key, Kind::Stringify) || !isBytes(values, values.arg(key, 0)))
    return;
  const OriginId at = analysis.history().find(record.args[0].origin, key);
  if (at == OriginId::None)
    return;
  const source::Location place = analysis.history().origin(at).location;
  const FileFacts &file = fileOf(context, place.file);
  if (file.isPython2)
    return analysis.silent(place, "str is bytes in Python 2");
  diagnostic::Diagnostic finding = findingOf(context, "mis-decoded-key", place);
  finding.message =
      "bytes are made text with `b'` and `'` around them, and that is the key of a MAC";
  finding.labels.push_back({record.location, "is keyed by it"});
  if (auto fix = withoutStr(file, place.range))
    finding.fixes.push_back(std::move(*fix));
  sink.report(std::move(finding));
}

/// `KEY.encode()` as `base64.b64decode(KEY)`.
std::optional<diagnostic::FixIt> Keys::decoding(source::Location made, Reading reading,
                                                llvm::StringRef prefix) const {
  const FileFacts &file = fileOf(context, made.file);
  const dataflow::Ir &ir = file.ir;
  const ExprId call = ir.outermostAt(made.range);
  if (reading == Reading::Text || call == ExprId::None || ir.expr(call).kind != ExprKind::Call)
    return std::nullopt;
  const Expr &callee = ir.expr(ir.expr(call).args.front());
  if (callee.kind != ExprKind::Attribute || callee.text != "encode")
    return std::nullopt;
  const source::ByteRange range = ir.expr(callee.args.front()).range;
  std::string inner = file.source->text().slice(range.begin, range.end).str();
  if (!prefix.empty() && !llvm::StringRef(inner).contains(prefix))
    inner += (".removeprefix(\"" + prefix + "\")").str();
  diagnostic::FixIt fix;
  fix.title = ("decode the key from " + nameOf(reading)).str();
  fix.file = file.file;
  fix.applicability =
      file.isPython2 ? diagnostic::Applicability::Display : diagnostic::Applicability::Unsafe;
  const std::string function =
      reading == Reading::Hex ? "bytes.fromhex"
                              : chooseImport("base64", file, made.range.begin, fix) + ".b64decode";
  fix.edits.push_back({made.range, function + "(" + inner + ")"});
  return fix;
}

void Keys::lookForVendor(const Use &use, Sink &sink) {
  const Vendor *vendor = vendorOf(use.record->flow.value);
  if (!vendor)
    return analysis.silent(use.record->location, "no vendor says how its key is written");
  for (const Read &read : use.reads) {
    const bool isWritten = isNamed(values, read.source) || values.is(read.source, Kind::String);
    if (!use.isKnown || !isWritten || read.reading == vendor->reading)
      continue;
    const source::Location place = placeOf(use, read.made);
    diagnostic::Diagnostic finding = findingOf(context, "mis-decoded-key", place);
    finding.message =
        ("who signs in `" + vendor->header + "` gives the key out in " + nameOf(vendor->reading))
            .str();
    if (!vendor->prefix.empty())
      finding.message += (" behind `" + vendor->prefix + "`").str();
    finding.message += (", and it is read as " + nameOf(read.reading)).str();
    finding.labels.push_back({use.record->location, "is keyed by it"});
    if (read.reading == Reading::Text)
      if (auto fix = decoding(place, vendor->reading, vendor->prefix))
        finding.fixes.push_back(std::move(*fix));
    sink.report(std::move(finding));
  }
}

/// How the MACs of one place read what comes from `source`.
std::vector<Reading> Keys::readingsAt(source::Location place, ValueId source) const {
  std::vector<Reading> all;
  for (const Use &use : uses)
    if (use.record->location == place)
      for (const Read &read : use.reads)
        if (read.source == source && !llvm::is_contained(all, read.reading))
          all.push_back(read.reading);
  return all;
}

/// One variable is read as text here, and decoded at another MAC.
void Keys::lookForOtherReading(const Use &use, Sink &sink) {
  if (use.reads.size() != 1 || !use.isKnown)
    return;
  const Read &read = use.reads.front();
  if (read.reading != Reading::Text || !isNamed(values, read.source) ||
      readingsAt(use.record->location, read.source).size() != 1)
    return;
  for (const Use &other : uses) {
    if (other.reads.size() != 1 || !other.isKnown || other.reads.front().source != read.source ||
        other.reads.front().reading == Reading::Text ||
        readingsAt(other.record->location, read.source).size() != 1)
      continue;
    const source::Location place = placeOf(use, read.made);
    const Reading reading = other.reads.front().reading;
    diagnostic::Diagnostic finding = findingOf(context, "mis-decoded-key", place);
    finding.message = ("a key is used as the text that it is written in, and decoded from " +
                       nameOf(reading) + " where another MAC is made")
                          .str();
    finding.labels.push_back({placeOf(other, other.reads.front().made), "is decoded here"});
    if (auto fix = decoding(place, reading, ""))
      finding.fixes.push_back(std::move(*fix));
    return sink.report(std::move(finding));
  }
  analysis.silent(use.record->location, "its key is read in one way everywhere");
}

void Keys::report(Sink &sink) {
  for (const Use &use : uses) {
    lookForRepr(*use.record, sink);
    lookForVendor(use, sink);
    if (!vendorOf(use.record->flow.value))
      lookForOtherReading(use, sink);
  }
}

void mis_decoded_key(const Context &context, Sink &sink) { Keys(context).report(sink); }

} // namespace hmaclint::rules
