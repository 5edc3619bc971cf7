#pragma once

#include "endpoint/endpoint.h"
#include "scheme/doubt.h"

#include <set>
#include <string>

namespace hmaclint::scheme {

struct Analysis;
struct Check;

/// Why nothing is said of a place.
struct Silence {
  bool isKnown = false;   ///< A fact decides; else something is not known.
  std::string reason;     ///< In words that are the same wherever they apply.
  std::string subject;    ///< What they are about: `helper`; may be empty.
  source::Location cause; ///< Where what is not known stands.
};

/// Takes note of the places that rules looked at and said nothing of.
class Silences {
public:
  struct Entry {
    std::string rule;
    source::Location place;
    Silence silence;
    friend bool operator<(const Entry &a, const Entry &b);
  };
  /// Whose questions follow.
  void ask(llvm::StringRef rule) { asked = rule.str(); }
  void add(source::Location place, Silence silence);
  /// By rule and place, each once.
  const std::set<Entry> &entries() const { return all; }

private:
  std::string asked;
  std::set<Entry> all;
};

/// In words what a doubt is about. Its place is looked for behind `from` and, for what stands in
/// one place only, anywhere; else it is `otherwise`.
Silence explain(const Analysis &analysis, Doubt doubt, source::Location otherwise,
                dataflow::OriginId from = dataflow::OriginId::None);
/// The same in one line: `called function could not be resolved: `helper``.
std::string wordsOf(const Silence &silence);
/// Why not all is known of an endpoint that is unsure or whose run is cut.
Silence explainUnsure(const Analysis &analysis, const endpoint::Endpoint &endpoint);
/// Nothing is said of such an endpoint.
void noteUnsure(const Analysis &analysis, const endpoint::Endpoint &endpoint);
/// The first value inside of one that nobody knows, outermost first.
std::optional<dataflow::ValueId> unknownIn(const dataflow::ValueTable &values,
                                           dataflow::ValueId value);
/// Where the message of a Mac check was put together, for explain().
dataflow::OriginId messageOf(const Analysis &analysis, const Check &check);
/// Where the handler of an endpoint, or the function that it is, has its name.
source::Location placeOf(const Analysis &analysis, const endpoint::Endpoint &endpoint);

} // namespace hmaclint::scheme
