#pragma once

#include "rules/rule.h"

#include <map>

namespace hmaclint::rules {

/// The compares of a program by the items of the request that stand in them.
class InputCompares {
public:
  explicit InputCompares(const scheme::Analysis &analysis);
  struct Place {
    const dataflow::Record *record;
    unsigned side; ///< In whose value the item is: 0 or 1.
  };
  llvm::ArrayRef<Place> of(dataflow::ValueId item) const;

private:
  std::map<dataflow::ValueId, llvm::SmallVector<Place, 2>> places;
};

/// How what was read of the request (a record of what is absent or malformed) can be made harmless:
/// a signature that is missing becomes the empty text, which a check of the whole MAC refuses, and
/// texts are compared as bytes. Nothing where that is not known to be refused.
std::optional<diagnostic::FixIt> guardInput(const Context &context, const InputCompares &compares,
                                            const dataflow::Record &record);

} // namespace hmaclint::rules
