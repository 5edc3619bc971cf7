#pragma once

#include "scheme/control.h"
#include "scheme/fields.h"

#include "llvm/ADT/DenseMap.h"

#include <map>
#include <set>
#include <tuple>

namespace hmaclint::scheme {

using dataflow::StepId;

/// How deep values and joins are looked into.
inline constexpr unsigned maxFollowed = 16;

/// What one way to a step has passed, as steps.
struct Passed {
  llvm::SmallVector<StepId, 2> checks;
  llvm::SmallVector<StepId, 2> equal;  ///< A hash is equal to a part of the request.
  llvm::SmallVector<StepId, 2> rounds; ///< Before the check, on how a loop over fields went.
  friend bool operator==(const Passed &, const Passed &) = default;
  friend bool operator<(const Passed &a, const Passed &b) {
    return std::tie(a.checks, a.equal, a.rounds) < std::tie(b.checks, b.equal, b.rounds);
  }
};
/// For all ways to a step. Nothing was verified where one of them has passed no check.
using Ways = llvm::SmallVector<Passed, 2>;

/// What is done, as values: what is written to or called, and what it is given.
using Deeds = std::set<std::vector<ValueId>>;

bool isVerified(const Ways &ways);
/// Whether a call writes or sends what it gets.
bool isEffect(const model::Entry &entry);
/// Whether some of the ways to an answer refuse for want of rights.
bool mayRefuseRights(const ValueTable &values, const dataflow::Outcome &outcome);
/// The same, for whatever reason.
bool mayRefuseAtAll(const ValueTable &values, const dataflow::Outcome &outcome);

/// Follows the paths of one endpoint.
struct Follower {
  Follower(const Analysis &analysis, const Controls &controls, const endpoint::Endpoint &endpoint,
           Aspect asked)
      : analysis(analysis), controls(controls), endpoint(endpoint), asked(asked) {}

  const Analysis &analysis;
  const Controls &controls;
  const endpoint::Endpoint &endpoint;
  Aspect asked;
  std::vector<UnsignedPart> found;
  llvm::DenseMap<uint32_t, Check> checks; ///< By the step that assumed them.
  llvm::DenseMap<std::pair<uint32_t, uint32_t>, Reasoned> answers; ///< By check step and part.
  llvm::DenseMap<uint32_t, bool> looked; ///< Steps whose uses were asked for.
  /// Ways that several Joins share are followed once: from a step to a later one, at a depth, with
  /// what was passed before and how answers are taken.
  std::map<std::tuple<StepId, StepId, unsigned, bool, bool, Ways>, Ways> followed;
  mutable std::map<std::tuple<StepId, StepId, unsigned>, bool> effects; ///< Of hasEffect().
  std::map<std::tuple<StepId, StepId, unsigned>, Deeds> deeds;          ///< Of doneOn().

  const ValueTable &values() const { return analysis.values(); }
  const dataflow::History &history() const { return analysis.history(); }

  /// Whether the answer at hand is a refusal for want of rights on some of its ways.
  bool mayRefuse = false;
  /// Whether none of them is a refusal of any kind.
  bool isServed = false;

  Ways follow(StepId last, StepId first, Ways ways, unsigned depth);
  Ways followBranch(StepId branch, const dataflow::Step &join, const Ways &ways, unsigned depth);
  Ways followJoin(const dataflow::Step &join, const Ways &ways, unsigned depth);
  void decidesAt(const dataflow::Step &join, const Ways &ways);
  void chooses(llvm::ArrayRef<StepId> branches, StepId first, const Ways &ways);
  const Deeds &doneOn(StepId last, StepId first, unsigned depth);
  bool mayChoose(ValueId atom) const;
  bool hasEffect(StepId last, StepId first, unsigned depth) const;
  bool lookForEffect(StepId last, StepId first, unsigned depth) const;
  void use(const dataflow::Step &step, const Ways &ways);
  void useRepeated(dataflow::Flow flow, const Ways &ways, source::Location place);
  bool isSignedOnce(ValueId field, const Ways &ways);
  void useLocators(const dataflow::Step &step, const Ways &ways);
  void useFlow(dataflow::Flow flow, const Ways &ways, UnsignedPart::Use kind,
               source::Location place);
  source::Location readAt(dataflow::Flow flow, ValueId value, source::Location otherwise) const;
  const Check &checkOf(const Ways &ways);
  Reasoned covered(ValueId part, const Ways &ways);
  Reasoned coveredOn(const Passed &way, ValueId part);
  Reasoned coveredBy(StepId check, ValueId part);
  void assume(StepId id, const dataflow::Step &step, Ways &ways);
  llvm::StringRef passedOver(const Part &part, UnsignedPart::Use kind) const;
  void decisions();
  llvm::SmallVector<StepId, 2> refusedBy(size_t outcome) const;
  bool mayRefuseBy(StepId at, std::optional<int64_t> status) const;
  bool isAcceptedOtherwise(StepId refusal) const;
};

} // namespace hmaclint::scheme
