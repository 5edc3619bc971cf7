#include "scheme/truncated.h"

#include "scheme/destination.h"
#include "scheme/kept.h"
#include "scheme/vouching.h"

#include "llvm/ADT/STLExtras.h"

#include <set>

// How much of a MAC is given out.
//
//   headers["X-Signature"] = mac.hexdigest()[:16]         64 bits: nobody can ask for more
//   return payload + "." + mac.hexdigest()[:16]           likewise
//   record["alias"] = mac.hexdigest()[:16]                a name for something: no signature

namespace hmaclint::scheme {

source::Location placeOfCut(const Analysis &analysis, dataflow::OriginId from, ValueId cut) {
  const dataflow::History &history = analysis.history();
  dataflow::OriginId at = history.find(from, cut);
  if (at == dataflow::OriginId::None)
    at = history.firstOf(cut);
  return at == dataflow::OriginId::None ? source::Location{} : history.origin(at).location;
}

static bool isSignature(const Destination &sent) {
  return isGivenAway(sent) && (sent.holdsMessage || namesProof(sent.name));
}

using Place = std::pair<uint32_t, source::ByteRange>;

/// Where the program cuts the MACs that it compares.
static std::set<Place> comparedCuts(const Analysis &analysis) {
  std::set<Place> places;
  for (const auto &[mac, one] : vouchings(analysis))
    if (one.check && one.signature.isCut) {
      const source::Location at = placeOfCut(analysis, dataflow::OriginId::None, one.signature.cut);
      places.insert({static_cast<uint32_t>(at.file), at.range});
    }
  return places;
}

bool isSentAsShort(const Analysis &analysis, const Signature &compared) {
  const ValueTable &values = analysis.values();
  const auto placeOf = [&](const Signature &one) {
    return placeOfCut(analysis, dataflow::OriginId::None, one.cut);
  };
  const auto isAlike = [&](const Destination &sent) {
    if (!isSignature(sent) || !sent.signature.isCut)
      return false;
    return placeOf(sent.signature) == placeOf(compared) ||
           (sent.signature.key(values) == compared.key(values) &&
            sent.signature.digest(values) == compared.digest(values) &&
            bitsKept(values, sent.signature.cut) == bitsKept(values, compared.cut));
  };
  return llvm::any_of(analysis.evaluator.records(), [&](const dataflow::Record &record) {
    return record.kind == dataflow::Record::Kind::Mac && values.is(record.flow.value, Kind::Mac) &&
           llvm::any_of(destinationsOf(analysis).of(record.flow.value), isAlike);
  });
}

std::vector<Truncated> truncatedMacs(const Analysis &analysis) {
  const ValueTable &values = analysis.values();
  const Destinations &destinations = destinationsOf(analysis);
  std::vector<Truncated> all;
  const std::set<Place> compared = comparedCuts(analysis);
  std::set<Place> places;
  for (const dataflow::Record &record : analysis.evaluator.records()) {
    if (record.kind != dataflow::Record::Kind::Mac || !values.is(record.flow.value, Kind::Mac))
      continue;
    const llvm::ArrayRef<Destination> sent = destinations.of(record.flow.value);
    const auto *const found = llvm::find_if(sent, isSignature);
    const bool isWhole = llvm::any_of(
        sent, [](const Destination &one) { return isGivenAway(one) && !one.signature.isCut; });
    if (found == sent.end() || isWhole) {
      analysis.silent(record.location, isWhole ? "the MAC goes out whole"
                                               : "the MAC is not seen to go out as a signature");
      continue;
    }
    const std::optional<unsigned> bits = bitsKept(values, found->signature.cut);
    const source::Location place =
        placeOfCut(analysis, dataflow::OriginId::None, found->signature.cut);
    const Place key{static_cast<uint32_t>(place.file), place.range};
    if (bits && places.insert(key).second)
      all.push_back({&record, place, *bits,
                     compared.count(key) != 0 || ownerOf(analysis, *found).isOwn == Tri::Yes});
  }
  return all;
}

} // namespace hmaclint::scheme
