#pragma once

#include "query/query_set.h"

#include <string>
#include <vector>

namespace hmaclint::driver {

/// Byte strings of which a file must hold at least one to matter, made from the names that the
/// queries resolve to: a file without `hmac` can't resolve `hmac.new`. Empty means: every file.
class Prefilter {
public:
  explicit Prefilter(const query::QuerySet &queries);
  bool matters(llvm::StringRef bytes) const;
  const std::vector<std::string> &needles() const { return words; }

private:
  std::vector<std::string> words;
};

} // namespace hmaclint::driver
