#include "scheme/listed.h"

#include "scheme/freshness.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

#include <set>

// What a request says of its own signature.
//
//   names = request.headers["X-Signed-Headers"].split(";")
//   text = "\n".join(f"{name}:{request.headers.get(name)}" for name in names)
//
// In the message stands Item(header, Element(split of header x-signed-headers)): the element of one
// part of the request is the name of another. Names of the fields themselves are no such list:
// Item(form, Element(form)).

namespace hmaclint::scheme {

namespace {
/// The list behind a message, if there is one.
struct Finder {
  const ValueTable &values;
  ValueId list{}; ///< Whose elements are names.
  ValueId part{}; ///< The part of the request that it is made of.
  bool isFound = false;
  bool isFixed = false; ///< Target or body are signed, whatever the list says.

  void look(ValueId message);
  bool isList(ValueId container);
  bool isNamed(ValueId item);
  bool isRound(ValueId loop);
  bool hasName(ValueId within) const;
};
} // namespace

/// Whether a container is a list that a part of the request holds.
bool Finder::isList(ValueId container) {
  for (ValueId inner : partsIn(values, container))
    if (const std::optional<Part> named = partOf(values, inner); named && !named->isWhole()) {
      list = container;
      part = inner;
      return true;
    }
  return false;
}

/// Whether an index is an element of what the request lists: `headers[name]`.
bool Finder::isNamed(ValueId item) {
  return values.anyIn(values.arg(item, 1), [&](ValueId one) {
    return values.is(one, Kind::Element) && values.has(one, dataflow::bit(Kind::Request)) &&
           isList(values.arg(one, 0));
  });
}

/// Whether a loop over pieces of a text signs other parts of the request, by what a piece says.
bool Finder::isRound(ValueId loop) {
  const ValueId container = values.arg(loop, 0);
  if (!values.anyIn(container, [&](ValueId one) {
        return values.is(one, Kind::Text) && values.text(one) == "split";
      }))
    return false;
  const ValueId round = values.arg(loop, values.is(loop, Kind::Each) ? 1 : 2);
  const bool isChosen = values.anyIn(round, [&](ValueId one) {
    return values.is(one, Kind::Choice) && values.has(one, dataflow::bit(Kind::Request));
  });
  return isChosen && isList(container);
}

/// Whether a list is gone through inside of `within`.
bool Finder::hasName(ValueId within) const {
  return values.anyIn(within, [&](ValueId one) { return one == list; });
}

static bool isTargetOrBody(llvm::StringRef part) {
  return llvm::StringSwitch<bool>(part)
      .Cases("path", "full-path", "url", "base-url", "query-string", "body-raw", true)
      .Cases("body-json", "stream", "body-text", true)
      .Default(false);
}

void Finder::look(ValueId message) {
  isFound = values.anyIn(message, [&](ValueId one) {
    if (!values.has(one, dataflow::bit(Kind::Request)))
      return false;
    if (values.is(one, Kind::Each) || values.is(one, Kind::Fold))
      return isRound(one);
    return values.is(one, Kind::Item) && isNamed(one);
  });
  if (!isFound)
    return;
  // What stands beside the rounds over the list is signed always.
  llvm::SmallVector<ValueId, 16> open = {message};
  std::set<ValueId> seen;
  while (!open.empty() && !isFixed) {
    const ValueId one = open.pop_back_val();
    if (!values.has(one, dataflow::bit(Kind::Request)) || !seen.insert(one).second)
      continue;
    const Kind kind = values.kind(one);
    isFixed |= kind == Kind::Request && isTargetOrBody(values.text(one));
    const bool isOfList = (kind == Kind::Each || kind == Kind::Fold) && hasName(values.arg(one, 0));
    if (!isOfList)
      llvm::append_range(open, values.args(one));
  }
}

/// Whether a way asks something of the list: more than whether there is one, and more than what to
/// make of each of its elements.
static bool isAsked(const Analysis &analysis, const Finder &found, dataflow::StepId path,
                    const Check &check) {
  const ValueTable &values = analysis.values();
  bool isAsked = false;
  analysis.history().each(path, [&](dataflow::StepId, const dataflow::Step &step) {
    const ValueId atom = step.flow.value;
    if (step.kind == dataflow::StepKind::Call && !step.entry) { // It may refuse.
      isAsked |= llvm::any_of(step.args, [&](const dataflow::Flow &argument) {
        return values.anyIn(argument.value, [&](ValueId one) { return one == found.part; });
      });
      return;
    }
    if (step.kind != dataflow::StepKind::Assume || atom == check.atom ||
        classify(analysis.evaluator, atom).kind == CheckKind::Mac ||
        !values.anyIn(atom, [&](ValueId one) { return one == found.part; }))
      return;
    const bool isOfElement = values.anyIn(atom, [&](ValueId one) {
      return values.is(one, Kind::Element) && values.arg(one, 0) == found.list;
    });
    const bool isThere =
        !values.is(atom, Kind::Relation) && partOf(values, atom) ? true : atom == found.list;
    isAsked |= !isOfElement && !isThere;
  });
  return isAsked;
}

bool isListed(const ValueTable &values, ValueId message) {
  Finder finder{values};
  finder.look(message);
  return finder.isFound;
}

std::vector<ListedCoverage> listedCoverage(const Analysis &analysis) {
  const ValueTable &values = analysis.values();
  std::vector<ListedCoverage> all;
  for (const endpoint::Endpoint &endpoint : analysis.endpoints)
    for (const VerifiedWay &way : verifiedWays(analysis, endpoint)) {
      if (way.macs.size() != 1 || way.macs.front().expected.size() != 1)
        continue;
      const Check &check = way.macs.front();
      Finder finder{values};
      finder.look(check.expected.front().message(values));
      const dataflow::Record *record =
          analysis.overview.recordOf(analysis, check.expected.front().mac);
      if (!finder.isFound && record)
        analysis.silent(record->location, "no list of the request says what is signed");
      if (!finder.isFound || !record)
        continue;
      const dataflow::OriginId origin =
          analysis.history().find(record->args[1].origin, finder.part);
      const source::Location read = origin == dataflow::OriginId::None
                                        ? record->location
                                        : analysis.history().origin(origin).location;
      if (finder.isFixed) {
        analysis.silent(read, "target or body are signed whatever it lists");
        continue;
      }
      if (isAsked(analysis, finder, endpoint.run.outcomes[way.outcome].state.path, check)) {
        analysis.silent(read, "something is asked of what it lists");
        continue;
      }
      if (const std::optional<Part> list = partOf(values, finder.part))
        all.push_back({&endpoint, check, *list, read});
    }
  return all;
}

} // namespace hmaclint::scheme
