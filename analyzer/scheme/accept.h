#pragma once

#include "scheme/analysis.h"
#include "scheme/check.h"

#include <set>
#include <tuple>

namespace hmaclint::scheme {

/// What a way through an endpoint made of a check.
enum class Standing : uint8_t {
  Open,      ///< It was not asked.
  Held,      ///< It passed.
  Failed,    ///< It failed.
  Recovered, ///< It failed, and that was caught, waved through, or taken for a yes.
};

/// What a function answers to its caller: verdicts travel as True, 1, None, as the first item of a
/// tuple, or as an exception.
struct Ending {
  enum class Kind : uint8_t { None, No, Yes, PairNo, PairYes, Raise, Other };
  Kind kind = Kind::Other;
  source::Location location;     ///< Of the statement.
  std::optional<int64_t> status; ///< Of an answer to a request.
  bool isRefusal = false;        ///< Raises, or answers 400 and more.
};

/// One way through an endpoint.
struct Way {
  dataflow::StepId path = dataflow::StepId::None;
  Standing standing = Standing::Open;
  dataflow::StepId verdict = dataflow::StepId::None;  ///< Where the check was asked last.
  dataflow::StepId recovery = dataflow::StepId::None; ///< Of Recovered: the Caught or Assume.
  Ending ending;
};

/// Which ways through an endpoint there are, and which of them get what only verified requests
/// should get. Nothing is listed: a site is where verified requests come and refused ones don't.
class Acceptance {
public:
  Acceptance(const Analysis &analysis, const endpoint::Endpoint &endpoint);

  llvm::ArrayRef<Way> ways() const { return all; }
  /// Whether the check is asked on some way and, if so, decides something.
  bool isChecked() const { return hasHeld || isEmbedded; }
  /// Whether a way does or answers what else only ways do on which the check held.
  bool isAccepted(const Way &way) const;
  /// Whether it is by what is done on it that a way is known as accepted; else by its answer.
  bool isAcceptedByDoing(const Way &way) const;
  /// Whether such a thing is done on a path, after `first`.
  bool isDone(dataflow::StepId last, dataflow::StepId first) const;

private:
  using Place = std::tuple<uint32_t, uint32_t, uint32_t, int64_t>;
  using Places = std::set<Place>;
  void add(const dataflow::Outcome &outcome, const endpoint::Answer *answer);
  void addWay(dataflow::StepId path, Ending ending);
  void addVerdict(const dataflow::Outcome &outcome, dataflow::Flow verdict, bool isPair);
  void stand(Way &way) const;
  void markWaved();
  dataflow::StepId wavedAt(const Way &way) const;
  void markEmbedded();
  /// What is done on a path after `first`, or after `until` where that is met.
  Places doneOn(dataflow::StepId last, dataflow::StepId first, dataflow::StepId until) const;
  /// What verified ways do when nothing goes wrong, after `verdict`.
  Places doneByVerified(dataflow::StepId last, dataflow::StepId verdict, bool &isCaught) const;
  struct Collection;
  bool collect(Collection &into, dataflow::StepId last, dataflow::StepId first,
               unsigned depth) const;
  struct Verified;
  struct VerifiedWays;
  Verified collectVerified(VerifiedWays &ways, dataflow::StepId last, dataflow::StepId first,
                           unsigned depth) const;
  void dropLesserClasses();
  std::optional<Place> siteOf(const dataflow::Step &step) const;
  Place answerOf(const Ending &ending) const;

  const Analysis &analysis;
  const endpoint::Endpoint &endpoint;
  std::vector<Way> all;
  Places effects; ///< Sites where something is done.
  Places answers;
  std::set<Ending::Kind> classes;
  std::set<uint32_t> answered; ///< Values of unknown calls that are returned.
  bool hasHeld = false;
  bool isEmbedded = false; ///< The verdict is inside of something that is always true.
};

/// Whether a value that is asked for its truth has one whatever was verified.
bool isAlwaysTrue(const ValueTable &values, ValueId value);
/// Whether a step may have been a check that nobody can see.
bool isDoubtful(const Analysis &analysis, const dataflow::Step &step);

} // namespace hmaclint::scheme
