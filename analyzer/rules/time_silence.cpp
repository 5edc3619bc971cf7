#include "rules/time_silence.h"

#include "rules/time_fix.h"

namespace hmaclint::rules {

using scheme::Timing;

static source::Location placeOf(const TimeSilence &silence) {
  for (const scheme::Check &mac : silence.way.macs)
    if (const auto compare = compareOf(silence.analysis, silence.endpoint, mac))
      return *compare;
  return scheme::placeOf(silence.analysis, silence.endpoint);
}

void TimeSilence::because(llvm::StringRef reason, bool isKnown) const {
  if (!analysis.silences)
    return;
  const source::Location place = placeOf(*this);
  analysis.silent(place, [&]() -> scheme::Silence { return {isKnown, reason.str(), "", place}; });
}

void TimeSilence::because(scheme::Doubt doubt) const {
  if (analysis.silences)
    analysis.silent(placeOf(*this), doubt, scheme::messageOf(analysis, way.macs.front()));
}

void TimeSilence::becauseUnsure() const {
  if (analysis.silences)
    analysis.silent(placeOf(*this), [&] { return scheme::explainUnsure(analysis, endpoint); });
}

void TimeSilence::because(const Timing &timing) const {
  switch (timing.kind) {
  case Timing::Kind::Limited:
    return because("a signed time is compared with the clock");
  case Timing::Kind::Unsigned:
    return because("the time that is compared with the clock is not signed");
  case Timing::Kind::Unchecked:
    return because("a time is signed, and none is compared with the clock");
  case Timing::Kind::Timeless:
    return because("no time is signed or compared with the clock");
  case Timing::Kind::Unknown:
    return timing.fact.empty() ? because(timing.doubt) : because(timing.fact);
  }
}

} // namespace hmaclint::rules
