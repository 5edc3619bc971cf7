#pragma once

#include "report/report.h"

#include <map>

namespace hmaclint::report {

/// The texts of files as writers may show them: the contents of literals that findings name as
/// secrets are asterisks, byte by byte, so that every offset and column stays.
class MaskedTexts {
public:
  explicit MaskedTexts(const Run &run);
  llvm::StringRef of(source::FileId file) const;

private:
  const Run &run;
  std::map<source::FileId, std::string> masked; ///< Of files that hold secrets.
};

/// The literal of `text` with its contents masked; prefix and quotes stay.
std::string maskLiteral(llvm::StringRef text);

} // namespace hmaclint::report
