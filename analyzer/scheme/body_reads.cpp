#include "scheme/body_reads.h"

#include "scheme/part.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

// The body of a request is a stream that is read once.
//
//   get_data()                  keeps the bytes: all readers after it agree with it
//   form, values, files         parse a form; of a form nothing is left for get_data() then
//   data                        the same: of a form it is empty
//   get_data(cache=False),      take the bytes away: nothing is left for anybody
//   stream.read()
//
// Of a body that is no form, `form` is empty and takes nothing away. So these are faults only where
// the endpoint takes forms: where it reads their fields, and asks for no other type before.

namespace hmaclint::scheme {

using dataflow::Record;
using Fault = BodyRead::Fault;

static bool isForm(const Record &read) {
  const llvm::StringRef part = read.entry->detail;
  return part == "form" || part == "values" || part == "file";
}

/// `request.data`
static bool isData(const Record &read) {
  return read.entry->isValue && read.entry->detail == "body-raw";
}

/// Bytes that stay for others.
static bool keeps(const Record &read) {
  return read.entry->detail == "body-raw" && !read.entry->isValue && read.names.empty() &&
         llvm::StringRef(read.entry->name).ends_with("get_data");
}

static bool takes(const Record &read) {
  return read.entry->detail == "body-raw" && !isData(read) && !keeps(read);
}

namespace {
/// The reads of one endpoint, in the order in which they were met.
struct Reads {
  const Analysis &analysis;
  std::vector<const Record *> all;

  Reads(const Analysis &analysis, const endpoint::Endpoint &endpoint);
  bool isBefore(const Record &a, const Record &b) const;
  const Record *first(llvm::function_ref<bool(const Record &)> wanted) const;
  std::optional<BodyRead> judge(const Record &read) const;
  const Record *at(source::Location place) const;
  const Record *behind(const Record &mac, ValueId body) const;
};
} // namespace

Reads::Reads(const Analysis &analysis, const endpoint::Endpoint &endpoint) : analysis(analysis) {
  for (const Record &record : analysis.records(endpoint))
    if (record.kind == Record::Kind::Seen && record.entry)
      all.push_back(&record);
}

/// Whether one read comes before another on some way: it was met before, and its way goes on there.
bool Reads::isBefore(const Record &a, const Record &b) const {
  if (&a >= &b)
    return false;
  if (a.path == b.path || a.path == dataflow::StepId::None)
    return true;
  bool isPassed = false;
  analysis.history().each(
      b.path, [&](dataflow::StepId id, const dataflow::Step &) { isPassed |= id == a.path; });
  return isPassed;
}

const Record *Reads::first(llvm::function_ref<bool(const Record &)> wanted) const {
  const auto found = llvm::find_if(all, [&](const Record *one) { return wanted(*one); });
  return found == all.end() ? nullptr : *found;
}

const Record *Reads::at(source::Location place) const {
  return first([&](const Record &one) { return one.location == place; });
}

std::optional<BodyRead> Reads::judge(const Record &read) const {
  const auto isKeptBefore = [&](const Record &one) {
    return first([&](const Record &kept) { return keeps(kept) && isBefore(kept, one); }) != nullptr;
  };
  if (isKeptBefore(read))
    return std::nullopt;
  if (const Record *form = first([&](const Record &one) {
        return isForm(one) && isBefore(one, read) && !isKeptBefore(one);
      }))
    return BodyRead{Fault::Late, read.location, form->location, nullptr};
  if (isData(read))
    if (const Record *form = first(isForm))
      return BodyRead{Fault::Parsing, read.location, form->location, nullptr};
  if (takes(read))
    if (const Record *later = first([&](const Record &one) {
          return one.location != read.location && isBefore(read, one);
        }))
      return BodyRead{Fault::Taking, read.location, later->location, nullptr};
  return std::nullopt;
}

/// The raw body inside of a message; nothing where it holds none.
static std::optional<ValueId> rawBodyOf(const ValueTable &values, const Record &mac) {
  const std::optional<dataflow::Flow> message = signedMessage(values, mac);
  if (!message)
    return std::nullopt;
  const auto isRaw = [&](ValueId one) { return values.text(one) == "body-raw"; };
  const llvm::SmallVector<ValueId, 2> bodies =
      piecesIn(values, message->value, dataflow::bit(Kind::Request), isRaw);
  return bodies.empty() ? std::nullopt : std::optional(bodies.front());
}

/// The read that gave a message its body: behind what it was passed on through. Where that is not
/// told, the only one of the endpoint.
const Record *Reads::behind(const Record &mac, ValueId body) const {
  const dataflow::History &history = analysis.history();
  llvm::DenseSet<uint32_t> seen;
  llvm::SmallVector<dataflow::OriginId, 16> open = {mac.flow.origin};
  for (size_t i = 0; i < open.size(); ++i) {
    const dataflow::OriginId one = open[i];
    if (one == dataflow::OriginId::None || !seen.insert(static_cast<uint32_t>(one)).second)
      continue;
    const dataflow::Origin &origin = history.origin(one);
    if (origin.value == body)
      if (const Record *read = at(origin.location))
        return read;
    llvm::append_range(open, origin.from);
  }
  const auto isRaw = [](const Record &one) { return one.entry->detail == "body-raw"; };
  const Record *only = first(isRaw);
  const Record *other =
      only ? first([&](const Record &one) { return isRaw(one) && one.location != only->location; })
           : nullptr;
  return other ? nullptr : only;
}

static bool isContentType(const ValueTable &values, ValueId value) {
  const std::optional<Part> part = partOf(values, value);
  return part && part->root == "header" && !part->isWhole() && part->keys.front() == "content-type";
}

/// Whether a condition says that the body is of a type that is no form's.
static bool saysOtherType(const ValueTable &values, ValueId condition, bool isTrue) {
  using dataflow::Operator;
  if (const std::optional<Part> asked = partOf(values, condition))
    return asked->root == "is-json" && isTrue;
  const Operator op = values[condition].op;
  const bool isRelation = values.is(condition, Kind::Relation);
  if (!isRelation && !(values.is(condition, Kind::Text) && values.text(condition) == "startswith"))
    return false;
  const bool isNegative = isRelation && (op == Operator::NotIn || op == Operator::NotEqual);
  bool isNamed = false;
  const bool namesForm = values.anyIn(condition, [&](ValueId one) {
    const bool isName = dataflow::isText(values.kind(one)) && values.text(one).contains('/');
    isNamed |= isName;
    return isName && values.text(one).contains_insensitive("form");
  });
  return isTrue != isNegative && isNamed && !namesForm &&
         llvm::any_of(values.args(condition),
                      [&](ValueId one) { return isContentType(values, one); });
}

/// Whether no form comes as far as `path`: another type was asked for before.
static bool refusesForms(const Analysis &analysis, dataflow::StepId path) {
  return llvm::any_of(analysis.history().upTo(path), [&](dataflow::StepId id) {
    const dataflow::Step &step = analysis.history().step(id);
    return step.kind == dataflow::StepKind::Assume &&
           saysOtherType(analysis.values(), step.flow.value, step.positive);
  });
}

std::vector<BodyRead> faultyBodyReads(const Analysis &analysis) {
  std::vector<BodyRead> found;
  for (const endpoint::Endpoint &endpoint : analysis.endpoints) {
    const Reads reads(analysis, endpoint);
    for (const Record &record : analysis.records(endpoint)) {
      const std::optional<ValueId> body = rawBodyOf(analysis.values(), record);
      const Record *read = body ? reads.behind(record, *body) : nullptr;
      if (!read)
        continue;
      std::optional<BodyRead> fault = reads.judge(*read);
      if (fault && fault->fault != Fault::Taking && refusesForms(analysis, record.path)) {
        analysis.silent(read->location, "the request is of a type that is no form's");
      } else if (fault) {
        fault->mac = &record;
        found.push_back(*fault);
      } else {
        analysis.silent(read->location, "its bytes are there for all that read the body");
      }
    }
  }
  return found;
}

} // namespace hmaclint::scheme
