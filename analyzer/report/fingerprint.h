#pragma once

#include "source/source_file.h"

#include <string>
#include <vector>

namespace hmaclint::report {

/// The `primaryLocationLineHash` of every line of a file.
class LineHashes {
public:
  explicit LineHashes(const source::SourceFile &file);
  /// For a line from 1: a hash in hex, `:N` counting the equal ones up to this line.
  std::string at(uint32_t line) const;

private:
  std::vector<uint64_t> hashes;
  std::vector<uint32_t> counts;
};

} // namespace hmaclint::report
