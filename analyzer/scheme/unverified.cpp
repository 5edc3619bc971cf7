#include "scheme/unverified.h"

#include "scheme/check.h"

namespace hmaclint::scheme {

bool isUnverified(const Analysis &analysis, dataflow::StepId path, source::Location place,
                  llvm::StringRef because) {
  for (const CheckKind kind :
       {CheckKind::Mac, CheckKind::Token, CheckKind::Session, CheckKind::Other}) {
    const Reasoned reasoned = held(analysis.evaluator, path, kind);
    if (reasoned.isUnknown())
      analysis.silent(place, reasoned.doubt);
    else if (reasoned == Tri::Yes)
      analysis.silent(place, because);
    if (!(reasoned == Tri::No))
      return false;
  }
  return true;
}

} // namespace hmaclint::scheme
