#include "rules/fix.h"
#include "scheme/linear.h"
#include "scheme/vouching.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

// HM207: one key signs two kinds of messages, and nothing in them tells which is which.
//
//   hmac.new(KEY, request.get_data(), sha256)             a body may say `alice:1700000000`
//   hmac.new(KEY, f"{user}:{expires}".encode(), sha256)   and so does what a link is signed for
//
// Different words at the beginning of both, or different digests, keep them apart. It is always a
// note: whether somebody signs what an attacker wants is not for one program to tell.

namespace hmaclint::rules {

using dataflow::Kind;
using dataflow::ValueId;
using dataflow::ValueTable;
using scheme::Vouching;

namespace {
/// How a message that is asked for is put together.
struct Construction {
  const Vouching *vouching = nullptr;
  std::string lead;   ///< Text that it begins with.
  std::string layout; ///< Its text, with `*` for every other part.
  bool isJson = false;
};
} // namespace

/// A setting or constant, which is the same key wherever it is used.
static bool isSettled(const ValueTable &values, ValueId key) {
  constexpr uint64_t open = dataflow::bit(Kind::Unknown) | dataflow::bit(Kind::Parameter) |
                            dataflow::bit(Kind::Request) | dataflow::bit(Kind::Call) |
                            dataflow::bit(Kind::Object) | dataflow::bit(Kind::Attribute) |
                            dataflow::bit(Kind::Choice) | dataflow::bit(Kind::Mac);
  return !values.has(key, open);
}

/// Nothing where not all of it is seen.
static std::optional<Construction> constructionOf(const ValueTable &values, const Vouching &one) {
  Construction made;
  made.vouching = &one;
  const llvm::SmallVector<ValueId, 8> parts =
      scheme::components(values, one.signature.message(values));
  for (ValueId part : parts) {
    const Kind kind = values.kind(part);
    if (kind == Kind::Unknown || kind == Kind::Choice || kind == Kind::Call ||
        kind == Kind::External)
      return std::nullopt;
    const bool isText = dataflow::isText(kind);
    if (made.layout.empty()) {
      made.lead = isText ? values.text(part).str() : "";
      made.isJson = kind == Kind::Json;
    }
    made.layout += isText ? values.text(part).str() : "*";
  }
  // A piece of a token, or what a helper is given, may be put together in any way.
  const bool isOpaque =
      parts.size() == 1 && !made.isJson &&
      !(values.is(parts[0], Kind::Request) && values.text(parts[0]) == "body-raw");
  return isOpaque || parts.empty() ? std::nullopt : std::optional(made);
}

/// Whether one layout is the other with words in the place of some parts: `POST\n*` and `*\n*`.
static bool isInstance(llvm::StringRef special, llvm::StringRef general) {
  while (!general.empty()) {
    if (!general.consume_front("*")) {
      if (special.empty() || special.front() != general.front())
        return false;
      special = special.drop_front();
      general = general.drop_front();
    } else if (!special.consume_front("*")) {
      special = special.drop_while([](char c) { return llvm::isAlnum(c) || c == '/' || c == '_'; });
    }
  }
  return special.empty();
}

/// Whether a text of the one kind can be a text of the other.
static bool areConfusable(const Construction &a, const Construction &b) {
  if (a.isJson != b.isJson) // A raw body may be any document.
    return (a.isJson ? b : a).layout == "*";
  if (isInstance(a.layout, b.layout) || isInstance(b.layout, a.layout))
    return false;
  return llvm::StringRef(a.lead).starts_with(b.lead) || llvm::StringRef(b.lead).starts_with(a.lead);
}

static std::pair<uint32_t, source::ByteRange> placeOf(source::Location at) {
  return {static_cast<uint32_t>(at.file), at.range};
}

void reused_key(const Context &context, Sink &sink) {
  const scheme::Analysis &analysis = *context.analysis;
  const ValueTable &values = analysis.values();
  std::map<ValueId, std::vector<Construction>> byKey;
  for (const auto &[mac, one] : scheme::vouchings(analysis)) {
    // Who only signs takes no signature of another kind.
    if (!one.check || !values.is(mac, Kind::Mac))
      continue;
    const ValueId key = scheme::withoutForm(values, one.signature.key(values));
    if (!isSettled(values, key))
      analysis.silent(one.location, "whether other messages have the same key is not known");
    else if (std::optional<Construction> made = constructionOf(values, one))
      byKey[key].push_back(std::move(*made));
    else
      analysis.silent(one.location, "not all of the message is seen");
  }
  for (auto &[key, all] : byKey) {
    llvm::sort(all, [](const Construction &a, const Construction &b) {
      return placeOf(a.vouching->check->location) < placeOf(b.vouching->check->location);
    });
    const Vouching &first = *all.front().vouching;
    // What one function compares in two ways is one scheme.
    const auto isOther = [&](const Construction &one) {
      return !(analysis.functionAt(one.vouching->check->location) ==
               analysis.functionAt(first.check->location)) &&
             one.vouching->signature.digest(values) == first.signature.digest(values) &&
             areConfusable(all.front(), one);
    };
    const auto other = llvm::find_if(all, isOther);
    if (other == all.end()) {
      analysis.silent(first.check->location,
                      "nothing else that its key signs could be taken for it");
      continue;
    }
    diagnostic::Diagnostic finding =
        findingOf(context, "reused-key", other->vouching->check->location);
    finding.message = "the key of this MAC signs another kind of message too, and nothing in the "
                      "two tells which is which: a signature of one can be shown for the other";
    finding.labels.push_back({first.check->location, "the other kind"});
    sink.report(std::move(finding));
  }
}

} // namespace hmaclint::rules
