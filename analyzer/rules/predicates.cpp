#include "rules/predicates.h"

#include "binding/spelling.h"
#include "rules/meaning.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <array>

namespace hmaclint::rules {

using scheme::Reasoned;
using source::Tri;

namespace {
/// One row of the table: it reads the spelling, or asks what evaluation met.
struct Predicate {
  query::PredicateSignature signature;
  Tri (*ofSpelling)(llvm::StringRef spelling, const query::MeaningPredicate &predicate) = nullptr;
  Reasoned (*ofMeaning)(const Meaning &meaning, const Meaning::Met &met, Words words) = nullptr;
  bool isOfCallee = false;          ///< Asked of what is called, when the capture is a call.
  bool isOfAny = false;             ///< One context that says yes suffices; else all must agree.
  std::string (*words)() = nullptr; ///< Those that it takes; any text when there are none.
};
} // namespace

/// `#resolves-to? @x "pattern"...`: is what @x is made of one of these? Known only as far as its
/// spelling is; the pattern `?` asks for what is not known.
static Tri resolvesTo(llvm::StringRef spelling, const query::MeaningPredicate &predicate) {
  bool fits = llvm::any_of(llvm::ArrayRef(predicate.arguments).drop_front(),
                           [&](const query::MeaningPredicate::Argument &argument) {
                             return binding::spellingMatches(argument.text, spelling);
                           });
  return fits ? Tri::Yes : spelling.contains('?') ? Tri::Unknown : Tri::No;
}

static std::string roleWords() {
  std::vector<llvm::StringRef> all;
  for (const model::RoleWords &row : model::roleTable())
    all.push_back(row.word);
  return llvm::join(all, " ");
}

static constexpr auto table = std::to_array<Predicate>({
    {.signature = {"resolves-to?", 2, 0}, .ofSpelling = resolvesTo},
    {.signature = {"origin?", 2, 0}, .ofMeaning = isOfOrigin, .words = originWords},
    {.signature = {"has-role?", 2, 0},
     .ofMeaning = hasRole,
     .isOfCallee = true,
     .words = roleWords},
    {.signature = {"may-be-none?", 1, 1}, .ofMeaning = mayBeNone, .isOfAny = true},
    {.signature = {"in-endpoint?", 1, 0}, .ofMeaning = isInEndpoint},
    {.signature = {"held-before?", 2, 0}, .ofMeaning = isHeldBefore, .words = checkWords},
    {.signature = {"reaches-accept-site?", 1, 1}, .ofMeaning = reachesAcceptSite, .isOfAny = true},
    {.signature = {"covered?", 1, 1}, .ofMeaning = isCovered},
    {.signature = {"signed?", 1, 1}, .ofMeaning = isInMessage},
    {.signature = {"scheme-lacks?", 2, 0}, .ofMeaning = schemeLacks, .words = schemeWords},
});

static const Predicate &rowOf(llvm::StringRef name) {
  const auto *known =
      llvm::find_if(table, [&](const Predicate &p) { return p.signature.name == name; });
  assert(known != table.end() && "checked when the query was loaded");
  return *known;
}

llvm::ArrayRef<query::PredicateSignature> meaningPredicates() {
  static const std::vector<query::PredicateSignature> signatures = [] {
    std::vector<query::PredicateSignature> all;
    all.reserve(table.size());
    for (const Predicate &predicate : table)
      all.push_back(predicate.signature);
    return all;
  }();
  return signatures;
}

bool needsEvaluation(const query::MeaningPredicate &predicate) {
  return rowOf(predicate.name).ofMeaning != nullptr;
}

std::string wrongWord(const query::MeaningPredicate &predicate) {
  const Predicate &row = rowOf(predicate.name);
  if (!row.words)
    return "";
  const std::string all = row.words();
  llvm::SmallVector<llvm::StringRef, 16> known;
  llvm::SplitString(all, known);
  for (const auto &argument : llvm::ArrayRef(predicate.arguments).drop_front())
    if (!llvm::is_contained(known, llvm::StringRef(argument.text)))
      return "#" + predicate.name + " does not know \"" + argument.text + "\"; it takes " +
             llvm::join(known, ", ");
  return "";
}

/// Contexts that disagree make the answer Unknown, as does an expression that was never met.
static Reasoned ofAll(const Predicate &row, const Meaning &meaning,
                      llvm::ArrayRef<Meaning::Met> all, Words words) {
  std::optional<Reasoned> common;
  for (const Meaning::Met &met : all) {
    const Reasoned one = row.ofMeaning(meaning, met, words);
    if (!common || *common == one.tri)
      common = one;
    else if (row.isOfAny)
      common = *common | one;
    else if (!common->isUnknown())
      common = one.isUnknown() ? one : scheme::notKnown(met.record->path);
  }
  return common.value_or(Tri::Unknown);
}

/// Asked of each capture of that name, as text predicates are; a capture that took no part in the
/// match is passed over.
static Reasoned answer(const Context &context, const FileFacts &file, const MatchFacts &match,
                       const query::MeaningPredicate &asked) {
  const Predicate &row = rowOf(asked.name);
  assert(match.spellings.size() == match.match.captures.size());
  Reasoned all = Tri::Yes;
  for (size_t i = 0; i < match.match.captures.size(); ++i) {
    const query::Capture &capture = match.match.captures[i];
    if (capture.name != asked.arguments[0].text)
      continue;
    Reasoned one = Tri::Unknown;
    if (row.ofSpelling)
      one = row.ofSpelling(match.spellings[i], asked);
    else if (context.meaning)
      one = ofAll(row, *context.meaning,
                  row.isOfCallee ? context.meaning->metCallee(file, capture.range)
                                 : context.meaning->met(file, capture.range),
                  llvm::ArrayRef(asked.arguments).drop_front());
    all = all & (asked.negated ? !one : one);
  }
  return all;
}

Reasoned answer(const Context &context, const FileFacts &file, const MatchFacts &match) {
  Reasoned all = Tri::Yes;
  for (const query::MeaningPredicate &asked :
       context.queries.patterns()[match.match.pattern].predicates)
    if (all != Tri::No)
      all = all & answer(context, file, match, asked);
  return all;
}

} // namespace hmaclint::rules
