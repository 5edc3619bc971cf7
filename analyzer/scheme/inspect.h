#pragma once

#include "scheme/freshness.h"
#include "scheme/scheme.h"

namespace hmaclint::scheme {

/// One endpoint, looked at once for all schemes that it runs: what its paths say of them.
class Inspected {
public:
  Inspected(const Analysis &analysis, const endpoint::Endpoint &endpoint);

  /// What the endpoint makes of the time, the replay and the failure of a MAC that it compares.
  Freshness freshness(ValueId mac, std::optional<Purpose> purpose) const;
  Replay replay(ValueId mac, std::optional<Purpose> purpose) const;
  Failure failure(std::optional<Purpose> purpose) const;

private:
  static bool verifies(const VerifiedWay &way, ValueId mac);
  Freshness ofWay(const VerifiedWay &way, std::optional<Purpose> purpose) const;
  Replay replayOn(const VerifiedWay &way) const;
  /// Why what was not found may be there all the same; empty where it is not.
  std::string doubt() const;
  std::string doubtOfTime(ValueId stamp) const;
  bool isSignedSomewhere(ValueId stamp) const;

  const Analysis &analysis;
  const endpoint::Endpoint &endpoint;
  std::vector<VerifiedWay> ways;
  bool refusesOld = false;
};

/// What two endpoints, or two ways, say together: the weaker of them.
void weaken(Freshness &all, Freshness one);
void weaken(Replay &all, Replay one);
void add(Failure &all, Failure one);

/// The routes of an endpoint that runs it.
void addRoutes(const endpoint::Endpoint &endpoint, Scheme &scheme);

} // namespace hmaclint::scheme
