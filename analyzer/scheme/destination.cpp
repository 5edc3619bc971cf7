#include "scheme/destination.h"

#include "scheme/pieces.h"
#include "scheme/stored.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

// Where a MAC goes that is made to be sent.
//
//   requests.post(API + "/orders", data=body, headers={"X-Signature": mac})    header x-signature
//   response.set_cookie("who", body + "." + mac)                               cookie who
//   return f"{path}?expires={end}&sig={mac}"                                   query argument sig
//
// Looked at are the calls that send or may send, what is written to headers of something outside
// the program, and what endpoints answer. On the way down to the MAC the innermost name says where
// it stands.

namespace hmaclint::scheme {

using dataflow::Step;
using dataflow::StepKind;
using To = Destination::Kind;

static constexpr unsigned maxDepth = 24;
static constexpr uint64_t macs = dataflow::bit(Kind::Mac) | dataflow::bit(Kind::Hash);

/// The place that an argument of a client's call, or an attribute of a request, stands for.
static To placeOf(llvm::StringRef word) {
  return llvm::StringSwitch<To>(word)
      .Cases("headers", "header", To::Header)
      .Cases("params", "url", "path", To::Query)
      .Cases("data", "json", "content", "body", To::Body)
      .Case("cookies", To::Cookie)
      .Default(To::Unknown);
}

static bool isMethod(llvm::StringRef name) {
  return llvm::StringSwitch<bool>(name)
      .Cases("get", "post", "put", "patch", "delete", "head", "options", "request", true)
      .Default(false);
}

/// Whether a text ends where an argument of a query begins: what a loop wrote does so when the last
/// piece of its turn does.
static bool endsArgument(const ValueTable &values, ValueId text) {
  while (values.is(text, Kind::Concat) || values.is(text, Kind::Fold))
    text = values.args(text).back();
  return dataflow::isText(values.kind(text)) &&
         (values.text(text).ends_with("&") || values.text(text).ends_with("?"));
}

/// `sig` of `…?expires=1&sig=`, the piece before a MAC.
static llvm::StringRef argumentBefore(const ValueTable &values, llvm::ArrayRef<ValueId> pieces) {
  if (pieces.empty() || !dataflow::isText(values.kind(pieces.back())))
    return "";
  llvm::StringRef text = values.text(pieces.back());
  if (!text.consume_back("="))
    return "";
  const size_t start = text.find_last_of("?&");
  if (start != llvm::StringRef::npos)
    return text.drop_front(start + 1);
  return pieces.size() > 1 && endsArgument(values, pieces[pieces.size() - 2]) ? text : "";
}

bool isSame(const Destination &a, const Destination &b) {
  return a.kind == b.kind && a.name == b.name && a.method == b.method && a.isSent == b.isSent;
}

class Carriers {
public:
  Carriers(const Analysis &analysis, Destinations &into)
      : analysis(analysis), values(analysis.values()), into(into) {}
  void lookAtSteps();
  void lookAtAnswers();

private:
  void call(ValueId call, Destination at, unsigned depth);
  void addParts(ValueId call, Destination &at) const;
  llvm::StringRef wordOf(ValueId call, size_t index) const;
  void look(ValueId value, Destination at, unsigned depth);
  void lookText(ValueId text, const Destination &at, unsigned depth);
  void store(const Stored &stored);
  void item(const Stored &stored, Destination at);
  void token(ValueId call);
  void addition(const Step &step);
  void add(const Signature &signature, Destination at, ValueId around);
  bool hasMac(ValueId value) const { return values.has(value, macs); }

  const Analysis &analysis;
  const ValueTable &values;
  Destinations &into;
  bool onlyTokens = false; ///< What comes without its message is passed over.
  /// Items with a MAC that were put into something outside the program, by that.
  std::map<ValueId, std::vector<Stored>> items;
};

/// The parts of a text, and those whose padding was taken away as they were before.
static llvm::SmallVector<ValueId, 8> shownIn(const ValueTable &values,
                                             llvm::SmallVector<ValueId, 8> parts) {
  for (size_t i = 0; i < parts.size(); ++i)
    if (values.is(parts[i], Kind::Text) && values.text(parts[i]).ends_with("strip"))
      llvm::append_range(parts, components(values, values.arg(parts[i], 0)));
  return parts;
}

void Carriers::add(const Signature &signature, Destination at, ValueId around) {
  at.signature = signature;
  const ValueId message = signature.message(values);
  const auto parts = components(values, around);
  // What stands before it is a prefix where nothing else does.
  if (parts.size() > 2)
    at.signature.prefix.clear();
  // Of a text that is more than the MAC: whether the rest of it says what was signed.
  if (parts.size() > 1) {
    llvm::SmallVector<ValueId, 8> signedParts = components(values, message);
    llvm::erase_if(signedParts, [&](ValueId one) { return dataflow::isText(values.kind(one)); });
    const llvm::SmallVector<ValueId, 8> shown = shownIn(values, parts);
    at.holdsMessage = !signedParts.empty() && llvm::all_of(signedParts, [&](ValueId one) {
      return llvm::is_contained(shown, one);
    });
  }
  if (onlyTokens && !at.holdsMessage)
    return;
  std::vector<Destination> &all = into.found[signature.mac];
  if (llvm::none_of(all, [&](const Destination &one) { return isSame(one, at); }))
    all.push_back(std::move(at));
}

void Carriers::lookText(ValueId text, const Destination &at, unsigned depth) {
  const llvm::ArrayRef<ValueId> parts = values.args(text);
  for (size_t i = 0; i < parts.size(); ++i) {
    if (!hasMac(parts[i]))
      continue;
    const llvm::StringRef name = argumentBefore(values, parts.take_front(i));
    if (!name.empty()) {
      Destination inner = at;
      inner.kind = To::Query;
      inner.name = name.str();
      for (const Signature &one : signaturesIn(values, parts[i]))
        add(one, inner, parts[i]);
    } else if (values.is(parts[i], Kind::UrlEncode)) {
      Destination inner = at;
      inner.kind = To::Query;
      look(parts[i], inner, depth - 1);
    } else if (values.is(parts[i], Kind::Choice)) {
      for (ValueId one : values.args(parts[i]))
        if (values.is(one, Kind::Concat) && hasMac(one) && !values.isSpent(depth))
          lookText(one, at, depth - 1);
    }
  }
}

void Carriers::look(ValueId value, Destination at, unsigned depth) {
  if (!hasMac(value) || values.isSpent(depth))
    return;
  switch (values.kind(value)) {
  case Kind::Mapping: {
    const llvm::ArrayRef<ValueId> items = values.args(value);
    for (size_t i = 0; i + 1 < items.size(); i += 2) {
      Destination inner = at;
      if (inner.kind == To::Body || inner.kind == To::Answer || inner.kind == To::Caller)
        inner.kind = To::Field;
      if (dataflow::isText(values.kind(items[i])))
        inner.name = values.text(items[i]).str();
      look(items[i + 1], inner, depth - 1);
    }
    return;
  }
  case Kind::Call: // What it gives holds nothing of what it got.
    return at.isSent ? call(value, at, depth - 1) : void();
  case Kind::Json:
  case Kind::UrlEncode:
  case Kind::Choice:
  case Kind::Or:
  case Kind::Response:
  case Kind::Sequence:
  case Kind::Text:
    for (ValueId part : values.args(value))
      look(part, at, depth - 1);
    return;
  case Kind::Encode:
  case Kind::Decode:
    if (!values.is(values.arg(value, 0), Kind::Mac) && !values.is(values.arg(value, 0), Kind::Hash))
      return look(values.arg(value, 0), at, depth - 1);
    break;
  case Kind::Concat:
    lookText(value, at, depth);
    break;
  default:
    break;
  }
  for (const Signature &one : signaturesIn(values, value)) {
    // What stands in a query was found with its name.
    const std::vector<Destination> &known = into.found[one.mac];
    const bool isNamed = llvm::any_of(known, [&](const Destination &other) {
      return other.kind == To::Query && other.isSent == at.isSent;
    });
    if (!(isNamed && values.is(value, Kind::Concat) && at.kind != To::Header))
      add(one, at, value);
  }
}

/// What an argument of a client's call is, by the model or by its name.
llvm::StringRef Carriers::wordOf(ValueId call, size_t index) const {
  const llvm::StringRef name = values.argumentNames(call)[index];
  if (const model::Entry *entry = analysis.evaluator.entryOf(values.arg(call, 0)))
    for (const model::Argument &one : entry->arguments)
      if (name.empty() ? one.position == static_cast<int>(index) : one.keyword == name)
        return one.word;
  return name;
}

/// The parts of the request that a call makes or sends.
void Carriers::addParts(ValueId call, Destination &at) const {
  const model::Entry *entry = analysis.evaluator.entryOf(values.arg(call, 0));
  if (entry && entry->role == model::Role::Send && !entry->detail.empty())
    at.method = llvm::StringRef(entry->detail).upper();
  at.isOpen = false;
  for (size_t i = 0; i + 1 < values[call].argCount; ++i) {
    const ValueId given = values.arg(call, static_cast<unsigned>(i) + 1);
    const llvm::StringRef word = wordOf(call, i);
    if (word == "method") {
      at.verb = given;
      if (dataflow::isText(values.kind(given)))
        at.method = values.text(given).upper();
    }
    if (word == "url")
      at.url = given;
    if (word == "params")
      at.query.push_back(given);
    if (placeOf(word) == To::Body || word == "files")
      at.body.push_back(given);
    at.isOpen |= word.starts_with("*");
  }
}

/// Whether the fields of a table go with what is given: it does, or a text does that they were
/// written to.
static bool carries(const ValueTable &values, ValueId given, ValueId table, unsigned depth) {
  if (given == table)
    return true;
  if (values.isSpent(depth))
    return false;
  switch (values.kind(given)) {
  case Kind::Fold:
  case Kind::Each:
    return tableOf(values, given) == table;
  case Kind::Choice:
  case Kind::Concat:
  case Kind::Decode:
  case Kind::Encode:
  case Kind::Join:
  case Kind::Json:
  case Kind::UrlEncode:
    return llvm::any_of(values.args(given),
                        [&](ValueId part) { return carries(values, part, table, depth - 1); });
  default:
    return false;
  }
}

/// What a call of a client is given, and the client itself.
void Carriers::call(ValueId call, Destination at, unsigned depth) {
  if ((!hasMac(call) && items.empty()) || values.isSpent(depth))
    return;
  const ValueId callee = values.arg(call, 0);
  const llvm::ArrayRef<ValueId> given = values.args(call).drop_front();
  addParts(call, at);
  for (size_t i = 0; i < given.size(); ++i) {
    Destination inner = at;
    const llvm::StringRef word = wordOf(call, i);
    if (const To place = placeOf(word); place != To::Unknown)
      inner.kind = place;
    else if (word != "request")
      continue;
    look(given[i], inner, depth - 1);
    for (const auto &[table, all] : items)
      if (carries(values, given[i], table, depth))
        for (const Stored &stored : all)
          item(stored, inner);
  }
  for (ValueId of = callee; values.is(of, Kind::Attribute);) {
    of = values.arg(of, 0);
    if (values.is(of, Kind::Call))
      return this->call(of, at, depth - 1);
  }
}

/// `params["sign"] = mac`, of what is sent later.
void Carriers::item(const Stored &stored, Destination at) {
  if (at.kind == To::Body)
    at.kind = To::Field;
  if (dataflow::isText(values.kind(stored.key)))
    at.name = values.text(stored.key).str();
  look(stored.value.value, at, maxDepth);
}

/// `request.headers["X-Signature"] = mac`
void Carriers::store(const Stored &stored) {
  const ValueId into = stored.table;
  if (!hasMac(stored.value.value))
    return;
  items[into].push_back(stored);
  if (!values.is(into, Kind::Attribute))
    return;
  Destination at;
  at.kind = placeOf(values.text(into));
  if (at.kind == To::Unknown)
    return;
  at.isSent = !values.is(values.arg(into, 0), Kind::Response);
  at.request = values.arg(into, 0);
  item(stored, at);
}

/// `send_mail(payload + "." + mac)`, whatever that does: a message with its MAC is a token.
void Carriers::token(ValueId call) {
  onlyTokens = true;
  Destination at;
  at.kind = To::Caller;
  for (ValueId given : values.args(call).drop_front())
    look(given, at, maxDepth);
  onlyTokens = false;
}

/// `request.add_header("X-Signature", mac)`, `response.set_cookie("who", token)`
void Carriers::addition(const Step &step) {
  const model::Entry &entry = *step.entry;
  const bool isCookie = entry.role == model::Role::Response && entry.detail == "set-cookie";
  if (!isCookie && entry.role != model::Role::Outgoing)
    return;
  Destination at;
  at.kind = isCookie ? To::Cookie : placeOf(entry.detail);
  at.isSent = !isCookie;
  // `made = Request(url, data)`, of which `made.add_header` is called
  const ValueId callee =
      values.is(step.flow.value, Kind::Call) ? values.arg(step.flow.value, 0) : step.flow.value;
  if (at.isSent && values.is(callee, Kind::Attribute) &&
      values.is(values.arg(callee, 0), Kind::Call))
    addParts(values.arg(callee, 0), at);
  for (const dataflow::Flow &argument : step.args)
    if (at.name.empty() && dataflow::isText(values.kind(argument.value)))
      at.name = values.text(argument.value).str();
    else
      look(argument.value, at, maxDepth);
}

void Carriers::lookAtSteps() {
  const dataflow::History &history = analysis.history();
  for (uint32_t id = 1; id < history.stepCount(); ++id) {
    const Step &step = history.step(static_cast<dataflow::StepId>(id));
    if (const std::optional<Stored> stored = storedBy(values, step))
      store(*stored);
    if (step.kind == StepKind::Call && step.entry && step.entry->role != model::Role::Send)
      addition(step);
    if (step.kind != StepKind::Call || !values.is(step.flow.value, Kind::Call) ||
        (!hasMac(step.flow.value) && items.empty()))
      continue;
    const ValueId callee = values.arg(step.flow.value, 0);
    const bool maySend = step.entry
                             ? step.entry->role == model::Role::Send
                             : values.is(callee, Kind::Attribute) && isMethod(values.text(callee));
    if (!maySend) {
      if (!step.entry)
        token(step.flow.value);
      continue;
    }
    Destination at;
    at.isSent = true;
    if (!step.entry && values.text(callee) != "request")
      at.method = values.text(callee).upper();
    call(step.flow.value, at, maxDepth);
  }
}

void Carriers::lookAtAnswers() {
  for (const endpoint::Endpoint &endpoint : analysis.endpoints)
    for (const dataflow::Outcome &outcome : endpoint.run.outcomes) {
      Destination at;
      at.kind = endpoint.isRoute() ? To::Answer : To::Caller;
      look(outcome.flow.value, at, maxDepth);
    }
}

Destinations::Destinations(const Analysis &analysis) {
  Carriers carriers(analysis, *this);
  carriers.lookAtSteps();
  carriers.lookAtAnswers();
}

const Destinations &destinationsOf(const Analysis &analysis) {
  if (!analysis.destinations)
    analysis.destinations = std::make_shared<Destinations>(analysis);
  return *analysis.destinations;
}

llvm::ArrayRef<Destination> Destinations::of(ValueId mac) const {
  const auto at = found.find(mac);
  return at == found.end() ? llvm::ArrayRef<Destination>()
                           : llvm::ArrayRef<Destination>(at->second);
}

bool isGivenAway(llvm::ArrayRef<Destination> destinations) {
  return llvm::any_of(destinations, [](const Destination &one) {
    return (one.kind != To::Unknown && one.kind != To::Answer && one.kind != To::Caller) ||
           one.holdsMessage;
  });
}

} // namespace hmaclint::scheme
