#pragma once

#include "diagnostic/diagnostic.h"
#include "scheme/card.h"
#include "source/source_file.h"

namespace hmaclint::report {

/// A scheme and where it stands.
struct PlacedCard {
  std::string path;
  source::Position begin;
  source::Position end;
  scheme::Card card;
};

/// What `hmaclint schemes` found.
struct Schemes {
  std::vector<PlacedCard> cards; ///< By path and place.
  std::vector<diagnostic::NotAnalyzed> notAnalyzed;
  std::vector<std::string> problems; ///< Of configuration files: nothing was looked at.
};

/// For people: a block a scheme, a line a part. `!` stands before what is wanting, `?` before what
/// is not known. What was not analyzed is left to the caller.
void writeSchemes(const Schemes &schemes, bool hasColor, llvm::raw_ostream &out);
/// The same for programs, with all parts; the form is told in README.md.
void writeSchemesJson(const Schemes &schemes, llvm::raw_ostream &out);

} // namespace hmaclint::report
