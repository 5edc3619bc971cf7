#include "scheme/sent_parts.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

// What a signer signs of the request that it sends.
//
//   mac = hmac.new(KEY, f"{stamp}POST/orders{body}".encode(), "sha256").hexdigest()
//   requests.post(API + "/orders", data=body, headers={"X-Sign": mac})     method, path, body
//
// Both sides are values of one program: a part is signed where its value, or all that it is made
// of, stands in the message, and what is written down, where the message says it too.

namespace hmaclint::scheme {

static constexpr unsigned maxDepth = 12;

namespace {
/// What an address says, written down and not.
struct Pieces {
  llvm::SmallVector<llvm::StringRef, 2> texts;
  llvm::SmallVector<ValueId, 2> values;
};

/// A message, and the request that it is sent with.
struct Sides {
  const ValueTable &values;
  llvm::ArrayRef<ValueId> message;
  const Destination &sent;

  bool holds(ValueId value) const;
  bool says(llvm::StringRef text) const;
  bool covers(ValueId value, unsigned depth) const;
  Pieces piecesOf(bool isQuery) const;
  bool isTold() const;
  bool ofRequest(llvm::ArrayRef<llvm::StringLiteral> names, llvm::StringRef piece) const;
  std::optional<bool> ofRequest(llvm::StringRef word) const;
  std::optional<bool> covers(llvm::StringRef word) const;
};
} // namespace

bool Sides::holds(ValueId value) const {
  return llvm::any_of(message, [&](ValueId component) {
    return values.anyIn(component, [&](ValueId one) { return one == value; });
  });
}

bool Sides::says(llvm::StringRef text) const {
  return llvm::any_of(message, [&](ValueId component) {
    return dataflow::isText(values.kind(component)) && values.text(component).contains(text);
  });
}

/// Whether a value, or all that it is made of, is in the message. The MAC itself need not be.
bool Sides::covers(ValueId value, unsigned depth) const {
  if (holds(value) || values.is(value, Kind::Mac) || values.is(value, Kind::None))
    return true;
  if (values.isSpent(depth))
    return false;
  const auto inner = [&](ValueId one) { return covers(one, depth - 1); };
  switch (values.kind(value)) {
  case Kind::String:
  case Kind::Bytes:
    return llvm::none_of(values.text(value), llvm::isAlnum) || says(values.text(value));
  case Kind::Encode:
  case Kind::Decode:
  case Kind::Json:
  case Kind::UrlEncode:
  case Kind::Stringify:
  case Kind::Format:
  case Kind::Text:
    return inner(values.arg(value, 0));
  case Kind::Concat:
  case Kind::Sequence:
  case Kind::Choice:
    return llvm::all_of(values.args(value), inner);
  case Kind::Mapping:
    for (unsigned i = 1; i < values[value].argCount; i += 2)
      if (!inner(values.arg(value, i)))
        return false;
    return true;
  default:
    return false;
  }
}

/// The pieces of an address after scheme and host, as far as the `?` or, of the query, behind it.
/// What an address begins with, where it is not written down, is where the server is.
Pieces Sides::piecesOf(bool isQuery) const {
  llvm::SmallVector<ValueId, 4> parts = {sent.url};
  if (values.is(sent.url, Kind::Concat))
    parts.assign(values.args(sent.url).begin(), values.args(sent.url).end());
  Pieces pieces;
  bool isBehind = false;
  for (size_t i = 0; i < parts.size(); ++i) {
    if (!dataflow::isText(values.kind(parts[i]))) {
      if ((i > 0 || parts.size() == 1) && isBehind == isQuery)
        pieces.values.push_back(parts[i]);
      continue;
    }
    llvm::StringRef text = values.text(parts[i]);
    if (const size_t host = text.find("://"); i == 0 && host != llvm::StringRef::npos)
      text = text.drop_front(std::min(text.find('/', host + 3), text.size()));
    const auto [before, after] = text.split('?');
    const bool isMark = text.contains('?');
    const llvm::StringRef mine = isBehind == isQuery ? before : isMark && isQuery ? after : "";
    if (llvm::any_of(mine, llvm::isAlnum))
      pieces.texts.push_back(mine);
    isBehind |= isMark;
  }
  return pieces;
}

/// `request.method`, `urlsplit(request.url).path`: of the request that is signed in place.
bool Sides::ofRequest(llvm::ArrayRef<llvm::StringLiteral> names, llvm::StringRef piece) const {
  // Of a copy too, which is signed in its place.
  const auto ownerOf = [&](ValueId part) {
    const ValueId of = values.arg(part, 0);
    const bool isCopy = values.is(of, Kind::Call) &&
                        values.is(values.arg(of, 0), Kind::Attribute) &&
                        values.text(values.arg(of, 0)) == "copy";
    return isCopy ? values.arg(values.arg(of, 0), 0) : of;
  };
  const auto isPart = [&](ValueId one) {
    return values.is(one, Kind::Attribute) && llvm::is_contained(names, values.text(one)) &&
           ownerOf(one) == sent.request;
  };
  const auto isPiece = [&](ValueId one) {
    return values.is(one, Kind::Parse) && values.text(one).starts_with("url-");
  };
  return llvm::any_of(message, [&](ValueId component) {
    if (!values.anyIn(component, isPart))
      return false;
    return piece.empty() || !values.anyIn(component, isPiece) ||
           values.anyIn(component, [&](ValueId one) {
             return isPiece(one) && values.text(one) == piece && values.anyIn(one, isPart);
           });
  });
}

std::optional<bool> Sides::ofRequest(llvm::StringRef word) const {
  if (word == "method")
    return ofRequest({"method"}, "");
  if (word == "path")
    return ofRequest({"url", "path_url", "path", "raw_path"}, "url-path");
  if (word == "query")
    return ofRequest({"url", "path_url", "query", "params"}, "url-query");
  return ofRequest({"body", "data", "content", "json"}, "");
}

/// Nothing where the request has no such part.
std::optional<bool> Sides::covers(llvm::StringRef word) const {
  const auto isCovered = [&](ValueId one) { return covers(one, maxDepth); };
  if (sent.request != ValueId{})
    return ofRequest(word);
  if (word == "method")
    return (!sent.method.empty() && says(sent.method)) ||
           (sent.verb != ValueId{} && isCovered(sent.verb));
  if (word == "body")
    return sent.body.empty() ? std::nullopt : std::optional(llvm::all_of(sent.body, isCovered));
  const Pieces pieces = piecesOf(word == "query");
  const bool isSaid = llvm::all_of(pieces.texts, [&](llvm::StringRef one) { return says(one); }) &&
                      llvm::all_of(pieces.values, isCovered);
  if (word == "path")
    return sent.url == ValueId{} ? std::nullopt : std::optional(isSaid);
  const bool isThere = !pieces.texts.empty() || !pieces.values.empty() || !sent.query.empty();
  return isThere ? std::optional(isSaid && llvm::all_of(sent.query, isCovered)) : std::nullopt;
}

/// Whether nothing in the message may be more than is seen: what is not known by itself is a part
/// of what is sent.
bool Sides::isTold() const {
  llvm::SmallVector<ValueId, 8> parts = {sent.url, sent.verb};
  llvm::append_range(parts, sent.query);
  llvm::append_range(parts, sent.body);
  return llvm::all_of(message, [&](ValueId component) {
    const std::optional<ValueId> unknown = unknownIn(values, component);
    return !unknown || *unknown == sent.request || llvm::any_of(parts, [&](ValueId part) {
      return values.anyIn(part, [&](ValueId one) { return one == component || one == *unknown; });
    });
  });
}

std::optional<Tri> isSigned(const ValueTable &values, const Destination &sent,
                            llvm::StringRef word) {
  const auto message = components(values, sent.signature.message(values));
  const Sides sides{values, message, sent};
  const std::optional<bool> isCovered = sides.covers(word);
  if (!isCovered)
    return sent.isOpen ? std::optional(Tri::Unknown) : std::nullopt;
  return *isCovered ? Tri::Yes : sides.isTold() ? Tri::No : Tri::Unknown;
}

} // namespace hmaclint::scheme
